using System.Globalization;
using BgImigranti.Hub.Bench.Floors;
using BgImigranti.Hub.Bench.Measuring;
using BgImigranti.Hub.Bench.Processes;
using BgImigranti.Hub.Bench.Site;

namespace BgImigranti.Hub.Bench.Suites;

/// <summary>
/// How many posts a second the hub acknowledges as durable, beside bare SQLite committing the same text, and whether every
/// acknowledged one is there afterwards.
/// </summary>
internal sealed class WriteSuite : IBenchSuite
{
    private const int Writers = 8;
    private const double MinPerSecond = 1500;
    private const double MaxMillisecondsP99 = 100;
    private static readonly SeedSize Seed = new(Threads: 100, Posts: 2000, People: 50);

    public string Name => "write";

    public async Task RunAsync(BenchContext context, CancellationToken cancellationToken)
    {
        if (context.Work.IsInMemory)
        {
            context.Progress.Say("write: THE DATA LIES IN MEMORY, these figures say nothing about durable writes");
        }

        var installation = await context.InstallAsync("write", Seed, cancellationToken);
        await using var hub = await installation.StartAsync(cachesPages: true, cancellationToken);
        var threads = await OpenThreadsAsync(hub, installation.Token, cancellationToken);
        using var apart = await WriterCrew.HireAsync(hub, installation.Token, threads[..Writers], cancellationToken);
        using var together = await WriterCrew.HireAsync(
            hub, installation.Token, [.. Enumerable.Repeat(threads[Writers], Writers)], cancellationToken);
        var directory = context.Work.Sub("sqlite");
        await using var single = new SqliteFloor(directory, SampleText.Post, groups: false);
        await using var grouped = new SqliteFloor(directory, SampleText.Post, groups: true);

        context.Progress.Say("write: warming up");
        await apart.RunAsync(context.Options.WarmUpTime, cancellationToken);
        await together.RunAsync(context.Options.WarmUpTime, cancellationToken);
        await single.RunAsync(Writers, context.Options.WarmUpTime, cancellationToken);
        await grouped.RunAsync(Writers, context.Options.WarmUpTime, cancellationToken);
        var rounds = await context.RoundsAsync(
            $"write: {Writers} writers",
            () => apart.RunAsync(context.Options.RoundTime, cancellationToken),
            () => together.RunAsync(context.Options.RoundTime, cancellationToken),
            () => single.RunAsync(Writers, context.Options.RoundTime, cancellationToken),
            () => grouped.RunAsync(Writers, context.Options.RoundTime, cancellationToken));
        AddFigures(context.Report, rounds);
        await AddLossesAsync(context, "in threads of their own", apart, cancellationToken);
        await AddLossesAsync(context, "in one thread", together, cancellationToken);
    }

    private static async Task<long[]> OpenThreadsAsync(ServerProcess hub, string token, CancellationToken cancellationToken)
    {
        var addresses = await HubAddresses.FindAsync(hub.EndPoint, "bg", wanted: 1, cancellationToken);
        using var api = await HubApi.ConnectAsync(hub.EndPoint, token, cancellationToken);
        var threads = new long[Writers + 1];
        for (var i = 0; i < threads.Length; i++)
        {
            threads[i] = await api.CreateThreadAsync(
                addresses.SectionKey, string.Create(CultureInfo.InvariantCulture, $"Среща номер {i + 1}"), cancellationToken);
        }

        return threads;
    }

    private static void AddFigures(Report report, IReadOnlyList<WriteRound>[] rounds)
    {
        var grouped = Spread.From([.. rounds[3].Select(round => round.PerSecond)]);
        var groupedP99 = Spread.From([.. rounds[3].Select(round => round.Latencies.P99)]);
        AddCrew("in threads of their own", rounds[0]);
        AddCrew("in one thread", rounds[1]);
        report.Add(new Figure(
            "write", "floor: bare SQLite, one transaction each", "1/s", Spread.From([.. rounds[2].Select(round => round.PerSecond)]))
        {
            Floor = grouped,
            FloorName = "bare SQLite, grouped",
        });

        void AddCrew(string where, IReadOnlyList<WriteRound> crew)
        {
            Add(
                $"acknowledged posts, 8 writers {where}",
                "1/s",
                [.. crew.Select(round => round.PerSecond)],
                grouped,
                Aim.AtLeast(MinPerSecond));
            Add($"acknowledgement p50, {where}", "ms", [.. crew.Select(round => round.Latencies.P50)], floor: null);
            Add(
                $"acknowledgement p99, {where}",
                "ms",
                [.. crew.Select(round => round.Latencies.P99)],
                groupedP99,
                Aim.AtMost(MaxMillisecondsP99));
        }

        void Add(string name, string unit, double[] values, Spread? floor, params Aim[] aims) =>
            report.Add(
                new Figure("write", name, unit, Spread.From(values)) { Floor = floor, FloorName = "bare SQLite, grouped", Aims = aims });
    }

    private static async Task AddLossesAsync(BenchContext context, string where, WriterCrew crew, CancellationToken cancellationToken)
    {
        context.Progress.Say($"write: reading again what was written {where}");
        var (acknowledged, missing, surplus) = await crew.CheckAsync(cancellationToken);
        var note = string.Create(CultureInfo.InvariantCulture, $"of {acknowledged:#,0} acknowledged");
        context.Report.Add(
            new Figure("write", $"missing posts, {where}", "", Spread.From([missing])) { Aims = [Aim.AtMost(0)], Note = note });
        context.Report.Add(
            new Figure("write", $"surplus posts, {where}", "", Spread.From([Math.Abs(surplus)])) { Aims = [Aim.AtMost(0)], Note = note });
    }
}
