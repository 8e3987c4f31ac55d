using BgImigranti.Hub.Ui;
using NodaTime;

namespace BgImigranti.Hub.Recurrence;

/// <summary>
/// When something is: local times in a zone, or whole days. Kept as people say it; the instants follow from it when they are asked
/// for, so a government that changes its summer time changes no event.
/// </summary>
/// <remarks>
/// The constructor takes what was kept before, without a check; what is typed or read from a file goes through <see cref="Create"/>.
/// A local time that the clocks skip in spring can then only come from a recurrence. It is read with the offset before the gap
/// (RFC 5545, 3.3.5): 03:30 becomes 04:30 of summer time, and the end follows at the usual length. A time that comes twice in
/// autumn is the first one. Otherwise an occurrence ends by the clock on the wall, also when the night in between is longer or shorter.
/// </remarks>
/// <param name="Start">First moment. Whole days: midnight at the beginning of the first day.</param>
/// <param name="End">First moment after it, the start itself for what takes no time. Whole days: midnight after the last day.</param>
/// <param name="ZoneId">Name in the tz database, such as <c>Europe/Sofia</c>; also of whole days, whose instants depend on it.</param>
/// <param name="IsAllDay">Whether it has days only and no hours.</param>
public sealed record EventTime(LocalDateTime Start, LocalDateTime End, string ZoneId, bool IsAllDay)
{
    /// <summary>Longest event, in days.</summary>
    public const int MaxDaysLength = 31;

    /// <summary>First year of the calendar.</summary>
    public const int FirstYear = 2000;

    /// <summary>Last year of the calendar; no recurrence goes further.</summary>
    public const int LastYear = 2100;

    /// <summary>Where nearly all events are.</summary>
    public const string SofiaZone = "Europe/Sofia";

    /// <summary>How long it is by the clock on the wall.</summary>
    public Period Length => Period.Between(Start, End, PeriodUnits.Days | PeriodUnits.Seconds);

    /// <summary>First instant; the kind is UTC.</summary>
    public DateTime StartUtc => StartInstant.ToDateTimeUtc();

    /// <summary>First instant after it, never before <see cref="StartUtc"/>; the kind is UTC.</summary>
    public DateTime EndUtc => EndInstant.ToDateTimeUtc();

    private DateTimeZone Zone =>
        TimeZones.Find(ZoneId) ?? throw new InvalidOperationException($"A kept event is in no known zone: {ZoneId}");

    private Instant StartInstant => TimeZones.InstantOf(Start, Zone, IsAllDay);

    private Instant EndInstant
    {
        get
        {
            // What begins in a gap keeps its length: 03:30–04:00 would else end before it began.
            var end = !IsAllDay && TimeZones.IsSkipped(Start, Zone)
                ? StartInstant + Length.ToDuration()
                : TimeZones.InstantOf(End, Zone, IsAllDay);
            return Instant.Max(StartInstant, end);
        }
    }

    /// <summary>What somebody typed, checked.</summary>
    /// <exception cref="RefusalException">
    /// It ends before it starts, takes more than <see cref="MaxDaysLength"/> days, is not between <see cref="FirstYear"/> and
    /// <see cref="LastYear"/>, its zone is unknown, or the clocks skip its start or end.
    /// </exception>
    /// <exception cref="ArgumentException">Whole days were given with hours.</exception>
    public static EventTime Create(LocalDateTime start, LocalDateTime end, string zoneId, bool isAllDay)
    {
        ArgumentNullException.ThrowIfNull(zoneId);
        var zone = TimeZones.Find(zoneId) ?? throw RecurrenceRefusal.With(() => RecurrenceText.ZoneUnknown, zoneId);
        if (isAllDay && (start.TimeOfDay != LocalTime.Midnight || end.TimeOfDay != LocalTime.Midnight))
        {
            throw new ArgumentException("Whole days have no hours.", nameof(start));
        }

        if (start.Year is < FirstYear or > LastYear)
        {
            throw RecurrenceRefusal.With(() => RecurrenceText.YearOutside, FirstYear, LastYear);
        }

        if (end < start || (isAllDay && end == start))
        {
            throw RecurrenceRefusal.With(() => RecurrenceText.EndBeforeStart);
        }

        if (end > start.PlusDays(MaxDaysLength))
        {
            throw RecurrenceRefusal.With(() => RecurrenceText.TooLong, MaxDaysLength);
        }

        foreach (var local in isAllDay ? [] : new[] { start, end }.Where(local => TimeZones.IsSkipped(local, zone)))
        {
            throw RecurrenceRefusal.With(() => RecurrenceText.TimeSkipped, local.TimeOfDay, local.Date);
        }

        return new EventTime(start, end, zoneId, isAllDay);
    }

    /// <summary>The same event at another start: one occurrence of a series.</summary>
    public EventTime At(LocalDateTime start) => this with { Start = start, End = start + Length };
}
