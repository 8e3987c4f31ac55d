using System.Globalization;
using BgImigranti.Hub.Recurrence;

namespace BgImigranti.Hub.Events.Occurrences;

/// <summary>
/// By what programs that keep calendars know a date, for ever, in both languages and wherever they have it from: a subscription, a file or
/// a mail. Whoever subscribed and registers too has it once.
/// </summary>
/// <param name="Uid">
/// UID of RFC 5545: that of the event; a stop of a travelling event, which stands in no series, has one of its own.
/// </param>
/// <param name="Planned">
/// The time that the series gives the date: its start is the RECURRENCE-ID. Null for what stands in no series.
/// </param>
internal sealed record OccurrenceName(string Uid, EventTime? Planned)
{
    private const string StopMoment = "yyyyMMdd'T'HHmm";

    /// <summary>Name of an event as a whole.</summary>
    /// <param name="item">The event.</param>
    /// <param name="host">The hub's own name, as mails have it.</param>
    public static OccurrenceName From(CalendarEvent item, string host) => new(Invariant($"event-{item.Id}@{host}"), null);

    /// <summary>Name of one of its dates.</summary>
    public static OccurrenceName From(CalendarEvent item, Occurrence occurrence, string host)
    {
        var start = EventTimeConverter.ReadLocal(occurrence.Key[..16]);
        if (item.Stops.Length > 0)
        {
            var moment = start.ToDateTimeUnspecified().ToString(StopMoment, CultureInfo.InvariantCulture);
            return new OccurrenceName(
                Invariant($"event-{occurrence.EventId}-{moment}{occurrence.Key[16..].Replace('#', '-')}@{host}"), null);
        }

        return From(item, host) with { Planned = item is { Time: { } time, Recurrence.Recurs: true } ? time.At(start) : null };
    }

    /// <summary>Number of the state in which an event is: of two with one name the higher is valid.</summary>
    public static int SequenceOf(CalendarEvent item) => item.Version - 1;

    /// <summary>Both name the same; how long it takes is no part of the name.</summary>
    public bool IsSameAs(OccurrenceName other) =>
        (Uid, Planned?.Start) == (other.Uid, other.Planned?.Start)
        && (Planned?.ZoneId, Planned?.IsAllDay) == (other.Planned?.ZoneId, other.Planned?.IsAllDay);

    /// <summary>A calendar that knew the date by this name keeps it under this name beside the other.</summary>
    public bool StaysBeside(OccurrenceName other) =>
        Uid != other.Uid || (Planned is not null && other.Planned is not null && !IsSameAs(other));

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
