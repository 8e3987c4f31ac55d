namespace BgImigranti.Hub.Organisations.Directory;

/// <summary>Addresses of sites: http and https only, whatever stands in the database or in a form.</summary>
public static class WebAddress
{
    /// <summary>The address as a browser may be sent to it; null for anything else. What names no scheme is taken for https.</summary>
    public static Uri? TryRead(string? typed)
    {
        var text = typed?.Trim() ?? "";
        if (text.Length == 0 || text.Any(sign => char.IsControl(sign) || char.IsWhiteSpace(sign) || sign == '\\'))
        {
            return null;
        }

        var full = text.Contains(':', StringComparison.Ordinal) ? text : $"https://{text}";
        return Uri.TryCreate(full, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            && address.UserInfo.Length == 0
            && address.Host.Contains('.', StringComparison.Ordinal)
            ? address
            : null;
    }

    /// <summary>How people say an address: without scheme and closing slash.</summary>
    public static string Spoken(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var text = $"{address.Host}{(address.IsDefaultPort ? "" : $":{address.Port}")}{address.PathAndQuery}".TrimEnd('/');
        return text.StartsWith("www.", StringComparison.Ordinal) ? text["www.".Length..] : text;
    }
}
