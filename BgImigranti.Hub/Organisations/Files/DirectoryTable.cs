using System.Globalization;
using BgImigranti.Hub.Organisations.Directory;

namespace BgImigranti.Hub.Organisations.Files;

/// <summary>The directory as a table for spreadsheets, in the current language.</summary>
internal static class DirectoryTable
{
    public static IEnumerable<IReadOnlyList<string>> Rows(IEnumerable<OrganisationView> organisations, Func<string, string> addressOf) =>
        organisations.Select(organisation => Row(organisation, addressOf)).Prepend(
        [
            OrganisationsText.ColumnOrganisation, OrganisationsText.KindLabel, OrganisationsText.TownLabel, OrganisationsText.ColumnCountry,
            OrganisationsText.ColumnAddress, OrganisationsText.ColumnPhones, OrganisationsText.ColumnEmail, OrganisationsText.ColumnSite,
            OrganisationsText.ColumnDetails, OrganisationsText.ColumnPage,
        ]);

    private static IReadOnlyList<string> Row(OrganisationView organisation, Func<string, string> addressOf) =>
    [
        organisation.Name,
        KindNames.For(organisation.Kind),
        organisation.Town?.Name ?? "",
        organisation.CountryName,
        organisation.Address,
        string.Join("; ", organisation.Phones.Select(Dialling)),
        organisation.Email ?? "",
        organisation.Site?.AbsoluteUri ?? "",
        Details(organisation),
        addressOf(OrganisationsLinks.Organisation(organisation.Id, organisation.NameBg)),
    ];

    /// <summary>As RFC 3966 writes it: with the plus in front alone a spreadsheet would calculate the number.</summary>
    private static string Dialling(PhoneNumber phone) => $"tel:{phone.Shown.Replace(' ', '-')}";

    private static string Details(OrganisationView organisation) =>
        organisation.DetailsOfYear?.ToString(CultureInfo.InvariantCulture)
        ?? organisation.DetailsCheckedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        ?? "";
}
