using System.Diagnostics;

namespace BgImigranti.Hub.Bench.Measuring;

/// <summary>The waiting times of one round, in milliseconds.</summary>
internal sealed record Latencies(double P50, double P99, double Max)
{
    /// <param name="ticks">Ticks of <see cref="Stopwatch"/>; sorted in place.</param>
    public static Latencies OfTicks(long[] ticks)
    {
        if (ticks.Length == 0)
        {
            return new Latencies(double.NaN, double.NaN, double.NaN);
        }

        Array.Sort(ticks);
        return new Latencies(At(ticks, 0.50), At(ticks, 0.99), At(ticks, 1));
    }

    private static double At(long[] sorted, double share)
    {
        var index = (int)Math.Ceiling(share * sorted.Length) - 1;
        return sorted[Math.Clamp(index, 0, sorted.Length - 1)] * 1000.0 / Stopwatch.Frequency;
    }
}
