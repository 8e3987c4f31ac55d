using BgImigranti.Hub.Recurrence;
using BgImigranti.Hub.Ui;
using NodaTime;

namespace BgImigranti.Hub.Tests.Recurrence;

/// <summary>
/// Local times, their instants, and what cannot be typed. Sofia went to summer time on 28 March 2027 at 3:00 and goes back on 31 October at
/// 4:00.
/// </summary>
public sealed class EventTimeTests
{
    [Theory]
    [InlineData("2027-03-02T10:00", "2027-03-02T08:00")]
    [InlineData("2027-07-02T10:00", "2027-07-02T07:00")]
    [InlineData("2027-03-28T03:30", "2027-03-28T01:30")]
    [InlineData("2027-10-31T03:30", "2027-10-31T00:30")]
    public void A_local_time_is_one_instant(string local, string utc)
    {
        var start = Local(local);
        var time = new EventTime(start, start.PlusMinutes(30), EventTime.SofiaZone, IsAllDay: false);
        Assert.Equal(DateTime.SpecifyKind(Local(utc).ToDateTimeUnspecified(), DateTimeKind.Utc), time.StartUtc);
        Assert.Equal((DateTimeKind.Utc, DateTimeKind.Utc), (time.StartUtc.Kind, time.EndUtc.Kind));
    }

    [Theory]
    [InlineData("2027-03-02T10:00", 30)]
    [InlineData("2027-03-28T03:30", 30)]
    [InlineData("2027-10-31T03:30", 90)]
    public void It_ends_by_the_clock_on_the_wall_and_never_before_it_starts(string local, int minutes)
    {
        var start = Local(local);
        var time = new EventTime(start, start.PlusMinutes(30), EventTime.SofiaZone, IsAllDay: false);
        Assert.Equal(TimeSpan.FromMinutes(minutes), time.EndUtc - time.StartUtc);
    }

    [Fact]
    public void Whole_days_begin_at_midnight_of_their_zone_and_last_as_long_as_they_do()
    {
        var time = EventTime.Create(Local("2027-03-28T00:00"), Local("2027-03-29T00:00"), EventTime.SofiaZone, isAllDay: true);
        Assert.Equal(TimeSpan.FromHours(23), time.EndUtc - time.StartUtc);
    }

    [Theory]
    [InlineData("2027-03-02T10:00", "2027-03-02T09:59", "Europe/Sofia", "end")]
    [InlineData("2027-03-02T10:00", "2027-04-02T10:01", "Europe/Sofia", "31 days")]
    [InlineData("2027-03-02T10:00", "2027-03-02T11:00", "Europe/Nowhere", "Europe/Nowhere")]
    [InlineData("2027-03-02T10:00", "2027-03-02T11:00", "UTC+02", "UTC+02")]
    [InlineData("2027-03-28T03:30", "2027-03-28T05:00", "Europe/Sofia", "no 03:30 on 28 March 2027")]
    [InlineData("2027-03-28T02:30", "2027-03-28T03:15", "Europe/Sofia", "no 03:15 on 28 March 2027")]
    [InlineData("1999-12-31T10:00", "1999-12-31T11:00", "Europe/Sofia", "2000")]
    [InlineData("2101-01-01T10:00", "2101-01-01T11:00", "Europe/Sofia", "2100")]
    public void What_cannot_be_is_refused_in_words(string start, string end, string zone, string said)
    {
        using var language = BgImigranti.Hub.Localization.Language.English.Use();
        var refusal = Assert.Throws<RefusalException>(() => EventTime.Create(Local(start), Local(end), zone, isAllDay: false));
        Assert.Contains(said, refusal.Text, StringComparison.Ordinal);
    }

    private static LocalDateTime Local(string text) =>
        NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(text).Value;
}
