using BgImigranti.Hub.Recurrence;
using Ical.Net.DataTypes;
using NodaTime;

namespace BgImigranti.Hub.ICalendar;

/// <summary>Local times as Ical.Net writes them: with their zone, without one, as days, or in UTC.</summary>
internal static class IcsTime
{
    /// <summary>Names of the zone that needs no VTIMEZONE.</summary>
    public static bool IsUtc(string zoneId) => zoneId is "UTC" or "Etc/UTC" or "Etc/GMT" or "GMT";

    /// <summary>A local time of an event.</summary>
    public static CalDateTime For(LocalDateTime local, EventTime time)
    {
        if (time.IsAllDay)
        {
            return new CalDateTime(local.Date.ToDateOnly());
        }

        return new CalDateTime(local.ToDateTimeUnspecified(), IsUtc(time.ZoneId) ? CalDateTime.UtcTzId : time.ZoneId);
    }

    /// <summary>A local time that says no zone.</summary>
    public static CalDateTime Floating(LocalDateTime local) => new(local.ToDateTimeUnspecified(), tzId: null);

    /// <summary>An instant.</summary>
    public static CalDateTime Utc(DateTime utc) => new(utc, CalDateTime.UtcTzId);
}
