using BgImigranti.Hub.Data;

namespace BgImigranti.Hub.Events.Occurrences;

/// <summary>Whoever keeps people on the lists of dates says which dates may not be forgotten: those people have to be told first.</summary>
public interface IHeldOccurrences
{
    /// <summary>Which of these dates somebody hopes to come to.</summary>
    Task<IReadOnlySet<long>> AmongAsync(WriteScope scope, IReadOnlyCollection<long> occurrenceIds);
}
