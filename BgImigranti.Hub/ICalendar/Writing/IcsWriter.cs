using BgImigranti.Hub.ICalendar.Zones;
using BgImigranti.Hub.Recurrence;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using IcalCalendar = Ical.Net.Calendar;
using IcalEvent = Ical.Net.CalendarComponents.CalendarEvent;
using IcalRule = Ical.Net.DataTypes.RecurrenceRule;

namespace BgImigranti.Hub.ICalendar.Writing;

/// <summary>
/// Writes calendar files (RFC 5545) with Ical.Net: CRLF, lines of 75 octets, texts escaped, a VTIMEZONE for every zone. Its lines are
/// folded again and its time zones are our own, because its own are wrong; see <see cref="IcsLineFolder"/> and <see cref="IcsZone"/>.
/// </summary>
public static class IcsWriter
{
    private const string Producer = "-//BgImigranti//Hub//BG";

    // How often programs that subscribed should look again.
    private const string Refresh = "PT1H";

    /// <summary>The file of some events.</summary>
    /// <param name="name">What the calendar is called.</param>
    /// <param name="languageCode">Language of the texts: <c>bg</c> or <c>en</c>.</param>
    /// <param name="events">The events; occurrences that are otherwise have the UID of their series.</param>
    /// <param name="method">What mails ask for.</param>
    public static string Write(string name, string languageCode, IEnumerable<IcsEvent> events, IcsMethod method = IcsMethod.None)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(languageCode);
        ArgumentNullException.ThrowIfNull(events);
        var calendar = new IcalCalendar
        {
            ProductId = Producer,
        };
        var list = events.ToList();
        if (method == IcsMethod.None)
        {
            AddText(calendar, "NAME", IcsText.Line(name));
            AddText(calendar, "X-WR-CALNAME", IcsText.Line(name));
            calendar.AddProperty(new CalendarProperty("REFRESH-INTERVAL;VALUE=DURATION", Refresh));
            calendar.AddProperty("X-PUBLISHED-TTL", Refresh);
        }
        else
        {
            calendar.Method = method.ToString().ToUpperInvariant();
        }

        foreach (var zone in list.Where(one => !one.Time.IsAllDay && !IcsTime.IsUtc(one.Time.ZoneId))
            .GroupBy(one => one.Time.ZoneId)
            .OrderBy(zone => zone.Key, StringComparer.Ordinal))
        {
            calendar.AddTimeZone(IcsZone.For(zone.Key, zone.Min(one => one.Time.Start.Year)));
        }

        // An occurrence is named in the words of its series: a day by its date, also when it has hours now.
        var series = list.Where(one => one.RecurrenceId is null)
            .DistinctBy(one => one.Uid)
            .ToDictionary(one => one.Uid, one => one.Time, StringComparer.Ordinal);
        calendar.Events.AddRange(list.Select(one => EventOf(one, series.GetValueOrDefault(one.Uid, one.Time), languageCode)));
        return IcsLineFolder.Refold(new CalendarSerializer().SerializeToString(calendar) ?? "");
    }

    private static IcalEvent EventOf(IcsEvent one, EventTime series, string languageCode)
    {
        var written = new IcalEvent
        {
            Uid = IcsText.Line(one.Uid),
            Sequence = one.Sequence,
            DtStamp = IcsTime.Utc(one.StampUtc),
            LastModified = IcsTime.Utc(one.StampUtc),
            DtStart = IcsTime.For(one.Time.Start, one.Time),
            DtEnd = IcsTime.For(one.Time.End, one.Time),
            Status = one.Status.ToString().ToUpperInvariant(),
        };
        AddTexts(written, one, languageCode);
        AddRecurrence(written, one, series);
        return written;
    }

    private static void AddTexts(IcalEvent written, IcsEvent one, string languageCode)
    {
        AddText(written, "SUMMARY", IcsText.Line(one.Summary), one.LanguageCode ?? languageCode);
        AddText(written, "DESCRIPTION", IcsText.Lines(one.Description), one.LanguageCode ?? languageCode);
        AddText(written, "LOCATION", IcsText.Line(one.Location ?? ""), languageCode);
        AddText(written, "CONTACT", IcsText.Line(one.Contact ?? ""), languageCode);
        written.Categories = [.. one.Categories.Select(IcsText.Line)];
        if (Uri.TryCreate(one.Url, UriKind.Absolute, out var url) && (url.Scheme is "http" or "https"))
        {
            written.Url = new Uri(url.AbsoluteUri);
        }

        if (!string.IsNullOrWhiteSpace(one.Organizer))
        {
            var (name, address) = IcsText.Organizer(one.Organizer);
            written.Organizer = new Organizer
            {
                Value = new Uri(address),
                CommonName = name.Length > 0 ? name : null,
            };
        }
    }

    private static void AddRecurrence(IcalEvent written, IcsEvent one, EventTime series)
    {
        if (one.RecurrenceId is { } id)
        {
            written.RecurrenceIdentifier = new RecurrenceIdentifier(IcsTime.For(id, series), null);
            return;
        }

        if (one.Recurrence.Rule is { } rule)
        {
            written.RecurrenceRule = new IcalRule(IcsRule.Write(rule, one.Time));
        }

        foreach (var start in one.Recurrence.Exceptions)
        {
            written.ExceptionDates.Add(IcsTime.For(start, one.Time));
        }

        foreach (var start in one.Recurrence.ExtraDates)
        {
            written.RecurrenceDates.Add(IcsTime.For(start, one.Time));
        }
    }

    private static void AddText(CalendarComponent component, string name, string text, string? languageCode = null)
    {
        if (text.Length == 0)
        {
            return;
        }

        var property = new CalendarProperty(name, text);
        if (languageCode is not null)
        {
            property.AddParameter("LANGUAGE", languageCode);
        }

        component.AddProperty(property);
    }
}
