namespace BgImigranti.Hub.Events.Reading;

/// <summary>A span of the calendar as it is shown.</summary>
public sealed record CalendarSpanView
{
    public required CalendarSpan Span { get; init; }

    /// <summary>The days that have something, by date.</summary>
    public required IReadOnlyList<CalendarDay> Days { get; init; }

    public required CalendarRange Reach { get; init; }

    public required DateOnly Today { get; init; }

    /// <summary>The span is empty: the next day that has something; null when there is none, and when it is not empty.</summary>
    public DateOnly? Next { get; init; }

    /// <summary>Version of the calendar's stream in the state that was read.</summary>
    public required long LiveVersion { get; init; }

    /// <summary>The span lies outside the calendar.</summary>
    public bool IsOutside => !Reach.Touches(Span);

    /// <summary>What stands under a day; null when nothing does.</summary>
    public CalendarDay? On(DateOnly date) => Days.FirstOrDefault(day => day.Date == date);
}
