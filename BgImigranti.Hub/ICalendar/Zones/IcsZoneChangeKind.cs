using NodaTime;

namespace BgImigranti.Hub.ICalendar.Zones;

/// <summary>A change of clocks that a zone has, once or often.</summary>
/// <param name="Name">What the time is called after it.</param>
/// <param name="Before">Offset before it.</param>
/// <param name="After">Offset after it.</param>
/// <param name="IsDaylight">Whether summer time begins.</param>
internal sealed record IcsZoneChangeKind(string Name, Offset Before, Offset After, bool IsDaylight);
