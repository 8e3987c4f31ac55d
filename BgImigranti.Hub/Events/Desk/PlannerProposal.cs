using BgImigranti.Hub.Events.Conflicts;

namespace BgImigranti.Hub.Events.Desk;

/// <summary>A date that a planner is about to change.</summary>
/// <param name="Entry">The date.</param>
/// <param name="Draft">What is typed.</param>
/// <param name="Conflicts">What the typed time would get in the way of.</param>
public sealed record PlannerProposal(PlannerEntry Entry, OccurrenceInput Draft, IReadOnlyList<ConflictView> Conflicts);
