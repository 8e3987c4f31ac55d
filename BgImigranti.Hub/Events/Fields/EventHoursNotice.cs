using System.Globalization;
using BgImigranti.Hub.Localization;

namespace BgImigranti.Hub.Events.Fields;

/// <summary>Writes the part of a date that falls on one day of the calendar, on the wall clock of Sofia, in the current language.</summary>
public static class EventHoursNotice
{
    private const string NoBreakSpace = "\u00A0";

    /// <summary>10:00–12:00 ч. · от 10:00 ч. · до 12:00 ч. · Цял ден. The end of a day is 24:00.</summary>
    public static string On(Occurrence occurrence, CalendarEvent item, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(occurrence);
        ArgumentNullException.ThrowIfNull(item);
        var (start, end) = (InstantFormatter.ToSofia(occurrence.StartUtc), InstantFormatter.ToSofia(occurrence.EndUtc));
        var (midnight, nextMidnight) = (day.ToDateTime(TimeOnly.MinValue), day.AddDays(1).ToDateTime(TimeOnly.MinValue));
        var (beginsBefore, endsAfter) = (start < midnight, end > nextMidnight);
        var words = item.Time is { IsAllDay: true } || (beginsBefore && endsAfter) ? CalendarText.WholeDay
            : beginsBefore ? Say(CalendarText.UntilHour, Closing(end, nextMidnight))
            : endsAfter ? Say(CalendarText.FromHour, Closing(start, nextMidnight))
            : start == end ? Closing(start, nextMidnight)
            : $"{Hour(start, nextMidnight)}–{Closing(end, nextMidnight)}";
        return (item.Time?.ZoneId ?? EventFieldMapper.HomeZone) == EventFieldMapper.HomeZone || item.Time is { IsAllDay: true }
            ? words : Say(CalendarText.SofiaHours, words);
    }

    /// <summary>It touches more than one day of the calendar.</summary>
    public static bool IsOfSeveralDays(Occurrence occurrence)
    {
        ArgumentNullException.ThrowIfNull(occurrence);
        return InstantFormatter.ToSofia(occurrence.EndUtc) > InstantFormatter.ToSofia(occurrence.StartUtc).Date.AddDays(1);
    }

    private static string Hour(DateTime local, DateTime nextMidnight) =>
        local == nextMidnight ? "24:00" : local.ToString("HH':'mm", CultureInfo.InvariantCulture);

    private static string Closing(DateTime local, DateTime nextMidnight) =>
        Language.Current == Language.Bulgarian ? $"{Hour(local, nextMidnight)}{NoBreakSpace}ч." : Hour(local, nextMidnight);

    private static string Say(string text, string value) => string.Format(CultureInfo.CurrentCulture, text, value);
}
