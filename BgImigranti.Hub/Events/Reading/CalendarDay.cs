namespace BgImigranti.Hub.Events.Reading;

/// <summary>What stands under one day.</summary>
/// <param name="Date">The day.</param>
/// <param name="Shown">The first of its dates, by their beginning.</param>
/// <param name="Count">How many there are in all.</param>
public sealed record CalendarDay(DateOnly Date, IReadOnlyList<OccurrenceView> Shown, int Count)
{
    /// <summary>How many are not shown.</summary>
    public int More => Count - Shown.Count;
}
