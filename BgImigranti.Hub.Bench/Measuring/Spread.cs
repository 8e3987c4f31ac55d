namespace BgImigranti.Hub.Bench.Measuring;

/// <summary>What several rounds of one measurement gave, in the unit of its figure.</summary>
internal sealed record Spread(double Median, double Min, double Max, int Rounds)
{
    public static Spread From(IReadOnlyCollection<double> rounds)
    {
        var sorted = rounds.Order().ToArray();
        var middle = sorted.Length / 2;
        var median = sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(median, sorted[0], sorted[^1], sorted.Length);
    }
}
