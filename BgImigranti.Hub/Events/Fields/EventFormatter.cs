using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Recurrence.Sentences;
using NodaTime;

namespace BgImigranti.Hub.Events.Fields;

/// <summary>Writes when an event is, on the wall clock of its zone, in the current language.</summary>
public static class EventFormatter
{
    private const string NoBreakSpace = "\u00A0";

    /// <summary>
    /// вторник, 1 декември 2026 г., 10:00–12:00 ч. · Tuesday, 1 December 2026, 10:00–12:00; of several days from … to …, of whole days
    /// without hours. A zone other than Sofia's is named.
    /// </summary>
    public static string When(Occurrence occurrence, CalendarEvent item)
    {
        ArgumentNullException.ThrowIfNull(occurrence);
        ArgumentNullException.ThrowIfNull(item);
        var zoneId = item.Time?.ZoneId ?? EventFieldMapper.HomeZone;
        var zone = DateTimeZoneProviders.Tzdb[zoneId];
        var start = Instant.FromDateTimeUtc(occurrence.StartUtc).InZone(zone).LocalDateTime;
        var end = Instant.FromDateTimeUtc(occurrence.EndUtc).InZone(zone).LocalDateTime;
        var words = item.Time is { IsAllDay: true }
            ? Days(start.Date, end.Date.PlusDays(-1))
            : start.Date == end.Date ? $"{Day(start.Date)}, {Hour(start.TimeOfDay)}–{Closing(end.TimeOfDay)}"
            : $"{Day(start.Date)}, {Closing(start.TimeOfDay)} – {Day(end.Date)}, {Closing(end.TimeOfDay)}";
        return zoneId == EventFieldMapper.HomeZone ? words : $"{words} ({zoneId})";
    }

    /// <summary>When an event is that has a time: its one date, or its rule and the day of the beginning.</summary>
    public static string Series(CalendarEvent item)
    {
        ArgumentNullException.ThrowIfNull(item);
        var time = item.Time!;
        var first = When(new Occurrence { EventId = item.Id, Key = "", StartUtc = time.StartUtc, EndUtc = time.EndUtc }, item);
        return item.Rule.Length == 0 ? first : $"{first} · {RecurrenceFormatter.For(item.Recurrence, time)}";
    }

    /// <summary>вторник, 1 декември 2026 г. · Tuesday, 1 December 2026.</summary>
    public static string Day(LocalDate day)
    {
        var language = Language.Current;
        return day.ToDateOnly().ToString(
            language == Language.Bulgarian ? $"dddd, d MMMM yyyy'{NoBreakSpace}г.'" : "dddd, d MMMM yyyy", language.Culture);
    }

    private static string Days(LocalDate first, LocalDate last) => first >= last ? Day(first) : $"{Day(first)} – {Day(last)}";

    private static string Hour(NodaTime.LocalTime time) => time.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    private static string Closing(NodaTime.LocalTime time) =>
        Language.Current == Language.Bulgarian ? $"{Hour(time)}{NoBreakSpace}ч." : Hour(time);
}
