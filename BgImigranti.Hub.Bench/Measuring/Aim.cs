using System.Globalization;

namespace BgImigranti.Hub.Bench.Measuring;

/// <summary>What a figure should reach: a bound, either absolute or as a multiple of the floor measured in the same run.</summary>
internal sealed record Aim(double Bound, bool IsUpperBound, bool IsTimesFloor)
{
    public static Aim AtLeast(double bound) => new(bound, IsUpperBound: false, IsTimesFloor: false);

    public static Aim AtMost(double bound) => new(bound, IsUpperBound: true, IsTimesFloor: false);

    public static Aim AtLeastOfFloor(double share) => new(share, IsUpperBound: false, IsTimesFloor: true);

    public static Aim AtMostTimesFloor(double times) => new(times, IsUpperBound: true, IsTimesFloor: true);

    /// <summary>Compares medians; an aim relative to a floor that was not measured is not reached.</summary>
    public bool IsReachedBy(Spread measured, Spread? floor)
    {
        var bound = IsTimesFloor ? Bound * (floor?.Median ?? double.NaN) : Bound;
        return IsUpperBound ? measured.Median <= bound : measured.Median >= bound;
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{(IsUpperBound ? '≤' : '≥')} {Bound:#,0.##}{(IsTimesFloor ? " × floor" : "")}");
}
