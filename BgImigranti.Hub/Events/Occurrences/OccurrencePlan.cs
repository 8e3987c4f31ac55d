using System.Globalization;
using BgImigranti.Hub.Events.Jobs;
using BgImigranti.Hub.Recurrence;
using NodaTime;

namespace BgImigranti.Hub.Events.Occurrences;

/// <summary>Computes the dates of an event from its fields.</summary>
internal static class OccurrencePlan
{
    /// <summary>
    /// How far ahead of today dates are computed. The calendar is no longer than that; <see cref="OccurrenceMaterializationJob"/> moves it
    /// on.
    /// </summary>
    public static readonly Period Reach = Period.FromMonths(24);

    /// <summary>How far back dates are computed again; those before stay as they were.</summary>
    public static readonly Period Memory = Period.FromMonths(24);

    /// <summary>Most dates of one event at a time; rules that give more are cut at the far end.</summary>
    public const int Max = 2_000;

    /// <summary>From when on the dates of an event are computed.</summary>
    public static LocalDateTime From(CalendarEvent item, LocalDateTime now) =>
        item.Time is not { } time || item.Stops.Length > 0 ? LocalDateTime.FromDateTime(DateTime.MinValue)
        : now - Memory > time.Start && item.Recurrence.Next(time, now - Memory) is not null ? now - Memory
        : time.Start;

    /// <summary>Until when they are computed; null when that is all of them.</summary>
    public static LocalDateTime? Until(CalendarEvent item, LocalDateTime now) =>
        item.Time is { } time && item.Stops.Length == 0 && item.Recurrence.Next(time, End(time, now)) is not null ? End(time, now) : null;

    /// <summary>The dates of an event between these two.</summary>
    public static IReadOnlyList<PlannedOccurrence> For(CalendarEvent item, LocalDateTime now)
    {
        if (item.Time is not { } time)
        {
            return [];
        }

        if (item.Stops.Length > 0)
        {
            var stops = EventStops.Read(item).GroupBy(stop => stop.Time.Start);
            return
            [
                .. stops.SelectMany(same => same.Select((stop, at) => new PlannedOccurrence(Key(stop.Time.Start, at), stop.Time, stop)))
            ];
        }

        var starts = item.Recurrence.StartsBetween(time, From(item, now), End(time, now)).Take(Max);
        return [.. starts.Select(start => new PlannedOccurrence(Key(start, 0), time.At(start), null))];
    }

    private static LocalDateTime End(EventTime time, LocalDateTime now) => LocalDateTime.Max(now, time.Start) + Reach;

    /// <summary>The key of a date that begins then.</summary>
    public static string Key(LocalDateTime start, int at) =>
        at == 0
            ? EventTimeConverter.Write(start)
            : string.Create(CultureInfo.InvariantCulture, $"{EventTimeConverter.Write(start)}#{at + 1}");

    /// <summary>The same date in a series that begins earlier or later by a period.</summary>
    public static string Shifted(string key, Period by)
    {
        var (moment, rest) = (key[..16], key[16..]);
        return EventTimeConverter.Write(EventTimeConverter.ReadLocal(moment) + by) + rest;
    }
}
