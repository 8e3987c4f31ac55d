using Microsoft.Net.Http.Headers;

namespace BgImigranti.Hub.Live.Sockets;

/// <summary>
/// Sockets are not covered by the browser's same-origin rule: a page of another site could open one with the visitor's cookies.
/// A foreign or <c>null</c> Origin is refused (RFC 6455, 10.2); a missing one is no browser.
/// </summary>
public sealed class OriginCheckMiddleware(RequestDelegate next)
{
    /// <summary>Refuses a foreign origin with 403 and passes on everything else.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var request = context.Request;
        if (!IsSocketPath(request.Path)
            || !request.Headers.TryGetValue(HeaderNames.Origin, out var origin)
            || IsSameOrigin(request, origin.ToString()))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(LiveText.OriginRefused, context.RequestAborted);
    }

    internal static bool IsSocketPath(PathString path) =>
        path.StartsWithSegments("/live", StringComparison.OrdinalIgnoreCase)
            || path.StartsWithSegments("/_blazor", StringComparison.OrdinalIgnoreCase);

    private static bool IsSameOrigin(HttpRequest request, string origin) =>
        string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
}
