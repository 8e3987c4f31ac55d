using System.Collections.Concurrent;
using BgImigranti.Hub.Data;

namespace BgImigranti.Hub.Tests.Email;

/// <summary>One such hub on each engine for the tests of a class, which run one after the other.</summary>
public sealed class MailHubs : IAsyncDisposable
{
    private readonly ConcurrentDictionary<DatabaseEngine, Lazy<Task<MailHub>>> _hubs = new();

    internal Task<MailHub> OnAsync(DatabaseEngine engine) =>
        _hubs.GetOrAdd(engine, wanted => new Lazy<Task<MailHub>>(() => MailHub.StartAsync(wanted))).Value;

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        foreach (var hub in _hubs.Values.Where(hub => hub.Value.IsCompletedSuccessfully))
        {
            await (await hub.Value).DisposeAsync();
        }
    }
}
