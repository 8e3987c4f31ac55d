using System.Globalization;
using BgImigranti.Hub.Bench.Load;
using BgImigranti.Hub.Bench.Measuring;
using BgImigranti.Hub.Bench.Processes;
using BgImigranti.Hub.Bench.Site;

namespace BgImigranti.Hub.Bench.Suites;

/// <summary>
/// Whether pages and lists stay as quick when the forum has grown a hundredfold. Both installations run at the same time,
/// without a cache, and are measured in turn.
/// </summary>
internal sealed class GrowthSuite : IBenchSuite
{
    private const int Connections = 2;
    private const int ThreadsMeasured = 200;
    private const double MostTimesSmall = 1.2;
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
        foreach (var page in smallPages.Keys)
        {
            await MeasureAsync(context, page, (small, smallPages[page]), (large, largePages[page]), largeSeed, cancellationToken);
        }
    }

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

    private static async Task MeasureAsync(
        BenchContext context,
        string page,
        (ServerProcess Hub, IReadOnlyList<byte[]> Requests) small,
        (ServerProcess Hub, IReadOnlyList<byte[]> Requests) large,
        SeedSize largeSeed,
        CancellationToken cancellationToken)
    {
        using var smallLoad = await HttpLoad.ConnectAsync(small.Hub.EndPoint, Connections, cancellationToken);
        using var largeLoad = await HttpLoad.ConnectAsync(large.Hub.EndPoint, Connections, cancellationToken);
        await smallLoad.RunAsync(small.Requests, context.Options.WarmUpTime, cancellationToken);
        await largeLoad.RunAsync(large.Requests, context.Options.WarmUpTime, cancellationToken);
        var rounds = await context.RoundsAsync(
            $"growth: {page}",
            () => smallLoad.RunAsync(small.Requests, context.Options.RoundTime, cancellationToken),
            () => largeLoad.RunAsync(large.Requests, context.Options.RoundTime, cancellationToken));
        var name = string.Create(CultureInfo.InvariantCulture, $"{page}, {largeSeed.Posts:#,0} posts, p50");
        context.Report.Add(new Figure("growth", name, "ms", Spread.Of([.. rounds[1].Select(round => round.Latencies.P50)]))
        {
            Floor = Spread.Of([.. rounds[0].Select(round => round.Latencies.P50)]),
            FloorName = string.Create(CultureInfo.InvariantCulture, $"{Small.Posts:#,0} posts"),
            Aims = [Aim.AtMostTimesFloor(MostTimesSmall)],
        });
    }
}
