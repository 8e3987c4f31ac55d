namespace BgImigranti.Hub.OpeningHours.Schedules;

/// <summary>Whether a place is open at one instant, and until when that is so.</summary>
/// <param name="At">The instant, UTC.</param>
/// <param name="IsOpen">It is open.</param>
/// <param name="ChangesAt">
/// When it closes, or opens, UTC; null when that is not within the days that are looked at (<see cref="OpeningSchedule.DaysAhead"/>):
/// round the clock, or closed until further notice.
/// </param>
/// <param name="Today">The day's plan.</param>
public sealed record OpeningState(DateTime At, bool IsOpen, DateTime? ChangesAt, DayPlan Today);
