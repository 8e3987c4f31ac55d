using System.Globalization;
using BgImigranti.Hub.ICalendar;
using BgImigranti.Hub.Recurrence;
using NodaTime;
using NodaTime.Text;

namespace BgImigranti.Hub.Tests.ICalendar.Peers;

/// <summary>A series and the part of it that is asked for, in the words of the scripts.</summary>
/// <param name="Zone">Zone of the start.</param>
/// <param name="Start">First local start.</param>
/// <param name="AllDay">Whether it has no hours.</param>
/// <param name="Rule">Its rule as in a file, ending with an instant.</param>
/// <param name="LocalRule">Its rule for programs without zones, ending with a local time.</param>
/// <param name="From">First local time that is asked for.</param>
/// <param name="Until">Local time before which the question ends.</param>
internal sealed record PeerSeries(string Zone, string Start, bool AllDay, string Rule, string LocalRule, string From, string Until)
{
    private static readonly LocalDateTimePattern Pattern = LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss");

    public static PeerSeries Create(EventTime time, RecurrenceRule rule, LocalDateTime from, LocalDateTime until) => new(
        time.ZoneId,
        Pattern.Format(time.Start),
        time.IsAllDay,
        IcsRule.Write(rule, time),
        rule.LastDay(time) is { } day
            ? rule.ToString().Replace(
                string.Create(CultureInfo.InvariantCulture, $"UNTIL={day:uuuuMMdd}"),
                $"UNTIL={Write(day.At(new NodaTime.LocalTime(23, 59, 59)))}Z",
                StringComparison.Ordinal)
            : rule.ToString(),
        Write(from),
        Write(until));

    public static string Write(LocalDateTime local) => Pattern.Format(local);
}
