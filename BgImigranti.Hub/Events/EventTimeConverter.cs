using BgImigranti.Hub.Recurrence;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;
using NodaTime.Text;

namespace BgImigranti.Hub.Events;

/// <summary>
/// Keeps a time as it was said, <c>2026-12-01T10:00/2026-12-01T12:00/Europe/Sofia</c>, with <c>/D</c> behind it for whole days: what a
/// clock on the wall shows stays true when a country changes the rules of its zone.
/// </summary>
public sealed class EventTimeConverter() : ValueConverter<EventTime, string>(time => Write(time), text => Read(text))
{
    /// <summary>Longest text, in characters.</summary>
    public const int Length = 80;

    private static readonly LocalDateTimePattern Pattern = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    /// <summary>A moment on the wall, as keys and columns have it.</summary>
    public static string Write(LocalDateTime local) => Pattern.Format(local);

    /// <summary>Reads what <see cref="Write(LocalDateTime)"/> wrote.</summary>
    public static LocalDateTime ReadLocal(string text) => Pattern.Parse(text).Value;

    /// <summary>The text of a time.</summary>
    public static string Write(EventTime time)
    {
        ArgumentNullException.ThrowIfNull(time);
        return $"{Write(time.Start)}/{Write(time.End)}{(time.IsAllDay ? "/D" : "")}/{time.ZoneId}";
    }

    /// <summary>Reads what <see cref="Write(EventTime)"/> wrote.</summary>
    public static EventTime Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Split('/', 3);
        var isAllDay = parts[2].StartsWith("D/", StringComparison.Ordinal);
        return new EventTime(ReadLocal(parts[0]), ReadLocal(parts[1]), isAllDay ? parts[2][2..] : parts[2], isAllDay);
    }
}
