using BgImigranti.Hub.Recurrence;

namespace BgImigranti.Hub.Events.Occurrences;

/// <summary>A date as the event's facts give it.</summary>
/// <param name="Key">Its place in the series (<see cref="EventDate.Key"/>).</param>
/// <param name="Time">When it is.</param>
/// <param name="Stop">The stop of a travelling event; null for others.</param>
internal sealed record PlannedDate(string Key, EventTime Time, EventStop? Stop);
