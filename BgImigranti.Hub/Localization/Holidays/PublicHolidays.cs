namespace BgImigranti.Hub.Localization.Holidays;

/// <summary>
/// The official holidays of a year by article 154 of the Labour Code, as it stands since 2017. The Council of Ministers may move
/// days besides: what it decided is not here but in the table that an administrator keeps.
/// </summary>
/// <remarks>
/// A holiday on a Saturday or Sunday is made up for by the next day that is neither a weekend nor free for another reason; those
/// of Easter are not. So 24, 25 and 26 December together yield up to two days, and when 1 May was also Holy Saturday (2021, 2027)
/// the day after Easter Monday was free.
/// </remarks>
public static class PublicHolidays
{
    private static readonly (int Month, int Day, HolidayKind Kind)[] Fixed =
    [
        (1, 1, HolidayKind.NewYear),
        (3, 3, HolidayKind.Liberation),
        (5, 1, HolidayKind.Labour),
        (5, 6, HolidayKind.SaintGeorge),
        (5, 24, HolidayKind.CyrilAndMethodius),
        (9, 6, HolidayKind.Unification),
        (9, 22, HolidayKind.Independence),
        (12, 24, HolidayKind.ChristmasEve),
        (12, 25, HolidayKind.Christmas),
        (12, 26, HolidayKind.SecondChristmasDay),
    ];

    /// <summary>
    /// All of them by date, weekends included. One day has two entries when a fixed holiday meets Easter; the fixed one stands first.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is outside those of <see cref="OrthodoxEaster"/>.</exception>
    public static IReadOnlyList<PublicHoliday> InYear(int year)
    {
        var easter = OrthodoxEaster.InYear(year);
        List<PublicHoliday> days =
        [
            .. Fixed.Select(day => new PublicHoliday(new DateOnly(year, day.Month, day.Day), day.Kind)),
            new(easter.AddDays(-2), HolidayKind.GoodFriday),
            new(easter.AddDays(-1), HolidayKind.HolySaturday),
            new(easter, HolidayKind.EasterSunday),
            new(easter.AddDays(1), HolidayKind.EasterMonday),
        ];
        AddSubstitutes(days);
        return [.. days.OrderBy(day => day.Date).ThenBy(day => day.Kind)];
    }

    private static void AddSubstitutes(List<PublicHoliday> days)
    {
        var free = days.Select(day => day.Date).ToHashSet();
        foreach (var onWeekend in days.Take(Fixed.Length).Where(day => IsWeekend(day.Date)).ToList())
        {
            var date = onWeekend.Date;
            while (IsWeekend(date) || free.Contains(date))
            {
                date = date.AddDays(1);
            }

            free.Add(date);
            days.Add(new PublicHoliday(date, onWeekend.Kind, IsSubstitute: true));
        }
    }

    private static bool IsWeekend(DateOnly date) => date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
