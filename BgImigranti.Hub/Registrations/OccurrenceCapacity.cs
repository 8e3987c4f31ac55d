using BgImigranti.Hub.Events;
using BgImigranti.Hub.Ui;

namespace BgImigranti.Hub.Registrations;

/// <summary>A date and the seats that are left.</summary>
/// <param name="Date">When it is.</param>
/// <param name="Left">Seats that a newcomer can have at once; null for no limit.</param>
/// <param name="Refusal">Why nobody can register; null when one can.</param>
public sealed record OccurrenceCapacity(Occurrence Date, int? Left, RefusalException? Refusal);
