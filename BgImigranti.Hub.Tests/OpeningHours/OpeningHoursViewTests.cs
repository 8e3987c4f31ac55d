using AngleSharp.Dom;
using BgImigranti.Hub.Localization;
using BgImigranti.Hub.OpeningHours;
using BgImigranti.Hub.OpeningHours.Components;
using BgImigranti.Hub.OpeningHours.Holidays;
using BgImigranti.Hub.OpeningHours.Schedules;
using BgImigranti.Hub.Tests.TestKit;

namespace BgImigranti.Hub.Tests.OpeningHours;

public sealed class OpeningHoursViewTests
{
    private static readonly DateTime MondayMorning = new(2026, 11, 23, 8, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task A_week_is_a_table_with_today_marked_and_a_sentence_that_knows_its_end()
    {
        using var scope = Language.Bulgarian.Use();
        var view = await ViewAsync("mon-fri 09:00-12:30 13:30-17:00", "2026-12-14 10:00-12:00");

        var rows = view.QuerySelectorAll("table.hours")[0].QuerySelectorAll("tbody tr").Select(Words).ToList();
        Assert.Equal("Понеделник 09:00–12:30, 13:30–17:00\u00A0ч.", rows[0]);
        Assert.Equal("Неделя затворено", rows[6]);
        Assert.Equal("Официални празници затворено", rows[7]);
        Assert.Equal("Понеделник", view.QuerySelector("tr[aria-current=date] th")!.TextContent);
        var line = view.QuerySelector(".opening")!;
        Assert.Equal(("true", "2026-11-23T10:30:00Z"), (line.GetAttribute("data-open"), line.GetAttribute("data-until")));
        Assert.Equal("Отворено сега, до 12:30\u00A0ч.", Words(line));
        Assert.Equal(
            "14 декември (понеделник) 10:00–12:00\u00A0ч.", Words(view.QuerySelectorAll("table.hours")[1].QuerySelector("tbody tr")!));
    }

    [Fact]
    public async Task A_holiday_that_changes_the_week_is_named()
    {
        using var scope = Language.English.Use();
        var view = await ViewAsync("daily 09:00-12:00", "", MondayMorning.AddDays(8));
        Assert.Equal(
            "Thursday, 24 December Christmas Eve closed", Words(view.QuerySelectorAll("table.hours")[1].QuerySelector("tbody tr")!));
    }

    [Fact]
    public async Task What_is_not_known_is_not_shown()
    {
        var view = await ViewAsync("", "");
        Assert.Empty(view.TextContent.Trim());
    }

    [Fact]
    public async Task By_appointment_only_is_said_without_a_table()
    {
        using var scope = Language.English.Use();
        var schedule = new OpeningSchedule(WeeklyHours.None, HoursExceptions.None, IsByAppointment: true, HolidayTable.OfLaw);
        var view = await Markup.OfAsync<OpeningHoursView>(
            (nameof(OpeningHoursView.Schedule), schedule), (nameof(OpeningHoursView.Now), MondayMorning));
        Assert.Equal("By appointment only.", Words(view));
        Assert.Null(view.QuerySelector(".opening")!.GetAttribute("data-until"));
    }

    private static Task<IElement> ViewAsync(string hours, string exceptions, DateTime? now = null)
    {
        var schedule = new OpeningSchedule(
            WeeklyHours.Parse(hours), HoursExceptions.Parse(exceptions), IsByAppointment: false, HolidayTable.OfLaw);
        return Markup.OfAsync<OpeningHoursView>(
            (nameof(OpeningHoursView.Schedule), schedule), (nameof(OpeningHoursView.Now), now ?? MondayMorning));
    }

    private static string Words(IElement element) =>
        string.Join(' ', element.TextContent.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));
}
