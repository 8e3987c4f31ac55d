using NodaTime;

namespace BgImigranti.Hub.ICalendar.Zones;

/// <summary>The clocks of a zone change.</summary>
/// <param name="Kind">From what to what.</param>
/// <param name="Local">When, by the clock before.</param>
internal sealed record IcsZoneChange(IcsZoneChangeKind Kind, LocalDateTime Local);
