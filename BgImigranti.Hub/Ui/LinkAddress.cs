using System.Buffers;

namespace BgImigranti.Hub.Ui;

/// <summary>
/// Where a link in a text may lead: http, https, mailto, tel, or a place on this site. Anything that browsers read differently
/// from how it looks (control characters, white space, backslashes, an address without its scheme) is refused.
/// </summary>
internal static class LinkAddress
{
    private static readonly SearchValues<char> BeforePath = SearchValues.Create(":/?#");

    /// <summary>Whether a link may carry this address.</summary>
    public static bool IsAllowed(string address)
    {
        if (address.AsSpan().ContainsAnyInRange('\0', ' ')
            || address.AsSpan().ContainsAnyInRange('\u007F', '\u00A0')
            || address.Contains('\\', StringComparison.Ordinal))
        {
            return false;
        }

        var end = address.AsSpan().IndexOfAny(BeforePath);
        return end >= 0 && address[end] == ':'
            ? IsAllowedScheme(address.AsSpan(0, end), address.AsSpan(end + 1))
            : !address.StartsWith("//", StringComparison.Ordinal);
    }

    private static bool IsAllowedScheme(ReadOnlySpan<char> scheme, ReadOnlySpan<char> rest) =>
        Is(scheme, "http") || Is(scheme, "https")
            ? rest.Length > 2 && rest.StartsWith("//")
            : (Is(scheme, "mailto") || Is(scheme, "tel")) && rest.Length > 0;

    private static bool Is(ReadOnlySpan<char> scheme, string name) => scheme.Equals(name, StringComparison.OrdinalIgnoreCase);
}
