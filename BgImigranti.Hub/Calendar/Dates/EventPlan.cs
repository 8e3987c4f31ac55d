using System.Globalization;
using NodaTime;

namespace BgImigranti.Hub.Calendar.Dates;

/// <summary>Reckons the dates of an event from its facts.</summary>
internal static class EventPlan
{
    /// <summary>How far ahead of today dates are reckoned. The calendar is no longer than that; a clock moves it on every day.</summary>
    public static readonly Period Reach = Period.FromMonths(24);

    /// <summary>Most dates of one event at a time; rules that give more are cut at the far end.</summary>
    public const int Most = 2_000;

    /// <summary>The dates of an event that begin before the calendar's end.</summary>
    public static IReadOnlyList<PlannedDate> Of(CalendarEvent item, LocalDateTime now)
    {
        if (item.Time is not { } time)
        {
            return [];
        }

        if (item.Stops.Length > 0)
        {
            var stops = EventStops.Read(item).GroupBy(stop => stop.Time.Start);
            return [.. stops.SelectMany(same => same.Select((stop, at) => new PlannedDate(Key(stop.Time.Start, at), stop.Time, stop)))];
        }

        var length = Period.Between(time.Start, time.End, PeriodUnits.Minutes);
        var starts = item.Recurrence.StartsBetween(time, time.Start, LocalDateTime.Max(now, time.Start) + Reach).Take(Most);
        return [.. starts.Select(start => new PlannedDate(Key(start, 0), time with { Start = start, End = start + length }, null))];
    }

    /// <summary>The key of a date that begins then.</summary>
    public static string Key(LocalDateTime start, int at) =>
        at == 0 ? EventTimeConverter.Write(start) : string.Create(CultureInfo.InvariantCulture, $"{EventTimeConverter.Write(start)}#{at + 1}");

    /// <summary>The same date in a series that begins earlier or later by a period; null when the key says nothing of a moment.</summary>
    public static string Shifted(string key, Period by)
    {
        var (moment, rest) = (key[..16], key[16..]);
        return EventTimeConverter.Write(EventTimeConverter.ReadLocal(moment) + by) + rest;
    }
}
