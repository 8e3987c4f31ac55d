namespace BgImigranti.Hub.Recurrence;

/// <summary>A series that was cut off another.</summary>
/// <param name="Time">When its first occurrence is.</param>
/// <param name="Recurrence">How it goes on.</param>
public sealed record SeriesHalf(EventTime Time, RecurrenceSet Recurrence);
