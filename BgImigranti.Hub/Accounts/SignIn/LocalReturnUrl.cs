namespace BgImigranti.Hub.Accounts.SignIn;

/// <summary>An address of this site to go to after a form; whatever could lead to another site is not one.</summary>
public static class LocalReturnUrl
{
    private const int MaxLength = 2000;

    /// <summary>
    /// The address, fit for a <c>Location</c> header; null when it is not local. A browser reads <c>//</c> and <c>/\</c> as the
    /// beginning of a host, and leaves out tabs and line ends before it looks.
    /// </summary>
    public static string? Parse(string? address)
    {
        var isLocal = address is ['/'] or ['/', not '/' and not '\\', ..]
            && address.Length <= MaxLength
            && !address.Any(char.IsControl);
        return isLocal ? string.Concat(address!.EnumerateRunes().Select(Encode)) : null;
    }

    private static string Encode(System.Text.Rune rune) =>
        rune.Value is > ' ' and < 0x7f and not '"' and not '<' and not '>' ? rune.ToString() : Uri.EscapeDataString(rune.ToString());
}
