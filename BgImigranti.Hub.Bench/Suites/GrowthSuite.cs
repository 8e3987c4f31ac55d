using System.Globalization;
using BgImigranti.Hub.Bench.Load;
using BgImigranti.Hub.Bench.Processes;
using BgImigranti.Hub.Bench.Site;

namespace BgImigranti.Hub.Bench.Suites;

/// <summary>
/// Whether pages and lists stay as quick when the forum has grown a hundredfold. Both installations run at the same time,
/// without a cache, and are measured in turn.
/// </summary>
internal sealed class GrowthSuite : IBenchSuite
{
    private const int ThreadsMeasured = 200;
    private static readonly SeedSize Small = new(Threads: 250, Posts: 10_000, People: 100);
    private static readonly SeedSize Large = new(Threads: 25_000, Posts: 1_000_000, People: 10_000);
    private static readonly SeedSize QuickLarge = new(Threads: 2500, Posts: 100_000, People: 1000);

    public string Name => "growth";

    public async Task RunAsync(BenchContext context, CancellationToken cancellationToken)
    {
        var largeSeed = context.Options.IsQuick ? QuickLarge : Large;
        var smallInstallation = await context.InstallAsync("small", Small, cancellationToken);
        var largeInstallation = await context.InstallAsync("large", largeSeed, cancellationToken);
        await using var small = await smallInstallation.StartAsync(cachesPages: false, cancellationToken);
        await using var large = await largeInstallation.StartAsync(cachesPages: false, cancellationToken);
        var smallPages = await PagesAsync(small, smallInstallation.Token, cancellationToken);
        var largePages = await PagesAsync(large, largeInstallation.Token, cancellationToken);
        var pair = new GrowthPair(Name, new GrownHub(small, For(Small)), new GrownHub(large, For(largeSeed)));
        foreach (var page in smallPages.Keys)
        {
            await pair.MeasureAsync(context, page, smallPages[page], largePages[page], cancellationToken);
        }
    }

    private static string For(SeedSize size) => string.Create(CultureInfo.InvariantCulture, $"{size.Posts:#,0} posts");

    private static async Task<Dictionary<string, IReadOnlyList<byte[]>>> PagesAsync(
        ServerProcess hub, string token, CancellationToken cancellationToken)
    {
        var addresses = await HubAddresses.FindAsync(hub.EndPoint, "bg", ThreadsMeasured, cancellationToken);
        return new Dictionary<string, IReadOnlyList<byte[]>>(StringComparer.Ordinal)
        {
            ["thread of 20 posts"] = [.. addresses.Threads.Select(thread => HttpRequest.Get(thread))],
            ["front page"] = [HttpRequest.Get(addresses.Front)],
            ["forum"] = [HttpRequest.Get(addresses.Forum)],
            ["section list"] = [HttpRequest.Get(addresses.Section)],
            ["section list, page 2"] = [HttpRequest.Get(addresses.Section + "?page=2")],
            ["threads by the API"] = [HttpRequest.GetAs(token, "/api/v1/threads?section=" + addresses.SectionKey)],
            ["posts by the API"] = [.. addresses.ThreadIds.Select(id => HttpRequest.GetAs(token, $"/api/v1/threads/{id}/posts?after=0"))],
        };
    }
}
