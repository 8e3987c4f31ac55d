using BgImigranti.Hub.Data;
using BgImigranti.Hub.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace BgImigranti.Hub.Tests.Publishing;

/// <summary>A hub whose time stands still until it is cranked: eleven o'clock in Sofia on the second of March 2026.</summary>
internal sealed class ClockedHub : IAsyncDisposable
{
    private ClockedHub(HubServer hub, FakeTimeProvider clock) => (Hub, Clock) = (hub, clock);

    public HubServer Hub { get; }

    public FakeTimeProvider Clock { get; }

    public static async Task<ClockedHub> StartAsync(DatabaseEngine engine)
    {
        var clock = StillTime.Begin();
        var settings = new Dictionary<string, string?> { ["Hub:Limits:Enabled"] = "false" };
        var variation = new HubVariation { Services = services => services.AddSingleton<TimeProvider>(clock) };
        return new ClockedHub(await HubServer.StartAsync(engine, settings, variation), clock);
    }

    /// <summary>A section; the hub remembers the older list for a second of its own time.</summary>
    public async Task<string> SectionAsync(bool isRestricted = false)
    {
        var made = Hub.SectionAsync(isRestricted);
        while (!made.IsCompleted)
        {
            Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(20);
        }

        return await made;
    }

    /// <summary>Lets time go on in small steps until something has happened.</summary>
    public Task WaitAsync(Func<HubDbContext, Task<bool>> happened, string what) => Eventually.IsTrueAsync(async () =>
    {
        Clock.Advance(TimeSpan.FromSeconds(1));
        await using var db = await Hub.Services.GetRequiredService<IDbContextFactory<HubDbContext>>().CreateDbContextAsync();
        return await happened(db);
    }, what);

    public ValueTask DisposeAsync() => Hub.DisposeAsync();
}
