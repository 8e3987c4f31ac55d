using NodaTime;

namespace BgImigranti.Hub.Recurrence;

/// <summary>Zones of the tz database, and what their clocks say.</summary>
internal static class TimeZones
{
    private const int MaxIdLength = 64;

    /// <summary>The zone of a name of the tz database; null when there is none. Offsets that look like names (UTC+02) are none.</summary>
    public static DateTimeZone? Find(string id) =>
        id.Length > MaxIdLength || id.StartsWith("UTC+", StringComparison.Ordinal) || id.StartsWith("UTC-", StringComparison.Ordinal)
            ? null
            : DateTimeZoneProviders.Tzdb.GetZoneOrNull(id);

    /// <summary>Whether the clocks jump over this local time.</summary>
    public static bool IsSkipped(LocalDateTime local, DateTimeZone zone) => zone.MapLocal(local).Count == 0;

    /// <summary>The instant of a local time: in a gap with the offset before it, of two the first; of a day its first moment.</summary>
    public static Instant InstantOf(LocalDateTime local, DateTimeZone zone, bool isAllDay)
    {
        if (isAllDay)
        {
            return zone.AtStartOfDay(local.Date).ToInstant();
        }

        var mapping = zone.MapLocal(local);
        return mapping.Count == 0 ? local.WithOffset(mapping.EarlyInterval.WallOffset).ToInstant() : mapping.First().ToInstant();
    }
}
