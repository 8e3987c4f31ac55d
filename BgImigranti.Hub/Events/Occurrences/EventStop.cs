using BgImigranti.Hub.Recurrence;

namespace BgImigranti.Hub.Events.Occurrences;

/// <summary>One stop of a travelling event.</summary>
/// <param name="Time">When it is there.</param>
/// <param name="TownCode">Code of the town.</param>
/// <param name="PlaceBg">Place and address in Bulgarian; empty when none was named.</param>
/// <param name="PlaceEn">The same in English.</param>
public sealed record EventStop(EventTime Time, string TownCode, string PlaceBg, string PlaceEn);
