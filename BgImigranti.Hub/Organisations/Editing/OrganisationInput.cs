using System.Globalization;
using BgImigranti.Hub.Organisations.Directory;
using BgImigranti.Hub.Ui.Forms;

namespace BgImigranti.Hub.Organisations.Editing;

/// <summary>What stands in the form: as it is kept, or as somebody typed it.</summary>
public sealed record OrganisationInput
{
    public string NameBg { get; init; } = "";

    public string NameEn { get; init; } = "";

    /// <summary>Code of the kind.</summary>
    public string Kind { get; init; } = "";

    /// <summary>Code of the town; empty for none.</summary>
    public string Town { get; init; } = "";

    public string Country { get; init; } = "";

    public string AddressBg { get; init; } = "";

    public string AddressEn { get; init; } = "";

    /// <summary>Telephones, one a line.</summary>
    public string Phones { get; init; } = "";

    public string Email { get; init; } = "";

    public string Site { get; init; } = "";

    public string AboutBg { get; init; } = "";

    public string AboutEn { get; init; } = "";

    /// <summary>What one of its people writes appears only when another has read it.</summary>
    public bool ReviewsItems { get; init; }

    /// <summary>The facts were checked today.</summary>
    public bool IsChecked { get; init; }

    /// <summary>In how many months they are to be checked again.</summary>
    public int Months { get; init; } = 6;

    /// <summary>Version of the organisation from which the change started.</summary>
    public int Version { get; init; }

    /// <summary>The organisation as it is kept.</summary>
    public static OrganisationInput From(OrganisationView organisation)
    {
        ArgumentNullException.ThrowIfNull(organisation);
        return new OrganisationInput
        {
            NameBg = organisation.NameBg,
            NameEn = organisation.NameEn,
            Kind = KindNames.CodeOf(organisation.Kind),
            Town = organisation.TownCode ?? "",
            Country = organisation.CountryCode,
            AddressBg = organisation.AddressBg,
            AddressEn = organisation.AddressEn,
            Phones = organisation.PhoneLines,
            Email = organisation.Email ?? "",
            Site = organisation.SiteAsKept ?? "",
            AboutBg = organisation.AboutBg,
            AboutEn = organisation.AboutEn,
            ReviewsItems = organisation.ReviewsItems,
            Version = organisation.Version,
        };
    }

    /// <summary>The form as it was sent.</summary>
    public static OrganisationInput Read(FormPost form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return new OrganisationInput
        {
            NameBg = form[OrganisationFields.NameBg],
            NameEn = form[OrganisationFields.NameEn],
            Kind = form[OrganisationFields.Kind],
            Town = form[OrganisationFields.Town],
            Country = form[OrganisationFields.Country],
            AddressBg = form[OrganisationFields.AddressBg],
            AddressEn = form[OrganisationFields.AddressEn],
            Phones = form[OrganisationFields.Phones].ReplaceLineEndings("\n"),
            Email = form[OrganisationFields.Email],
            Site = form[OrganisationFields.Site],
            AboutBg = form[OrganisationFields.AboutBg].ReplaceLineEndings("\n"),
            AboutEn = form[OrganisationFields.AboutEn].ReplaceLineEndings("\n"),
            ReviewsItems = form.Has(OrganisationFields.Reviews),
            IsChecked = form.Has(OrganisationFields.Checked),
            Months = int.TryParse(form[OrganisationFields.Months], NumberStyles.None, CultureInfo.InvariantCulture, out var months)
                ? months
                : 0,
            Version = int.TryParse(form[OrganisationFields.Version], NumberStyles.None, CultureInfo.InvariantCulture, out var version)
                ? version
                : -1,
        };
    }

    /// <summary>The fields that people fill in, with their names in the current language, in the order of the form.</summary>
    internal IEnumerable<(string Label, string Value, string? LanguageCode)> Texts() =>
    [
        (OrganisationsText.NameBgLabel, NameBg, "bg"),
        (OrganisationsText.NameEnLabel, NameEn, "en"),
        (OrganisationsText.KindLabel, KindNames.Find(Kind) is { } kind ? KindNames.For(kind) : Kind, null),
        (OrganisationsText.TownLabel, Towns.Find(Town)?.Name ?? Town, null),
        (OrganisationsText.ColumnCountry, Countries.Find(Country)?.Name ?? Country, null),
        (OrganisationsText.AddressBgLabel, AddressBg, "bg"),
        (OrganisationsText.AddressEnLabel, AddressEn, "en"),
        (OrganisationsText.ColumnPhones, Phones, null),
        (OrganisationsText.ColumnEmail, Email, null),
        (OrganisationsText.ColumnSite, Site, null),
        (OrganisationsText.AboutBgLabel, AboutBg, "bg"),
        (OrganisationsText.AboutEnLabel, AboutEn, "en"),
        (OrganisationsText.ReviewsLabel, ReviewsItems ? OrganisationsText.ReviewsOn : "", null),
    ];
}
