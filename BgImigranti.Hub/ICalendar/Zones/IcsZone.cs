using BgImigranti.Hub.Recurrence;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using NodaTime;
using Duration = NodaTime.Duration;
using IcalRule = Ical.Net.DataTypes.RecurrenceRule;

namespace BgImigranti.Hub.ICalendar.Zones;

/// <summary>
/// VTIMEZONE: the changes of a zone's clocks from the first year of a file to the end of the calendar. What comes back every year for
/// good is a rule, everything else is listed. Ical.Net's own makes a yearly rule of every change, also of those of Morocco, which follow
/// the moon, and of the last one that India ever had.
/// </summary>
internal static class IcsZone
{
    // Fewer of them are listed.
    private const int ShortestRule = 4;

    private static readonly Instant End = Instant.FromUtc(EventTime.LastYear + 1, 1, 1, 0, 0);

    /// <summary>The component of a zone, right from the beginning of a year on.</summary>
    public static VTimeZone For(string zoneId, int firstYear)
    {
        var zone = DateTimeZoneProviders.Tzdb[zoneId];
        var component = new VTimeZone(zoneId);
        foreach (var change in Changes(zone, firstYear).GroupBy(change => change.Kind))
        {
            foreach (var part in Parts(change.Key, [.. change.Select(one => one.Local)]))
            {
                component.AddChild(part);
            }
        }

        return component;
    }

    private static IEnumerable<IcsZoneChange> Changes(DateTimeZone zone, int firstYear)
    {
        foreach (var interval in zone.GetZoneIntervals(Instant.FromUtc(firstYear, 1, 1, 0, 0) - Duration.FromDays(1), End))
        {
            var before = interval.HasStart ? zone.GetZoneInterval(interval.Start - Duration.Epsilon).WallOffset : interval.WallOffset;
            var local = interval.HasStart ? interval.Start.WithOffset(before).LocalDateTime : new LocalDateTime(1970, 1, 1, 0, 0);
            yield return new IcsZoneChange(
                new IcsZoneChangeKind(interval.Name, before, interval.WallOffset, interval.Savings > Offset.Zero), local);
        }
    }

    private static IEnumerable<VTimeZoneInfo> Parts(IcsZoneChangeKind kind, List<LocalDateTime> changes)
    {
        var run = IcsYearlyChange.LastRun(changes);
        var isForGood = changes.Count - run.First >= ShortestRule && changes[^1].Year == EventTime.LastYear;
        var single = isForGood ? run.First : changes.Count;
        if (single > 0)
        {
            var listed = Part(kind, changes[0]);
            foreach (var change in changes.Take(1..single))
            {
                listed.RecurrenceDates.Add(IcsTime.Floating(change));
            }

            yield return listed;
        }

        if (isForGood)
        {
            var part = Part(kind, changes[run.First]);
            part.RecurrenceRule = new IcalRule(run.ToString());
            yield return part;
        }
    }

    private static VTimeZoneInfo Part(IcsZoneChangeKind kind, LocalDateTime first) =>
        new(kind.IsDaylight ? Components.Daylight : Components.Standard)
        {
            TimeZoneName = kind.Name,
            OffsetFrom = new UtcOffset(kind.Before.ToTimeSpan()),
            OffsetTo = new UtcOffset(kind.After.ToTimeSpan()),
            DtStart = IcsTime.Floating(first),
        };
}
