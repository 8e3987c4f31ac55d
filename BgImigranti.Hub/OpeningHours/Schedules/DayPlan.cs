namespace BgImigranti.Hub.OpeningHours.Schedules;

/// <summary>The hours of one day of the calendar.</summary>
/// <param name="Date">The day.</param>
/// <param name="Ranges">Its ranges in order; empty when the place is closed.</param>
/// <param name="Reason">Where they come from.</param>
/// <param name="HolidayName">Name of the public holiday in the language it was asked in; null when it is none.</param>
public sealed record DayPlan(DateOnly Date, IReadOnlyList<TimeRange> Ranges, DayReason Reason, string? HolidayName);
