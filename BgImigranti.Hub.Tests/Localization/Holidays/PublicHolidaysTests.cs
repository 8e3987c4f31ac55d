using System.Globalization;
using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Localization.Holidays;

namespace BgImigranti.Hub.Tests.Localization.Holidays;

/// <summary>Whole years, written out by hand from calendars; those that are past as the state announced them.</summary>
public sealed class PublicHolidaysTests
{
    [Theory]
    [InlineData(2021, "01-01 03-03 04-30 05-01 05-02 05-03 05-04 05-06 05-24 09-06 09-22 12-24 12-25 12-26 12-27 12-28")]
    [InlineData(2022, "01-01 01-03 03-03 04-22 04-23 04-24 04-25 05-01 05-02 05-06 05-24 09-06 09-22 12-24 12-25 12-26 12-27 12-28")]
    [InlineData(2023, "01-01 01-02 03-03 04-14 04-15 04-16 04-17 05-01 05-06 05-08 05-24 09-06 09-22 12-24 12-25 12-26 12-27")]
    [InlineData(2024, "01-01 03-03 03-04 05-01 05-03 05-04 05-05 05-06 05-24 09-06 09-22 09-23 12-24 12-25 12-26")]
    [InlineData(2026, "01-01 03-03 04-10 04-11 04-12 04-13 05-01 05-06 05-24 05-25 09-06 09-07 09-22 12-24 12-25 12-26 12-28")]
    [InlineData(2027, "01-01 03-03 04-30 05-01 05-02 05-03 05-04 05-06 05-24 09-06 09-22 12-24 12-25 12-26 12-27 12-28")]
    [InlineData(2028, "01-01 01-03 03-03 04-14 04-15 04-16 04-17 05-01 05-06 05-08 05-24 09-06 09-22 12-24 12-25 12-26 12-27")]
    [InlineData(2029, "01-01 03-03 03-05 04-06 04-07 04-08 04-09 05-01 05-06 05-07 05-24 09-06 09-22 09-24 12-24 12-25 12-26")]
    [InlineData(2030, "01-01 03-03 03-04 04-26 04-27 04-28 04-29 05-01 05-06 05-24 09-06 09-22 09-23 12-24 12-25 12-26")]
    [InlineData(2031, "01-01 03-03 04-11 04-12 04-13 04-14 05-01 05-06 05-24 05-26 09-06 09-08 09-22 12-24 12-25 12-26")]
    public void A_year_has_the_free_days_that_the_law_gives_it(int year, string days)
    {
        var found = PublicHolidays.InYear(year)
            .Select(day => day.Date)
            .Distinct()
            .Select(date => date.ToString("MM-dd", CultureInfo.InvariantCulture));
        Assert.Equal(days, string.Join(' ', found));
    }

    [Fact]
    public void A_fixed_holiday_on_a_day_of_Easter_is_made_up_for_after_Easter_and_stands_first()
    {
        var may = PublicHolidays.InYear(2027).Where(day => day.Date.Month == 5 && day.Date.Day <= 4);
        Assert.Equal(
        [
            new PublicHoliday(new DateOnly(2027, 5, 1), HolidayKind.Labour),
            new PublicHoliday(new DateOnly(2027, 5, 1), HolidayKind.HolySaturday),
            new PublicHoliday(new DateOnly(2027, 5, 2), HolidayKind.EasterSunday),
            new PublicHoliday(new DateOnly(2027, 5, 3), HolidayKind.EasterMonday),
            new PublicHoliday(new DateOnly(2027, 5, 4), HolidayKind.Labour, IsSubstitute: true),
        ], may);
    }

    [Fact]
    public void No_day_is_given_twice_for_holidays_that_fell_on_weekends_and_none_is_lost()
    {
        for (var year = 2017; year <= OrthodoxEaster.LastYear; year++)
        {
            var days = PublicHolidays.InYear(year);
            var given = days.Where(day => day.IsSubstitute).ToList();
            var lost = days.Where(day =>
                !day.IsSubstitute && day.Kind < HolidayKind.GoodFriday && day.Date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);
            Assert.Equal(lost.Count(day => day.Kind < HolidayKind.GoodFriday), given.Count);
            Assert.All(given, day => Assert.True(
                day.Date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && days.Count(other => other.Date == day.Date) == 1));
        }
    }

    [Fact]
    public void Every_holiday_has_a_name_of_its_own_in_each_language()
    {
        foreach (var language in Language.All)
        {
            using var scope = language.Use();
            var names = Enum.GetValues<HolidayKind>().Select(kind => new PublicHoliday(default, kind).Name).ToList();
            Assert.Equal(names.Count, names.Distinct(StringComparer.Ordinal).Count());
            Assert.EndsWith(
                ": " + new PublicHoliday(default, HolidayKind.Labour).Name,
                new PublicHoliday(default, HolidayKind.Labour, IsSubstitute: true).Name,
                StringComparison.Ordinal);
        }
    }
}
