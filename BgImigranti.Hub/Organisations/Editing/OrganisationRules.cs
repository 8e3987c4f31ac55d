using BgImigranti.Hub.Accounts.People;
using BgImigranti.Hub.Organisations.Directory;
using BgImigranti.Hub.Ui;
using BgImigranti.Hub.Ui.Forms;

namespace BgImigranti.Hub.Organisations.Editing;

/// <summary>What the facts of an organisation must be to be taken; all faults are told at once, each by its field.</summary>
public sealed class OrganisationRules
{
    /// <summary>After how many months facts may be promised to be checked again.</summary>
    public static IReadOnlyList<int> Months { get; } = [3, 6, 12];

    private readonly List<FieldError> _faults = [];

    private OrganisationRules()
    {
    }

    /// <summary>The facts of a draft, or what is wrong with it.</summary>
    public static (OrganisationFacts? Facts, IReadOnlyList<FieldError> Faults) Read(OrganisationDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var rules = new OrganisationRules();
        var facts = rules.FactsOf(draft);
        return rules._faults.Count == 0 ? (facts, []) : (null, rules._faults);
    }

    private OrganisationFacts FactsOf(OrganisationDraft draft) => new()
    {
        NameBg = Name(OrganisationFields.NameBg, draft.NameBg),
        NameEn = Name(OrganisationFields.NameEn, draft.NameEn),
        Kind = Kind(draft.Kind),
        Town = Town(draft.Town, draft.Country),
        CountryCode = Country(draft.Country),
        AddressBg = Line(OrganisationFields.AddressBg, draft.AddressBg, Organisation.LongestLine, () => OrganisationsText.AddressTooLong),
        AddressEn = Line(OrganisationFields.AddressEn, draft.AddressEn, Organisation.LongestLine, () => OrganisationsText.AddressTooLong),
        Phones = Phones(draft.Phones),
        Email = Email(draft.Email.Trim()),
        Site = Site(draft.Site.Trim()),
        AboutBg = About(OrganisationFields.AboutBg, draft.AboutBg),
        AboutEn = About(OrganisationFields.AboutEn, draft.AboutEn),
        ReviewsItems = draft.ReviewsItems,
        CheckAgainInMonths = CheckAgain(draft),
        Version = draft.Version,
    };

    private string Name(string field, string typed)
    {
        var name = Line(field, typed, Organisation.LongestName, () => OrganisationsText.NameTooLong);
        if (name.Length == 0 && !_faults.Exists(fault => fault.Field == field))
        {
            Refuse(field, OrganisationsText.NameMissing);
        }

        return name;
    }

    private string Line(string field, string typed, int longest, Func<string> tooLong)
    {
        if (PlainText.HasForbiddenControls(typed) || typed.Any(char.IsControl))
        {
            return Refuse(field, OrganisationsText.ControlCharacters);
        }

        var line = PlainText.Normalize(typed).Trim();
        return line.Length > longest ? Refuse(field, tooLong()) : line;
    }

    private OrganisationKind Kind(string code)
    {
        if (KindNames.Find(code) is { } kind)
        {
            return kind;
        }

        Refuse(OrganisationFields.Kind, OrganisationsText.KindUnknown);
        return OrganisationKind.Other;
    }

    private string? Town(string code, string country)
    {
        if (code.Length > 0 && (Towns.Find(code) is null || country != Countries.Bulgaria))
        {
            Refuse(OrganisationFields.Town, Towns.Find(code) is null ? OrganisationsText.TownUnknown : OrganisationsText.TownAbroad);
        }

        return code.Length > 0 ? code : null;
    }

    private string Country(string code) => Countries.Find(code)?.Code ?? Refuse(OrganisationFields.Country, OrganisationsText.CountryUnknown);

    private string Phones(string typed)
    {
        var lines = typed.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var numbers = lines.Select(PhoneNumber.TryRead).ToList();
        if (numbers.Contains(null))
        {
            return Refuse(OrganisationFields.Phones, OrganisationsText.PhoneRefused);
        }

        var kept = string.Join('\n', numbers.Select(number => number!.Shown));
        return kept.Length > Organisation.LongestLine ? Refuse(OrganisationFields.Phones, OrganisationsText.TooManyPhones) : kept;
    }

    private string? Email(string typed)
    {
        if (typed.Length > 0 && PersonRules.EmailError(typed) is { } fault)
        {
            return Refuse(OrganisationFields.Email, fault.Text);
        }

        return typed.Length > 0 ? typed : null;
    }

    private string? Site(string typed)
    {
        var address = WebAddress.TryRead(typed)?.AbsoluteUri;
        if (typed.Length > 0 && (address is null || address.Length > Organisation.LongestLine))
        {
            Refuse(OrganisationFields.Site, OrganisationsText.SiteRefused);
        }

        return address;
    }

    private string About(string field, string typed)
    {
        if (PlainText.HasForbiddenControls(typed))
        {
            return Refuse(field, OrganisationsText.ControlCharacters);
        }

        var about = PlainText.Normalize(typed);
        return about.Length > Organisation.LongestAbout ? Refuse(field, OrganisationsText.AboutTooLong) : about;
    }

    private int? CheckAgain(OrganisationDraft draft)
    {
        if (draft.IsChecked && !Months.Contains(draft.Months))
        {
            Refuse(OrganisationFields.Months, OrganisationsText.MonthsUnknown);
        }

        return draft.IsChecked ? draft.Months : null;
    }

    private string Refuse(string field, string text)
    {
        _faults.Add(new FieldError(field, text));
        return "";
    }
}
