namespace BgImigranti.Hub.Registrations.Desk;

/// <summary>Which list is meant: both ids have to fit together.</summary>
/// <param name="EventId">The event.</param>
/// <param name="OccurrenceId">One of its dates.</param>
public sealed record RegistrationListKey(long EventId, long OccurrenceId);
