using BgImigranti.Hub.Localization;

namespace BgImigranti.Hub.OpeningHours;

/// <summary>
/// The instants at which the clocks of Sofia show a minute. On the last Sunday of March they jump from 3:00 to 4:00, so that minutes
/// between are never shown; on the last Sunday of October they go back from 4:00 to 3:00, so that these are shown twice.
/// </summary>
internal static class SofiaClock
{
    /// <summary>The first instant of a day, UTC.</summary>
    public static DateTime Beginning(DateOnly date) => First(date, 0);

    /// <summary>The first instant at which the clock shows this minute of the day or a later one, UTC.</summary>
    public static DateTime First(DateOnly date, int minute)
    {
        var local = date.ToDateTime(TimeOnly.MinValue).AddMinutes(minute);
        while (InstantFormatter.Sofia.IsInvalidTime(local))
        {
            local = local.AddMinutes(1);
        }

        var offset = InstantFormatter.Sofia.IsAmbiguousTime(local)
            ? InstantFormatter.Sofia.GetAmbiguousTimeOffsets(local).Max()
            : InstantFormatter.Sofia.GetUtcOffset(local);
        return DateTime.SpecifyKind(local - offset, DateTimeKind.Utc);
    }

    /// <summary>The end of the last minute before this one, UTC: where a range ends that excludes it.</summary>
    public static DateTime End(DateOnly date, int minute)
    {
        var local = date.ToDateTime(TimeOnly.MinValue).AddMinutes(minute - 1);
        while (InstantFormatter.Sofia.IsInvalidTime(local))
        {
            local = local.AddMinutes(-1);
        }

        var offset = InstantFormatter.Sofia.IsAmbiguousTime(local)
            ? InstantFormatter.Sofia.GetAmbiguousTimeOffsets(local).Min()
            : InstantFormatter.Sofia.GetUtcOffset(local);
        return DateTime.SpecifyKind(local - offset, DateTimeKind.Utc).AddMinutes(1);
    }
}
