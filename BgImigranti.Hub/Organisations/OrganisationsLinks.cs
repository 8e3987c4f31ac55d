using System.Globalization;
using BgImigranti.Hub.Localization;

namespace BgImigranti.Hub.Organisations;

/// <summary>Addresses of the directory, relative to the language prefix.</summary>
public static class OrganisationsLinks
{
    /// <summary>The directory.</summary>
    public const string Directory = "organisations";

    /// <summary>All organisations in one table.</summary>
    public const string List = "organisations/list";

    /// <summary>All organisations for a spreadsheet.</summary>
    public const string Csv = "organisations.csv";

    /// <summary>All organisations for an address book.</summary>
    public const string Cards = "organisations.vcf";

    /// <summary>
    /// An organisation's page. Its words come from the Bulgarian name in both languages, so that one address leads to either.
    /// </summary>
    public static string Organisation(long id, string nameBg) => Invariant($"organisations/{id}/{Slug(nameBg)}");

    /// <summary>The words of a name in an address; the id decides, so they may change.</summary>
    public static string Slug(string nameBg) => Transliteration.Slug(nameBg) is { Length: > 0 } slug ? slug : "organisation";

    /// <summary>One organisation for an address book.</summary>
    public static string Card(long id) => Invariant($"organisations/{id}.vcf");

    /// <summary>The address of an organisation's page as a picture for telephones.</summary>
    public static string QrCode(long id) => Invariant($"organisations/{id}/qr.svg");

    /// <summary>The form that changes an organisation, and where it is posted.</summary>
    public static string Edit(long id) => Invariant($"organisations/{id}/edit");

    /// <summary>An address on a map of somebody else's; null when there is none to look for.</summary>
    public static string? Map(string address) =>
        address.Length == 0 ? null : $"https://www.openstreetmap.org/search?query={Uri.EscapeDataString(address)}";

    /// <summary>
    /// A new mail to an address. What means something in such a link is escaped: the address must not bring a subject or further readers
    /// along.
    /// </summary>
    public static string Mail(string email)
    {
        ArgumentNullException.ThrowIfNull(email);
        var at = email.LastIndexOf('@');
        return $"mailto:{Uri.EscapeDataString(email[..at])}@{Uri.EscapeDataString(email[(at + 1)..])}";
    }

    private static string Invariant(FormattableString address) => address.ToString(CultureInfo.InvariantCulture);
}
