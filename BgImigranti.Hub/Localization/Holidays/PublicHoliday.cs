using System.Globalization;

namespace BgImigranti.Hub.Localization.Holidays;

/// <summary>A day on which Bulgaria does not work.</summary>
/// <param name="Date">The day.</param>
/// <param name="Kind">The holiday that is kept, or that this day stands in for.</param>
/// <param name="IsSubstitute">The holiday itself fell on a weekend; this is the working day that is free instead.</param>
public readonly record struct PublicHoliday(DateOnly Date, HolidayKind Kind, bool IsSubstitute = false)
{
    /// <summary>What the day is called in the current language.</summary>
    public string Name => IsSubstitute ? string.Format(CultureInfo.CurrentCulture, HolidaysText.Substitute, NameOf(Kind)) : NameOf(Kind);

    private static string NameOf(HolidayKind kind) => kind switch
    {
        HolidayKind.NewYear => HolidaysText.NewYear,
        HolidayKind.Liberation => HolidaysText.Liberation,
        HolidayKind.Labour => HolidaysText.Labour,
        HolidayKind.SaintGeorge => HolidaysText.SaintGeorge,
        HolidayKind.CyrilAndMethodius => HolidaysText.CyrilAndMethodius,
        HolidayKind.Unification => HolidaysText.Unification,
        HolidayKind.Independence => HolidaysText.Independence,
        HolidayKind.ChristmasEve => HolidaysText.ChristmasEve,
        HolidayKind.Christmas => HolidaysText.Christmas,
        HolidayKind.SecondChristmasDay => HolidaysText.SecondChristmasDay,
        HolidayKind.GoodFriday => HolidaysText.GoodFriday,
        HolidayKind.HolySaturday => HolidaysText.HolySaturday,
        HolidayKind.EasterSunday => HolidaysText.EasterSunday,
        HolidayKind.EasterMonday => HolidaysText.EasterMonday,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, message: null),
    };
}
