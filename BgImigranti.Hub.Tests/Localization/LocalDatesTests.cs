using System.Globalization;
using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Tests.TestKit;

namespace BgImigranti.Hub.Tests.Localization;

public sealed class LocalDatesTests
{
    [Theory]
    [InlineData("bg", "2026-11-22T12:05:00Z", "22 ноември 2026\u00A0г.", "22 ноември 2026\u00A0г., 14:05\u00A0ч.", "22.11.2026\u00A0г.")]
    [InlineData("en", "2026-11-22T12:05:00Z", "22 November 2026", "22 November 2026, 14:05", "22/11/2026")]
    [InlineData("bg", "2026-03-03T07:04:59Z", "3 март 2026\u00A0г.", "3 март 2026\u00A0г., 09:04\u00A0ч.", "03.03.2026\u00A0г.")]
    [InlineData("en", "2026-07-01T21:30:00Z", "2 July 2026", "2 July 2026, 00:30", "02/07/2026")]
    public void A_moment_is_written_by_the_clock_of_Sofia(string code, string utc, string day, string dayAndTime, string numeric)
    {
        using var scope = Language.Parse(code).Use();
        Assert.Equal(day, InstantFormatter.Day(At(utc)));
        Assert.Equal(dayAndTime, InstantFormatter.DayAndTime(At(utc)));
        Assert.Equal(numeric, InstantFormatter.Numeric(At(utc)));
    }

    [Theory]
    [InlineData("2026-03-29T00:59:59Z", "02:59")] // the last second of winter time
    [InlineData("2026-03-29T01:00:00Z", "04:00")]
    [InlineData("2026-10-25T00:30:00Z", "03:30")] // half past three, for the first time
    [InlineData("2026-10-25T01:30:00Z", "03:30")] // and for the second
    [InlineData("2026-10-25T02:00:00Z", "04:00")]
    public void Summer_time_begins_and_ends_when_it_does_in_Sofia(string utc, string time)
    {
        using var scope = Language.English.Use();
        Assert.Equal(time, InstantFormatter.Time(At(utc)));
    }

    [Fact]
    public void The_attribute_for_machines_is_UTC_in_every_language()
    {
        foreach (var language in Language.All)
        {
            using var scope = language.Use();
            Assert.Equal("2026-11-22T12:05:00Z", InstantFormatter.Iso(At("2026-11-22T12:05:00.987Z")));
        }
    }

    [Theory]
    [InlineData(DateTimeKind.Local)]
    [InlineData(DateTimeKind.Unspecified)]
    public void A_moment_that_is_not_UTC_is_refused(DateTimeKind kind)
    {
        var moment = new DateTime(2026, 11, 22, 12, 5, 0, kind);
        Assert.Throws<ArgumentException>(() => InstantFormatter.Day(moment));
        Assert.Throws<ArgumentException>(() => InstantFormatter.Iso(moment));
        Assert.Throws<ArgumentException>(() => InstantFormatter.ToSofia(moment));
    }

    [Fact]
    public async Task The_element_carries_the_moment_for_machines_and_for_people()
    {
        using var scope = Language.Bulgarian.Use();
        var body = await Markup.OfAsync<LocalTime>((nameof(LocalTime.At), At("2026-11-22T12:05:00Z")), (nameof(LocalTime.Relative), true));
        var time = body.QuerySelector("time")!;
        Assert.Equal("2026-11-22T12:05:00Z", time.GetAttribute("datetime"));
        Assert.Equal("22 ноември 2026\u00A0г., 14:05\u00A0ч.", time.GetAttribute("title"));
        Assert.Equal(time.GetAttribute("title"), time.TextContent);
        Assert.True(time.HasAttribute("data-relative"));
    }

    [Fact]
    public async Task An_absolute_moment_is_left_alone_by_the_browser()
    {
        var body = await Markup.OfAsync<LocalTime>((nameof(LocalTime.At), At("2026-11-22T12:05:00Z")));
        Assert.False(body.QuerySelector("time")!.HasAttribute("data-relative"));
    }

    private static DateTime At(string utc) =>
        DateTime.Parse(utc, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);
}
