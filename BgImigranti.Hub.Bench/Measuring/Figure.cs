namespace BgImigranti.Hub.Bench.Measuring;

/// <summary>One line of the report: what was measured, what it is held against, what it should be.</summary>
/// <param name="Suite">The part of the bench it comes from.</param>
/// <param name="Name">What was measured, for people.</param>
/// <param name="Unit">Unit of all numbers of the line.</param>
internal sealed record Figure(string Suite, string Name, string Unit, Spread Measured)
{
    /// <summary>The least that the same work can cost here; null where nothing comparable exists.</summary>
    public Spread? Floor { get; init; }

    /// <summary>What the floor is, for people.</summary>
    public string? FloorName { get; init; }

    public IReadOnlyList<Aim> Aims { get; init; } = [];

    /// <summary>Whatever helps to judge the figure.</summary>
    public string? Note { get; init; }

    /// <summary>The measured median divided by the floor's.</summary>
    public double? TimesFloor => Floor is null or { Median: 0 } ? null : Measured.Median / Floor.Median;

    /// <summary>Null when nothing was aimed at.</summary>
    public bool? IsReached => Aims.Count == 0 ? null : Aims.All(aim => aim.IsReachedBy(Measured, Floor));
}
