namespace BgImigranti.Hub.Events.Planning;

/// <summary>What was done to the dates of an event.</summary>
/// <param name="Order">What was asked for.</param>
/// <param name="Dates">The dates to come that are not as they were, by their beginning.</param>
/// <param name="PersonId">Who did it.</param>
public sealed record OccurrenceChange(RescheduleRequest Order, IReadOnlyList<ChangedOccurrence> Dates, long PersonId);
