namespace BgImigranti.Hub.Localization.Holidays;

/// <summary>Easter as the Bulgarian Orthodox Church keeps it: computed by the Julian calendar, said in the civil one.</summary>
public static class OrthodoxEaster
{
    /// <summary>First year for which the rule here holds.</summary>
    public const int FirstYear = 1900;

    /// <summary>Last year for which the rule here holds: from March 2100 on the calendars lie 14 days apart.</summary>
    public const int LastYear = 2099;

    private const int DaysBetweenCalendars = 13;

    /// <summary>Easter Sunday of a year (Meeus, Astronomical Algorithms, chapter 8).</summary>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The year is before <see cref="FirstYear"/> or after <see cref="LastYear"/>.
    /// </exception>
    public static DateOnly InYear(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, FirstYear);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, LastYear);
        var moon = ((19 * (year % 19)) + 15) % 30;
        var weekday = ((2 * (year % 4)) + (4 * (year % 7)) - moon + 34) % 7;
        var days = moon + weekday + 114;
        return new DateOnly(year, days / 31, (days % 31) + 1).AddDays(DaysBetweenCalendars);
    }
}
