namespace BgImigranti.Hub.Events.Reading;

/// <summary>A page of the list of dates, day by day.</summary>
public sealed record CalendarAgenda
{
    /// <summary>Its first day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The days that have something, by date.</summary>
    public required IReadOnlyList<CalendarDay> Days { get; init; }

    public required CalendarRange Reach { get; init; }

    public required DateOnly Today { get; init; }

    /// <summary>The day with which the page before begins; null when there is none.</summary>
    public DateOnly? Previous { get; init; }

    /// <summary>The day with which the next page begins; null when nothing follows.</summary>
    public DateOnly? Next { get; init; }

    /// <summary>Version of the calendar's stream in the state that was read.</summary>
    public required long LiveVersion { get; init; }

    /// <summary>The page lies outside the calendar.</summary>
    public bool IsOutside => !Reach.Touches(From, From);
}
