namespace BgImigranti.Hub.Accounts.Authentication;

/// <summary>How a request says who sends it, and which of the ways holds for which request.</summary>
public static class AccountsSchemes
{
    /// <summary>The default: looks at the request and hands it to one of the others.</summary>
    public const string Default = "Hub";

    /// <summary>A browser's cookie.</summary>
    public const string Cookie = "Cookie";

    /// <summary>A program's token.</summary>
    public const string Bearer = "Bearer";

    /// <summary>
    /// A token when one is shown. The API takes nothing else, so that no foreign page can use it with a visitor's cookie. The
    /// live hub takes a cookie only from a browser, which always sends its Origin: without one, cookies are ignored.
    /// </summary>
    public static string SelectScheme(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var request = context.Request;
        var isCookieIgnored = IsApi(request) || (IsLive(request) && request.Headers.Origin.Count == 0);
        return isCookieIgnored || ReadToken(request) is not null ? Bearer : Cookie;
    }

    /// <summary>
    /// The token that the request shows: in its header or, for sockets, which cannot set one, in the query of the live hub.
    /// </summary>
    public static string? ReadToken(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var header = request.Headers.Authorization.ToString();
        if (header.Equals(Bearer, StringComparison.OrdinalIgnoreCase)
            || header.StartsWith(Bearer + " ", StringComparison.OrdinalIgnoreCase))
        {
            return header[Bearer.Length..].Trim();
        }

        return IsLive(request) && request.Query.TryGetValue("access_token", out var token) ? token.ToString() : null;
    }

    /// <summary>The live hub, below its language prefix.</summary>
    public static bool IsLive(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Path.StartsWithSegments("/live", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The HTTP API.</summary>
    public static bool IsApi(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whoever asks is a program or a page's script: it wants a status and a reason, not a page.</summary>
    public static bool IsProgram(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return IsApi(request) || IsLive(request)
            || request.Headers.Accept.Any(accept => accept?.Contains("application/json", StringComparison.Ordinal) == true);
    }
}
