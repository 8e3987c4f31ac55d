using System.Collections.Concurrent;
using BgImigranti.Hub.Localization;
using Microsoft.AspNetCore.SignalR;

namespace BgImigranti.Hub.Live.Sockets;

/// <summary>
/// Remembers the connection behind each id, because a follower is written to directly: SignalR's own groups wait for the
/// slowest member, and a reader on a bad line must not hold up the others.
/// </summary>
public sealed class LiveHubLifetime(ILogger<DefaultHubLifetimeManager<LiveHub>> logger) : DefaultHubLifetimeManager<LiveHub>(logger)
{
    private readonly ConcurrentDictionary<string, Follower> _followers = new(StringComparer.Ordinal);

    /// <summary>Open connections of this node.</summary>
    public int Count => _followers.Count;

    /// <inheritdoc />
    public override Task OnConnectedAsync(HubConnectionContext connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        // The prefix of the address is the language of the page that follows.
        var prefix = connection.GetHttpContext()?.Request.PathBase.Value?.TrimStart('/');
        var language = Language.TryParse(prefix, out var requested) ? requested : Language.Bulgarian;
        _followers[connection.ConnectionId] = new Follower(connection, language);
        return base.OnConnectedAsync(connection);
    }

    /// <inheritdoc />
    public override Task OnDisconnectedAsync(HubConnectionContext connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        _followers.TryRemove(connection.ConnectionId, out _);
        return base.OnDisconnectedAsync(connection);
    }

    internal Follower GetFollower(string connectionId) => _followers[connectionId];
}
