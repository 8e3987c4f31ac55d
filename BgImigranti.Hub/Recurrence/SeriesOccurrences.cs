using NodaTime;

namespace BgImigranti.Hub.Recurrence;

/// <summary>Starts of a series between two local times.</summary>
/// <param name="Starts">The starts in order, at most <see cref="RecurrenceSet.MaxStarts"/>.</param>
/// <param name="HasMore">Whether there are more of them between the two.</param>
public sealed record SeriesOccurrences(IReadOnlyList<LocalDateTime> Starts, bool HasMore);
