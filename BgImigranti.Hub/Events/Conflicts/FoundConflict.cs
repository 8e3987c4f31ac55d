using BgImigranti.Hub.Events.Planning;

namespace BgImigranti.Hub.Events.Conflicts;

/// <summary>Two things at the same time.</summary>
/// <param name="Kind">What they both want.</param>
/// <param name="Slot">What is planned.</param>
/// <param name="Other">What stands there already; null for a holiday.</param>
/// <param name="Holiday">The holiday; null for an event.</param>
public sealed record FoundConflict(ConflictKind Kind, PlannedSlot Slot, PlannedSlot? Other, DateOnly? Holiday);
