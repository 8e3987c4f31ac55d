using System.Globalization;
using BgImigranti.Hub.Operations.Demo;

namespace BgImigranti.Hub.Tests.Operations;

public sealed class RelativeDayTests
{
    private static readonly DateOnly FirstDay = new(2026, 11, 25);

    /// <summary>Days of installation of more than two years, with a leap day among them.</summary>
    public static IEnumerable<DateOnly> Days => Enumerable.Range(0, 830).Select(FirstDay.AddDays);

    [Theory]
    [InlineData("+3d", "2026-11-28")]
    [InlineData("-12d", "2026-11-13")]
    [InlineData("next wed", "2026-12-02")]
    [InlineData("next thu", "2026-11-26")]
    [InlineData("tue+2w", "2026-12-15")]
    [InlineData("tue-1w", "2026-11-24")]
    [InlineData("fri+7w+2d", "2027-01-17")]
    [InlineData("2nd wed", "2026-11-11")]
    [InlineData("1st sun+2m", "2027-01-03")]
    [InlineData("last mon-1m", "2026-10-26")]
    [InlineData("last mon", "2026-11-30")]
    [InlineData("next 12-18", "2026-12-18")]
    [InlineData("next 11-25", "2027-11-25")]
    [InlineData("12-18-2y", "2024-12-18")]
    [InlineData("2015-05-21", "2015-05-21")]
    public void A_day_is_told_from_the_day_of_the_installation(string typed, string day) =>
        Assert.Equal(DateOnly.Parse(day, CultureInfo.InvariantCulture), RelativeDay.Find(typed)!.From(FirstDay));

    [Theory]
    [InlineData("")]
    [InlineData("tue")]
    [InlineData("next")]
    [InlineData("next tuesday")]
    [InlineData("2nd wed+1w")]
    [InlineData("next 13-01")]
    [InlineData("12-18")]
    [InlineData("2015-02-30")]
    [InlineData("1.95")]
    public void Other_texts_are_no_days(string text) => Assert.Null(RelativeDay.Find(text));

    [Fact]
    public void Weekdays_and_dates_are_right_whenever_the_hub_is_installed()
    {
        foreach (var today in Days)
        {
            var next = RelativeDay.Find("next sun")!.From(today);
            var second = RelativeDay.Find("2nd wed-3m")!.From(today);
            var last = RelativeDay.Find("last fri")!.From(today);
            var yearly = RelativeDay.Find("next 12-18")!.From(today);
            Assert.Equal((DayOfWeek.Sunday, true), (next.DayOfWeek, next > today && next <= today.AddDays(7)));
            Assert.Equal((DayOfWeek.Wednesday, true), (second.DayOfWeek, second.Day is > 7 and <= 14));
            Assert.Equal((DayOfWeek.Friday, today.Month), (last.DayOfWeek, last.Month));
            Assert.NotEqual(today.Month, last.AddDays(7).Month);
            Assert.Equal((12, 18, true), (yearly.Month, yearly.Day, yearly > today && yearly <= today.AddDays(366)));
        }
    }

    [Fact]
    public void A_moment_keeps_its_hour_and_a_day_alone_has_none()
    {
        var moment = RelativeMoment.Find("tue+2w 10:05");
        Assert.Equal(new TimeOnly(10, 5), moment!.Time);
        Assert.Equal(
            new DateTime(2026, 12, 15, 8, 5, 0, DateTimeKind.Utc), moment.Utc(new DateTime(2026, 11, 25, 9, 0, 0, DateTimeKind.Utc)));
        Assert.Null(RelativeMoment.Find("next 12-18")!.Time);
        Assert.Null(RelativeMoment.Find("tomorrow 10:00"));
    }
}
