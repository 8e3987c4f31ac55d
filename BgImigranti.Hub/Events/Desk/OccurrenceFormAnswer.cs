using BgImigranti.Hub.Events.Conflicts;

namespace BgImigranti.Hub.Events.Desk;

/// <summary>A form of a date that comes back.</summary>
/// <param name="Draft">What was typed.</param>
/// <param name="Refusal">Why it was not taken; null when it only has to be confirmed.</param>
/// <param name="Conflicts">What it would get in the way of.</param>
public sealed record OccurrenceFormAnswer(OccurrenceInput Draft, string? Refusal, IReadOnlyList<ConflictView> Conflicts);
