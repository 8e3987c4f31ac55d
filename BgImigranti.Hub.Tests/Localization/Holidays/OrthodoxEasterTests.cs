using System.Globalization;
using BgImigranti.Hub.Localization.Holidays;

namespace BgImigranti.Hub.Tests.Localization.Holidays;

/// <summary>Dates from church calendars.</summary>
public sealed class OrthodoxEasterTests
{
    [Theory]
    [InlineData("1983-05-08")]
    [InlineData("1991-04-07")]
    [InlineData("2000-04-30")]
    [InlineData("2001-04-15")]
    [InlineData("2002-05-05")]
    [InlineData("2003-04-27")]
    [InlineData("2004-04-11")]
    [InlineData("2005-05-01")]
    [InlineData("2006-04-23")]
    [InlineData("2007-04-08")]
    [InlineData("2008-04-27")]
    [InlineData("2009-04-19")]
    [InlineData("2010-04-04")]
    [InlineData("2011-04-24")]
    [InlineData("2012-04-15")]
    [InlineData("2013-05-05")]
    [InlineData("2014-04-20")]
    [InlineData("2015-04-12")]
    [InlineData("2016-05-01")]
    [InlineData("2017-04-16")]
    [InlineData("2018-04-08")]
    [InlineData("2019-04-28")]
    [InlineData("2020-04-19")]
    [InlineData("2021-05-02")]
    [InlineData("2022-04-24")]
    [InlineData("2023-04-16")]
    [InlineData("2024-05-05")]
    [InlineData("2025-04-20")]
    [InlineData("2026-04-12")]
    [InlineData("2027-05-02")]
    [InlineData("2028-04-16")]
    [InlineData("2029-04-08")]
    [InlineData("2030-04-28")]
    [InlineData("2031-04-13")]
    public void Easter_is_on_the_day_the_church_keeps_it(string day)
    {
        var expected = DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        Assert.Equal(expected, OrthodoxEaster.InYear(expected.Year));
    }

    [Fact]
    public void Easter_is_a_Sunday_between_the_fourth_of_April_and_the_eighth_of_May()
    {
        for (var year = OrthodoxEaster.FirstYear; year <= OrthodoxEaster.LastYear; year++)
        {
            var easter = OrthodoxEaster.InYear(year);
            Assert.Equal(DayOfWeek.Sunday, easter.DayOfWeek);
            Assert.InRange(easter, new DateOnly(year, 4, 4), new DateOnly(year, 5, 8));
        }
    }

    [Theory]
    [InlineData(1899)]
    [InlineData(2100)]
    public void A_year_for_which_the_rule_is_another_is_refused(int year)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => OrthodoxEaster.InYear(year));
    }
}
