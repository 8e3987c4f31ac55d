using BgImigranti.Hub.Accounts.People;
using BgImigranti.Hub.Organisations.Directory;
using BgImigranti.Hub.Ui;
using BgImigranti.Hub.Ui.Forms;

namespace BgImigranti.Hub.Organisations.Editing;

/// <summary>What the facts of an organisation must be to be taken; all errors are told at once, each by its field.</summary>
public sealed class OrganisationRules
{
    /// <summary>After how many months facts may be promised to be checked again.</summary>
    public static IReadOnlyList<int> Months { get; } = [3, 6, 12];

    private readonly List<FieldError> _errors = [];

    private OrganisationRules()
    {
    }

    /// <summary>The facts of a draft, or what is wrong with it.</summary>
    public static (OrganisationDetails? Facts, IReadOnlyList<FieldError> Faults) Read(OrganisationInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var rules = new OrganisationRules();
        var details = rules.DetailsOf(input);
        return rules._errors.Count == 0 ? (details, []) : (null, rules._errors);
    }

    private OrganisationDetails DetailsOf(OrganisationInput input) => new()
    {
        NameBg = Name(OrganisationFields.NameBg, input.NameBg),
        NameEn = Name(OrganisationFields.NameEn, input.NameEn),
        Kind = Kind(input.Kind),
        Town = Town(input.Town, input.Country),
        CountryCode = Country(input.Country),
        AddressBg = Line(OrganisationFields.AddressBg, input.AddressBg, Organisation.MaxLineLength, () => OrganisationsText.AddressTooLong),
        AddressEn = Line(OrganisationFields.AddressEn, input.AddressEn, Organisation.MaxLineLength, () => OrganisationsText.AddressTooLong),
        Phones = Phones(input.Phones),
        Email = Email(input.Email.Trim()),
        Site = Site(input.Site.Trim()),
        AboutBg = About(OrganisationFields.AboutBg, input.AboutBg),
        AboutEn = About(OrganisationFields.AboutEn, input.AboutEn),
        ReviewsItems = input.ReviewsItems,
        CheckAgainInMonths = CheckAgain(input),
        Version = input.Version,
    };

    private string Name(string field, string typed)
    {
        var name = Line(field, typed, Organisation.MaxNameLength, () => OrganisationsText.NameTooLong);
        if (name.Length == 0 && !_errors.Exists(error => error.Field == field))
        {
            Refuse(field, OrganisationsText.NameMissing);
        }

        return name;
    }

    private string Line(string field, string typed, int maxLength, Func<string> tooLong)
    {
        if (PlainText.HasForbiddenControls(typed) || typed.Any(char.IsControl))
        {
            return Refuse(field, OrganisationsText.ControlCharacters);
        }

        var line = PlainText.Normalize(typed).Trim();
        return line.Length > maxLength ? Refuse(field, tooLong()) : line;
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

    private string Country(string code) =>
        Countries.Find(code)?.Code ?? Refuse(OrganisationFields.Country, OrganisationsText.CountryUnknown);

    private string Phones(string typed)
    {
        var lines = typed.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var numbers = lines.Select(PhoneNumber.TryRead).ToList();
        if (numbers.Contains(null))
        {
            return Refuse(OrganisationFields.Phones, OrganisationsText.PhoneRefused);
        }

        var kept = string.Join('\n', numbers.Select(number => number!.Shown));
        return kept.Length > Organisation.MaxLineLength ? Refuse(OrganisationFields.Phones, OrganisationsText.TooManyPhones) : kept;
    }

    private string? Email(string typed)
    {
        if (typed.Length > 0 && PersonRules.EmailError(typed) is { } error)
        {
            return Refuse(OrganisationFields.Email, error.Text);
        }

        return typed.Length > 0 ? typed : null;
    }

    private string? Site(string typed)
    {
        var address = WebAddress.TryRead(typed)?.AbsoluteUri;
        if (typed.Length > 0 && (address is null || address.Length > Organisation.MaxLineLength))
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
        return about.Length > Organisation.MaxAboutLength ? Refuse(field, OrganisationsText.AboutTooLong) : about;
    }

    private int? CheckAgain(OrganisationInput input)
    {
        if (input.IsChecked && !Months.Contains(input.Months))
        {
            Refuse(OrganisationFields.Months, OrganisationsText.MonthsUnknown);
        }

        return input.IsChecked ? input.Months : null;
    }

    private string Refuse(string field, string text)
    {
        _errors.Add(new FieldError(field, text));
        return "";
    }
}
