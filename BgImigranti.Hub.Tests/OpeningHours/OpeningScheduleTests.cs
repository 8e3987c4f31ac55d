using System.Globalization;
using BgImigranti.Hub.Localization;
using BgImigranti.Hub.OpeningHours;
using BgImigranti.Hub.OpeningHours.Holidays;
using BgImigranti.Hub.OpeningHours.Schedules;

namespace BgImigranti.Hub.Tests.OpeningHours;

/// <summary>
/// Open or closed, in words. 23 November 2026 is a Monday; instants are told by the clock of Sofia or, on its strange nights, in UTC.
/// </summary>
public sealed class OpeningScheduleTests
{
    private const string Office = "mon-fri 09:00-12:30 13:30-17:00; sat 10:00-13:00";

    [Theory]
    [InlineData("2026-11-23 09:00", "Отворено сега, до 12:30\u00A0ч.", "Open now, until 12:30.")]
    [InlineData("2026-11-23 12:29", "Отворено сега, до 12:30\u00A0ч.", "Open now, until 12:30.")]
    [InlineData("2026-11-23 12:30", "Затворено в момента. Отваря днес в 13:30\u00A0ч.", "Closed at the moment. Opens today at 13:30.")]
    [InlineData("2026-11-23 08:59", "Затворено в момента. Отваря днес в 09:00\u00A0ч.", "Closed at the moment. Opens today at 09:00.")]
    [InlineData("2026-11-23 17:00", "Затворено в момента. Отваря утре в 09:00\u00A0ч.", "Closed at the moment. Opens tomorrow at 09:00.")]
    [InlineData("2026-11-28 13:00", "Затворено в момента. Отваря на 30 ноември (понеделник) в 09:00\u00A0ч.", "Closed at the moment. Opens on Monday, 30 November at 09:00.")]
    [InlineData("2026-11-29 12:00", "Днес е затворено. Отваря утре в 09:00\u00A0ч.", "Closed today. Opens tomorrow at 09:00.")]
    [InlineData("2026-12-25 12:00", "Днес е затворено заради официален празник: Рождество Христово. Отваря на 29 декември (вторник) в 09:00\u00A0ч.", "Closed today for a public holiday: Christmas Day. Opens on Tuesday, 29 December at 09:00.")]
    [InlineData("2026-12-23 17:30", "Затворено в момента. Отваря на 29 декември (вторник) в 09:00\u00A0ч.", "Closed at the moment. Opens on Tuesday, 29 December at 09:00.")]
    public void An_office_says_whether_it_is_open_and_what_comes_next(string sofia, string bulgarian, string english)
    {
        Assert.Equal((bulgarian, english), Said(Schedule(Office), Sofia(sofia)));
    }

    [Theory]
    [InlineData("fri 20:00-24:00; sat 00:00-02:00", "2026-11-27 21:00", "Отворено сега, до утре в 02:00\u00A0ч.", "Open now, until tomorrow at 02:00.")]
    [InlineData("fri 20:00-24:00", "2026-11-27 21:00", "Отворено сега, до полунощ.", "Open now, until midnight.")]
    [InlineData("fri-sat 00:00-24:00; sun 00:00-12:00", "2026-11-27 21:00", "Отворено сега, до 29 ноември (неделя) в 12:00\u00A0ч.", "Open now, until Sunday, 29 November at 12:00.")]
    [InlineData("daily 00:00-24:00", "2026-12-25 03:00", "Отворено денонощно.", "Open around the clock.")]
    public void A_night_is_one_span(string hours, string sofia, string bulgarian, string english)
    {
        Assert.Equal((bulgarian, english), Said(Schedule(hours), Sofia(sofia)));
    }

    [Fact]
    public void An_exception_outweighs_the_week_and_the_holiday()
    {
        var schedule = Schedule(Office, "2026-12-24 10:00-12:00; 2026-11-24 closed");

        Assert.Equal("Отворено сега, до 12:00\u00A0ч.", Said(schedule, Sofia("2026-12-24 11:00")).Bulgarian);
        Assert.Equal("Днес е затворено. Отваря утре в 09:00\u00A0ч.", Said(schedule, Sofia("2026-11-24 11:00")).Bulgarian);
        Assert.Equal(DayReason.Exception, schedule.On(new DateOnly(2026, 12, 24)).Reason);
    }

    [Fact]
    public void A_day_that_an_administrator_made_free_or_worked_counts()
    {
        var table = new HolidayTable(
        [
            new HolidayOverride { Date = new DateOnly(2026, 11, 23), IsDayOff = true, NameBg = "Ден на траур", NameEn = "Day of mourning" },
            new HolidayOverride { Date = new DateOnly(2026, 9, 22), IsDayOff = false, NameBg = "Отработване", NameEn = "Worked" },
        ]);
        var schedule = new OpeningSchedule(WeeklyHours.Parse(Office), HoursExceptions.None, IsByAppointment: false, table);

        Assert.Equal(
            "Closed today for a public holiday: Day of mourning. Opens tomorrow at 09:00.",
            Said(schedule, Sofia("2026-11-23 10:00")).English);
        Assert.True(schedule.At(Sofia("2026-09-22 10:00")).IsOpen);
    }

    [Fact]
    public void Who_comes_by_appointment_only_has_no_hours_to_be_open_at()
    {
        Assert.Equal("By appointment only.", Said(Schedule("") with { IsByAppointment = true }, Sofia("2026-11-23 10:00")).English);
        Assert.Equal("", Said(Schedule(""), Sofia("2026-11-23 10:00")).English);
    }

    // On 29 March 2026 the clocks of Sofia jump from 3:00 (01:00 UTC) to 4:00, on 25 October they go from 4:00 (01:00 UTC) back to 3:00.
    [Theory]
    [InlineData("sun 00:00-03:00", "2026-03-29T00:59", true, "2026-03-29T01:00")]
    [InlineData("sun 00:00-03:30", "2026-03-29T00:59", true, "2026-03-29T01:00")]
    [InlineData("sun 03:30-05:00", "2026-03-29T00:59", false, "2026-03-29T01:00")]
    [InlineData("sun 03:30-05:00", "2026-03-29T01:00", true, "2026-03-29T02:00")]
    [InlineData("sun 03:10-03:20 09:00-10:00", "2026-03-29T00:30", false, "2026-03-29T06:00")]
    [InlineData("sun 09:00-12:00", "2026-03-29T06:00", true, "2026-03-29T09:00")]
    [InlineData("sat 09:00-12:00", "2026-03-28T07:00", true, "2026-03-28T10:00")]
    [InlineData("sun 02:00-03:00", "2026-10-24T23:30", true, "2026-10-25T00:00")]
    [InlineData("sun 02:00-03:30", "2026-10-25T01:15", true, "2026-10-25T01:30")]
    [InlineData("sun 02:00-04:00", "2026-10-25T01:59", true, "2026-10-25T02:00")]
    [InlineData("sun 03:30-05:00", "2026-10-25T00:30", true, "2026-10-25T03:00")]
    [InlineData("sun 09:00-12:00", "2026-10-25T06:59", false, "2026-10-25T07:00")]
    [InlineData("sat-sun 00:00-24:00", "2026-10-24T22:00", true, "2026-10-25T22:00")]
    public void The_nights_on_which_the_clocks_change_are_computed_by_the_clock(string hours, string utc, bool isOpen, string changesAt)
    {
        var state = Schedule(hours).At(Utc(utc));
        Assert.Equal((isOpen, Utc(changesAt)), (state.IsOpen, state.ChangesAt));
    }

    [Fact]
    public void What_lies_too_far_ahead_is_not_announced()
    {
        var now = Sofia("2026-11-23 10:00");
        Assert.Equal(Sofia("2026-12-23 09:00"), Schedule("", "2026-12-23 09:00-10:00").At(now).ChangesAt);
        Assert.Null(Schedule("", "2026-12-24 09:00-10:00").At(now).ChangesAt);
    }

    [Fact]
    public void Days_that_differ_soon_are_told()
    {
        var days = Schedule(Office, "2026-12-05 closed; 2026-12-06 closed; 2026-12-14 09:00-11:00").UnusualDays(new DateOnly(2026, 11, 29));

        // The 6th is a Sunday, closed anyhow.
        Assert.Equal(
            ["12-05", "12-14", "12-24", "12-25", "12-26", "12-28"],
            days.Select(day => day.Date.ToString("MM-dd", CultureInfo.InvariantCulture)));
    }

    private static OpeningSchedule Schedule(string hours, string exceptions = "") =>
        new(WeeklyHours.Parse(hours), HoursExceptions.Parse(exceptions), IsByAppointment: false, HolidayTable.OfLaw);

    private static (string Bulgarian, string English) Said(OpeningSchedule schedule, DateTime at) =>
        (Said(schedule, at, Language.Bulgarian), Said(schedule, at, Language.English));

    private static string Said(OpeningSchedule schedule, DateTime at, Language language)
    {
        using var scope = language.Use();
        var state = schedule.At(at);
        return string.Join(' ', new[] { HoursFormatter.State(schedule, state), HoursFormatter.Next(state) }.OfType<string>());
    }

    private static DateTime Sofia(string local) =>
        TimeZoneInfo.ConvertTimeToUtc(DateTime.ParseExact(local, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), InstantFormatter.Sofia);

    private static DateTime Utc(string text) =>
        DateTime.SpecifyKind(DateTime.ParseExact(text, "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture), DateTimeKind.Utc);
}
