using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Organisations.Directory;

namespace BgImigranti.Hub.Organisations.Files;

/// <summary>An organisation for programs.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Key">Its own word, which never changes.</param>
/// <param name="NameBg">Name in Bulgarian.</param>
/// <param name="NameEn">Name in English.</param>
/// <param name="Kind">
/// <c>information-centre</c>, <c>ngo</c>, <c>state-body</c>, <c>municipality</c>, <c>international</c> or <c>other</c>.
/// </param>
/// <param name="Town">Code of its town; null for bodies abroad and where it is not known.</param>
/// <param name="Country">ISO 3166-1, two capitals.</param>
public sealed record ApiOrganisation(long Id, string Key, string NameBg, string NameEn, string Kind, string? Town, string Country)
{
    /// <summary>Address in Bulgarian; empty when it is not known.</summary>
    public required string AddressBg { get; init; }

    /// <summary>Address in English; empty when it is not known.</summary>
    public required string AddressEn { get; init; }

    /// <summary>Telephones in E.164.</summary>
    public required IReadOnlyList<string> Phones { get; init; }

    /// <summary>E-mail address; null when it is not known.</summary>
    public required string? Email { get; init; }

    /// <summary>Address of its site; null when it has none.</summary>
    public required string? Site { get; init; }

    /// <summary>What it does, in Bulgarian, Markdown.</summary>
    public required string AboutBg { get; init; }

    /// <summary>What it does, in English, Markdown.</summary>
    public required string AboutEn { get; init; }

    /// <summary>The year whose state the contact data describe; null when they are kept up to date.</summary>
    public required int? FactsOfYear { get; init; }

    /// <summary>The day on which the facts were last checked.</summary>
    public required DateOnly? FactsCheckedOn { get; init; }

    /// <summary>The day by which they are to be checked again.</summary>
    public required DateOnly? NextCheckOn { get; init; }

    /// <summary>Address of its page on this site, in the language of the answer.</summary>
    public required string Url { get; init; }

    internal static ApiOrganisation Of(OrganisationView organisation) => new(
        organisation.Id, organisation.Key, organisation.NameBg, organisation.NameEn, KindNames.CodeOf(organisation.Kind),
        organisation.TownCode, organisation.CountryCode)
    {
        AddressBg = organisation.AddressBg,
        AddressEn = organisation.AddressEn,
        Phones = [.. organisation.Phones.Select(phone => phone.Dialled)],
        Email = organisation.Email,
        Site = organisation.Site?.AbsoluteUri,
        AboutBg = organisation.AboutBg,
        AboutEn = organisation.AboutEn,
        FactsOfYear = organisation.DetailsOfYear,
        FactsCheckedOn = organisation.DetailsCheckedOn,
        NextCheckOn = organisation.NextCheckOn,
        Url = $"/{Language.Current.Code}/{OrganisationsLinks.Organisation(organisation.Id, organisation.NameBg)}",
    };
}
