using System.Collections.Concurrent;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Tests.TestKit;

[assembly: AssemblyFixture(typeof(SharedServers))]

namespace BgImigranti.Hub.Tests.TestKit;

/// <summary>
/// One hub on each engine for all tests that can share one: each test makes people, sections and threads of its own. A test
/// that stops or floods a hub starts its own.
/// </summary>
public sealed class SharedServers : IAsyncDisposable
{
    private static readonly Dictionary<string, string?> Settings = new() { ["Hub:Limits:Enabled"] = "false" };

    private readonly ConcurrentDictionary<DatabaseEngine, Lazy<Task<HubServer>>> _servers = new();

    /// <summary>Both engines, for <c>[MemberData]</c>.</summary>
    public static TheoryData<DatabaseEngine> Engines => [DatabaseEngine.Sqlite, DatabaseEngine.PostgreSql];

    /// <summary>The hub on this engine.</summary>
    public Task<HubServer> OnAsync(DatabaseEngine engine) =>
        _servers.GetOrAdd(engine, wanted => new Lazy<Task<HubServer>>(() => HubServer.StartAsync(wanted, Settings))).Value;

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        foreach (var server in _servers.Values.Where(server => server.Value.IsCompletedSuccessfully))
        {
            await (await server.Value).DisposeAsync();
        }
    }
}
