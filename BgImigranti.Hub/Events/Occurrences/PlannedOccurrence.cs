using BgImigranti.Hub.Recurrence;

namespace BgImigranti.Hub.Events.Occurrences;

/// <summary>A date as the event's fields give it.</summary>
/// <param name="Key">Its place in the series (<see cref="Occurrence.Key"/>).</param>
/// <param name="Time">When it is.</param>
/// <param name="Stop">The stop of a travelling event; null for others.</param>
internal sealed record PlannedOccurrence(string Key, EventTime Time, EventStop? Stop);
