using BgImigranti.Hub.Recurrence;
using NodaTime;
using NodaTime.Text;

namespace BgImigranti.Hub.ICalendar;

/// <summary>A DATE or DATE-TIME of a file.</summary>
/// <param name="Local">The local time; of a day its midnight.</param>
/// <param name="ZoneId">Its zone, UTC among them.</param>
/// <param name="IsDay">Whether it is a day without hours.</param>
internal sealed record IcsMoment(LocalDateTime Local, string ZoneId, bool IsDay)
{
    /// <summary>The zone of times with a Z at their end.</summary>
    public const string Utc = "UTC";

    private static readonly LocalDatePattern Days = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");
    private static readonly LocalDateTimePattern Times = LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss");

    /// <summary>The instant, with the offset before a gap and the first of two.</summary>
    public Instant Instant => Instant.FromDateTimeUtc(new EventTime(Local, Local, ZoneId, IsAllDay: false).StartUtc);

    /// <summary>The one value of a property.</summary>
    /// <exception cref="Ui.RefusalException">It cannot be understood, or its zone is unknown.</exception>
    public static IcsMoment From(IcsProperty property, IcsZones zones) => From(property, property.Value, zones);

    /// <summary>All values of a property.</summary>
    /// <exception cref="Ui.RefusalException">One cannot be understood, or their zone is unknown.</exception>
    public static IEnumerable<IcsMoment> AllOf(IcsProperty property, IcsZones zones) =>
        property.Value.Split(',').Select(value => From(property, value, zones));

    /// <summary>The local time that the clocks of another zone show at this moment; a day stays the day.</summary>
    /// <exception cref="Ui.RefusalException">That zone's clocks show it twice, and this is the second.</exception>
    public LocalDateTime In(string zoneId, IcsProperty property)
    {
        if (IsDay || zoneId == ZoneId)
        {
            return Local;
        }

        var there = InZone(zoneId);
        return new IcsMoment(there, zoneId, IsDay: false).Instant == Instant ? there : throw property.Wrong();
    }

    /// <summary>What the clocks of another zone show at this moment, whether they show it once or twice.</summary>
    public LocalDateTime InZone(string zoneId) => Instant.InZone(DateTimeZoneProviders.Tzdb[zoneId]).LocalDateTime;

    private static IcsMoment From(IcsProperty property, string text, IcsZones zones)
    {
        var kind = property.Parameter("VALUE")?.ToUpperInvariant();
        var value = text.Trim().ToUpperInvariant();
        if ((kind is null or "DATE") && Days.Parse(value) is { Success: true } day && IsInRange(day.Value))
        {
            return new IcsMoment(day.Value.AtMidnight(), zones.Own, IsDay: true);
        }

        var isUtc = value.EndsWith('Z');
        return (kind is null or "DATE-TIME")
            && Times.Parse(isUtc ? value[..^1] : value) is { Success: true } time
            && IsInRange(time.Value.Date)
            ? new IcsMoment(time.Value, isUtc ? Utc : zones.Of(property), IsDay: false)
            : throw property.Wrong();
    }

    // Beyond these no clock can be asked.
    private static bool IsInRange(LocalDate date) => date.Year is > 1 and < 9_999;
}
