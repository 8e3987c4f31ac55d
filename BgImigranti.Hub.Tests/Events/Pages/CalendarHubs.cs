using System.Collections.Concurrent;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Tests.Publishing;
using BgImigranti.Hub.Tests.TestKit;

namespace BgImigranti.Hub.Tests.Events.Pages;

/// <summary>
/// One hub on each engine for all tests of the calendar's pages: eleven o'clock in Sofia on Monday, 2 March 2026. Each test makes an
/// organisation of its own and looks only at that.
/// </summary>
public sealed class CalendarHubs : IAsyncDisposable
{
    private readonly ConcurrentDictionary<DatabaseEngine, Lazy<Task<ClockedHub>>> _hubs = new();

    /// <summary>The hub on this engine.</summary>
    public async Task<HubServer> OnAsync(DatabaseEngine engine) =>
        (await _hubs.GetOrAdd(engine, wanted => new Lazy<Task<ClockedHub>>(() => ClockedHub.StartAsync(wanted))).Value).Hub;

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        foreach (var hub in _hubs.Values.Where(hub => hub.Value.IsCompletedSuccessfully))
        {
            await (await hub.Value).DisposeAsync();
        }
    }
}
