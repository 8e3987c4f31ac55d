using BgImigranti.Hub.Recurrence;
using NodaTime;
using NodaTime.Text;

namespace BgImigranti.Hub.ICalendar;

/// <summary>A rule as RFC 5545 wants it in a file.</summary>
public static class IcsRule
{
    private static readonly LocalDatePattern Days = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");
    private static readonly InstantPattern Instants = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'");

    /// <summary>
    /// The value of RRULE. The last day of an event with hours becomes the last second of that day as an instant, because UNTIL has to be
    /// of the kind of DTSTART, and in UTC beside a zone.
    /// </summary>
    public static string Write(RecurrenceRule rule, EventTime time)
    {
        if (rule.LastDay(time) is not { } day)
        {
            return rule.ToString();
        }

        var text = rule.WithUntil(day).ToString();
        return time.IsAllDay
            ? text
            : text.Replace($"UNTIL={Days.Format(day)}", $"UNTIL={Instants.Format(EndOf(day, time.ZoneId))}", StringComparison.Ordinal);
    }

    private static Instant EndOf(LocalDate day, string zoneId) =>
        DateTimeZoneProviders.Tzdb[zoneId].AtStartOfDay(day.PlusDays(1)).ToInstant() - Duration.FromSeconds(1);
}
