using BgImigranti.Hub.Data;
using BgImigranti.Hub.Tests.TestKit;

namespace BgImigranti.Hub.Tests.Feeds;

/// <summary>Hubs of which a feed shows the newest of all: what other tests write must not push it out.</summary>
public sealed class FeedServers : IAsyncDisposable
{
    private readonly SharedServers _servers = new();

    /// <summary>The hub on this engine.</summary>
    public Task<HubServer> OnAsync(DatabaseEngine engine) => _servers.OnAsync(engine);

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _servers.DisposeAsync();
}
