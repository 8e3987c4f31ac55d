namespace BgImigranti.Hub.Events.Planning;

/// <summary>What came of something done to a date.</summary>
/// <param name="EventId">The event that the date belongs to now: another one when the series was cut in two.</param>
/// <param name="OccurrenceId">The date.</param>
/// <param name="Version">Version of that event now.</param>
public sealed record RescheduleResult(long EventId, long OccurrenceId, int Version);
