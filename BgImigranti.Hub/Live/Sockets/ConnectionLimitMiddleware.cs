using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Claims;
using BgImigranti.Hub.Data.Configuration;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace BgImigranti.Hub.Live.Sockets;

/// <summary>Caps the open sockets of one network address and of one person; beyond them the answer is 429.</summary>
public sealed class ConnectionLimitMiddleware(RequestDelegate next, IOptions<HubOptions> options)
{
    private readonly ConcurrentDictionary<string, int> _open = new(StringComparer.Ordinal);

    /// <summary>Counts a socket while it is open, and refuses one too many.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var limits = options.Value.Limits;
        if (!limits.Enabled || !OriginCheckMiddleware.IsSocketPath(context.Request.Path) || !IsLongLived(context))
        {
            await next(context);
            return;
        }

        var acquired = new List<string>(2);
        try
        {
            if (Keys(context, limits).All(key => TryAcquire(key, acquired)))
            {
                await next(context);
                return;
            }

            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            context.Response.Headers.RetryAfter = "30";
            context.Response.ContentType = "text/plain; charset=utf-8";
            await context.Response.WriteAsync(LiveText.TooManyConnections, context.RequestAborted);
        }
        finally
        {
            acquired.ForEach(Release);
        }
    }

    /// <summary>Asked of the server's own features: what a WebSocket is becomes known only inside the endpoint.</summary>
    private static bool IsLongLived(HttpContext context) =>
        context.Features.Get<IHttpUpgradeFeature>() is { IsUpgradableRequest: true }
        || context.Features.Get<IHttpExtendedConnectFeature>() is { IsExtendedConnect: true }
        || (HttpMethods.IsGet(context.Request.Method) && context.Request.Query.ContainsKey("id"));

    private static IEnumerable<(string Key, int Most)> Keys(HttpContext context, LimitsOptions limits)
    {
        yield return ($"address {context.Connection.RemoteIpAddress}", limits.LiveConnectionsPerAddress);
        if (context.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } person)
        {
            yield return (string.Create(CultureInfo.InvariantCulture, $"person {person}"), limits.LiveConnectionsPerPerson);
        }
    }

    private bool TryAcquire((string Key, int Most) limit, List<string> acquired)
    {
        if (_open.AddOrUpdate(limit.Key, 1, (_, open) => open + 1) <= limit.Most)
        {
            acquired.Add(limit.Key);
            return true;
        }

        Release(limit.Key);
        return false;
    }

    private void Release(string key)
    {
        if (_open.AddOrUpdate(key, 0, (_, open) => open - 1) == 0)
        {
            _open.TryRemove(new KeyValuePair<string, int>(key, 0));
        }
    }
}
