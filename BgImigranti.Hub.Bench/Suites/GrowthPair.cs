using System.Globalization;
using BgImigranti.Hub.Bench.Load;
using BgImigranti.Hub.Bench.Measuring;
using BgImigranti.Hub.Bench.Processes;

namespace BgImigranti.Hub.Bench.Suites;

/// <summary>A small and a large installation that run at the same time and are measured in turn.</summary>
/// <param name="Suite">Name of the suite.</param>
/// <param name="Small">The small one.</param>
/// <param name="Large">The large one.</param>
internal sealed record GrowthPair(string Suite, GrownHub Small, GrownHub Large)
{
    private const int Connections = 2;
    private const double MaxTimesSmall = 1.2;

    /// <summary>Measures a page on both; the figure's floor is the small one.</summary>
    public async Task MeasureAsync(
        BenchContext context, string page, IReadOnlyList<byte[]> ofSmall, IReadOnlyList<byte[]> ofLarge,
        CancellationToken cancellationToken)
    {
        using var smallLoad = await HttpLoad.ConnectAsync(Small.Server.EndPoint, Connections, cancellationToken);
        using var largeLoad = await HttpLoad.ConnectAsync(Large.Server.EndPoint, Connections, cancellationToken);
        await smallLoad.RunAsync(ofSmall, context.Options.WarmUpTime, cancellationToken);
        await largeLoad.RunAsync(ofLarge, context.Options.WarmUpTime, cancellationToken);
        var rounds = await context.RoundsAsync(
            $"{Suite}: {page}",
            () => smallLoad.RunAsync(ofSmall, context.Options.RoundTime, cancellationToken),
            () => largeLoad.RunAsync(ofLarge, context.Options.RoundTime, cancellationToken));
        var name = string.Create(CultureInfo.InvariantCulture, $"{page}, {Large.Size}, p50");
        context.Report.Add(new Figure(Suite, name, "ms", Spread.From([.. rounds[1].Select(round => round.Latencies.P50)]))
        {
            Floor = Spread.From([.. rounds[0].Select(round => round.Latencies.P50)]),
            FloorName = Small.Size,
            Aims = [Aim.AtMostTimesFloor(MaxTimesSmall)],
        });
    }
}

/// <summary>A running hub and how much is in it, for people: <c>10,000 posts</c>.</summary>
internal sealed record GrownHub(ServerProcess Server, string Size);
