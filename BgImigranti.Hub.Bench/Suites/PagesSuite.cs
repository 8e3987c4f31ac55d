using System.Globalization;
using BgImigranti.Hub.Bench.Floors;
using BgImigranti.Hub.Bench.Load;
using BgImigranti.Hub.Bench.Measuring;
using BgImigranti.Hub.Bench.Processes;
using BgImigranti.Hub.Bench.Site;

namespace BgImigranti.Hub.Bench.Suites;

/// <summary>
/// How many pages a second the hub gives to visitors, with and without its cache, plain and packed, beside bare Kestrel
/// giving the same bytes; and how soon a started hub answers.
/// </summary>
internal sealed class PagesSuite : IBenchSuite
{
    private const int Connections = 16;
    private const int WarmThreads = 32;
    private const int ManyThreads = 300;
    private const double MinUncachedPerSecond = 3000;
    private const double MinCachedOfFloor = 0.7;
    private const double MaxSecondsToFirstAnswer = 1;
    private static readonly SeedSize Seed = new(Threads: 500, Posts: 20_000, People: 100);

    public string Name => "pages";

    public async Task RunAsync(BenchContext context, CancellationToken cancellationToken)
    {
        var cachedInstallation = await context.InstallAsync("pages-cached", Seed, cancellationToken);
        var uncachedInstallation = await context.InstallAsync("pages-uncached", Seed, cancellationToken);
        var answers = context.Work.Sub("answers");
        await MeasureStartAsync(context, cachedInstallation, answers, cancellationToken);

        await using var cached = await cachedInstallation.StartAsync(cachesPages: true, cancellationToken);
        await using var uncached = await uncachedInstallation.StartAsync(cachesPages: false, cancellationToken);
        await using var floor = await BenchContext.StartFloorAsync(FloorVerbs.Http, answers, cancellationToken);
        var servers = new PageServers(cached, uncached, floor, answers);
        var addresses = await HubAddresses.FindAsync(cached.EndPoint, "bg", ManyThreads, cancellationToken);
        (string, IReadOnlyList<string>)[] pages =
        [
            ("thread of 20 posts", addresses.Threads),
            ("front page", [addresses.Front]),
            ("forum", [addresses.Forum]),
            ("section list", [addresses.Section]),
        ];
        foreach (var (page, paths) in pages)
        {
            await MeasurePageAsync(context, servers, new PageLoad(page, paths, Encoding: null), cancellationToken);
            await MeasurePageAsync(context, servers, new PageLoad(page, paths, "br"), cancellationToken);
        }
    }

    private static async Task MeasureStartAsync(
        BenchContext context, HubInstallation installation, string answers, CancellationToken cancellationToken)
    {
        var rounds = await context.RoundsAsync(
            "pages: start",
            async () => await FirstAnswerAsync(installation.StartAsync(cachesPages: true, cancellationToken, "/bg/")),
            async () => await FirstAnswerAsync(BenchContext.StartFloorAsync(FloorVerbs.Http, answers, cancellationToken)));
        context.Report.Add(new Figure("pages", "process start to first page", "s", Spread.From(rounds[0]))
        {
            Floor = Spread.From(rounds[1]),
            FloorName = "bare Kestrel",
            Aims = [Aim.AtMost(MaxSecondsToFirstAnswer)],
            Note = "front page, migrated and filled database",
        });
    }

    private static async Task<double> FirstAnswerAsync(Task<ServerProcess> starting)
    {
        await using var server = await starting;
        return server.FirstAnswerAfter.TotalSeconds;
    }

    private static async Task MeasurePageAsync(
        BenchContext context, PageServers servers, PageLoad load, CancellationToken cancellationToken)
    {
        var (bytes, packed) = await servers.CaptureAsync(load, cancellationToken);
        using var cached = await HttpLoad.ConnectAsync(servers.Cached.EndPoint, Connections, cancellationToken);
        using var uncached = await HttpLoad.ConnectAsync(servers.Uncached.EndPoint, Connections, cancellationToken);
        using var floor = await HttpLoad.ConnectAsync(servers.Floor.EndPoint, Connections, cancellationToken);
        Func<TimeSpan, Task<PageRound>>[] runs =
        [
            time => PageRound.RunAsync(servers.Cached, cached, load.Requests(WarmThreads), time, cancellationToken),
            time => PageRound.RunAsync(servers.Uncached, uncached, load.Requests(ManyThreads), time, cancellationToken),
            time => PageRound.RunAsync(servers.Floor, floor, servers.FloorRequests, time, cancellationToken),
        ];
        var what = $"{load.Page}, {load.Encoding ?? "plain"}";
        context.Progress.Say($"pages: {what}, warming up");
        foreach (var run in runs)
        {
            await run(context.Options.WarmUpTime);
        }

        var rounds = await context.RoundsAsync($"pages: {what}", [.. runs.Select<Func<TimeSpan, Task<PageRound>>, Func<Task<PageRound>>>(
            run => () => run(context.Options.RoundTime))]);
        var size = string.Create(
            CultureInfo.InvariantCulture, $"{bytes:#,0} bytes{(load.Encoding is null || packed ? "" : ", NOT PACKED")}");
        var floorSpread = Spread.From([.. rounds[2].Select(round => round.PerSecond)]);
        var isThread = load.Paths.Count > 1;
        Aim[] uncachedAims = isThread && load.Encoding is null ? [Aim.AtLeast(MinUncachedPerSecond)] : [];
        Aim[] cachedAims = isThread ? [Aim.AtLeastOfFloor(MinCachedOfFloor)] : [];
        context.Report.Add(FigureOf($"{what}, uncached", rounds[1], size, uncachedAims) with { Floor = floorSpread });
        context.Report.Add(FigureOf($"{what}, cached", rounds[0], size, cachedAims) with { Floor = floorSpread });
    }

    private static Figure FigureOf(string name, IReadOnlyList<PageRound> rounds, string size, Aim[] aims)
    {
        var p99 = Spread.From([.. rounds.Select(round => round.P99)]).Median;
        var processor = Spread.From([.. rounds.Select(round => round.ProcessorMicroseconds)]).Median;
        return new Figure("pages", name, "1/s", Spread.From([.. rounds.Select(round => round.PerSecond)]))
        {
            FloorName = "bare Kestrel",
            Aims = aims,
            Note = string.Create(
                CultureInfo.InvariantCulture, $"{size}, p99 {p99:0.0} ms, {processor:0} µs of the hub's processor time each"),
        };
    }
}
