using System.Globalization;
using System.Text.RegularExpressions;
using BgImigranti.Hub.Recurrence;
using NodaTime;

namespace BgImigranti.Hub.ICalendar.Reading;

/// <summary>Reads when an event is: DTSTART with DTEND or DURATION.</summary>
internal sealed partial class IcsTimeReader(IcsBlock block, IcsZones zones)
{
    /// <summary>
    /// The time. A single event in UTC is told by the clocks of the file's own zone, because people look at it there; a series keeps UTC.
    /// A day that ends on itself is one day, as older programs mean it.
    /// </summary>
    /// <exception cref="Ui.RefusalException">Something is wrong or not supported.</exception>
    public EventTime Read()
    {
        var property = block.Single("DTSTART") ?? throw IcsRefusal.With(() => ICalendarText.PropertyMissing, "DTSTART");
        var start = IcsMoment.From(property, zones);
        var (local, zone) = (start.Local, start.ZoneId);
        var end = End(start);
        if (start.IsDay)
        {
            return EventTime.Create(local, end == local ? local.PlusDays(1) : end, zone, isAllDay: true);
        }

        // A series is named by its local times: they are checked and not moved.
        return RecursOrIsNamed ? EventTime.Create(local, end, zone, isAllDay: false) : Single(start, start with { Local = end });
    }

    private bool RecursOrIsNamed => block.All("RRULE").Any() || block.All("RDATE").Any() || block.All("RECURRENCE-ID").Any();

    private LocalDateTime End(IcsMoment start)
    {
        var (end, duration) = (block.Single("DTEND"), block.Single("DURATION"));
        if (end is not null && duration is not null)
        {
            throw IcsRefusal.With(() => ICalendarText.EndAndDuration);
        }

        if (end is not null)
        {
            var moment = IcsMoment.From(end, zones);
            return moment.IsDay == start.IsDay ? moment.In(start.ZoneId, end) : throw end.Wrong();
        }

        return duration is null ? start.IsDay ? start.Local.PlusDays(1) : start.Local : After(start, duration);
    }

    // Weeks and days by the calendar, hours by the watch (RFC 5545, 3.3.6).
    private static LocalDateTime After(IcsMoment start, IcsProperty duration)
    {
        var match = Durations().Match(duration.Value.Trim().ToUpperInvariant());
        var (days, seconds) = match.Success
            ? ((7 * Number(match, "w")) + Number(match, "d"), (3_600 * Number(match, "h")) + (60 * Number(match, "m")) + Number(match, "s"))
            : throw duration.Wrong();
        var local = start.Local.PlusDays(days);
        if (start.IsDay || seconds == 0)
        {
            return start.IsDay && seconds > 0 ? throw duration.Wrong() : local;
        }

        var instant = (start with { Local = local }).Instant + Duration.FromSeconds(seconds);
        return instant.InZone(DateTimeZoneProviders.Tzdb[start.ZoneId]).LocalDateTime;
    }

    // By the clocks of its zone, unless they show the hour twice and mean the other one.
    private EventTime Single(IcsMoment start, IcsMoment end)
    {
        var zoneId = start.ZoneId == IcsMoment.Utc ? zones.Own : start.ZoneId;
        var zone = DateTimeZoneProviders.Tzdb[zoneId];
        var time = new EventTime(start.Instant.InZone(zone).LocalDateTime, end.Instant.InZone(zone).LocalDateTime, zoneId, IsAllDay: false);
        return time.End >= time.Start && time.StartUtc == start.Instant.ToDateTimeUtc() && time.EndUtc == end.Instant.ToDateTimeUtc()
            ? EventTime.Create(time.Start, time.End, zoneId, isAllDay: false)
            : EventTime.Create(start.Local, end.Local, start.ZoneId, isAllDay: false);
    }

    private static int Number(Match match, string name) =>
        match.Groups[name] is { Success: true } group ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex("^\\+?P(?:(?<w>[0-9]{1,3})W|(?:(?<d>[0-9]{1,4})D)?(?:T(?=[0-9])(?:(?<h>[0-9]{1,5})H)?(?:(?<m>[0-9]{1,6})M)?(?:(?<s>[0-9]{1,8})S)?)?)$", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Durations();
}
