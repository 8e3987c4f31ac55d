using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Organisations.Directory;

namespace BgImigranti.Hub.Organisations.Files;

/// <summary>An address of one line taken apart for address books: 1404 София, ул. „Нишава“ № 106.</summary>
/// <param name="Street">Street and number; the whole line where it is not written so.</param>
/// <param name="Town">The town.</param>
/// <param name="PostCode">Four digits; empty when there are none.</param>
/// <param name="Country">The country.</param>
internal sealed record PostalAddress(string Street, string Town, string PostCode, string Country)
{
    /// <summary>The address in a language; null when it is not known.</summary>
    public static PostalAddress? From(OrganisationView organisation, Language language)
    {
        var line = language == Language.English ? organisation.AddressEn : organisation.AddressBg;
        if (line.Length == 0)
        {
            return null;
        }

        var town = NameIn(organisation.Town, language) ?? "";
        var country = NameIn(Countries.Find(organisation.CountryCode), language) ?? organisation.CountryCode;
        var (code, rest) = line.Length > 5 && line[4] == ' ' && line.AsSpan(0, 4).ContainsAnyExceptInRange('0', '9') is false
            ? (line[..4], line[5..])
            : ("", line);
        return town.Length > 0 && rest.StartsWith($"{town}, ", StringComparison.Ordinal)
            ? new PostalAddress(rest[(town.Length + 2)..], town, code, country)
            : new PostalAddress(line, town, "", country);
    }

    private static string? NameIn(PlaceName? place, Language language) => language == Language.English ? place?.En : place?.Bg;
}
