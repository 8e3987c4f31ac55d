using BgImigranti.Hub.Data;
using BgImigranti.Hub.Events;
using BgImigranti.Hub.Events.Desk;
using BgImigranti.Hub.Publishing;
using BgImigranti.Hub.Tests.Forum;
using BgImigranti.Hub.Tests.Publishing;
using BgImigranti.Hub.Tests.Safety;
using BgImigranti.Hub.Tests.TestKit;

namespace BgImigranti.Hub.Tests.Events.Planning;

/// <summary>The dates of an event by a browser without scripts.</summary>
public sealed class DatesPageTests(SharedServers servers)
{
    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task A_date_is_moved_cancelled_and_restored_by_plain_forms(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var planner = await hub.CoordinatorAsync();
        var item = await Plans.TuesdaysAsync(hub, planner);
        var occurrence = (await TestEvents.DatesAsync(hub, item.Id))[1];
        using var visit = await hub.VisitAsync(planner);
        var link = CalendarLinks.Date(item.Id, occurrence.Id).Split('#')[0];

        var opened = await visit.OpenAsync(link);
        Assert.Equal(5, opened.Page.QuerySelectorAll(".planning-dates li").Length);
        Assert.Equal("2027-02-09T10:00", opened.Page.QuerySelector("#move-start")!.GetAttribute("value"));

        var moved = await visit.SendAsync(
            opened,
            CalendarLinks.Dates(item.Id),
            ("act", "move"),
            ("reach", "one"),
            ("start", "2027-02-11T10:00"),
            ("end", "2027-02-11T11:00"));
        Assert.Equal((303, $"/bg/{CalendarLinks.DateDone(item.Id, occurrence.Id, "move")}"), (moved.Status, moved.Location));
        var shown = await visit.OpenAsync(CalendarLinks.DateDone(item.Id, occurrence.Id, "move"));
        Assert.Contains(Words.In("bg", () => DeskText.DoneMoved), shown.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        Assert.Equal(303, (await visit.SendAsync(
            link, CalendarLinks.Dates(item.Id), ("act", "cancel"), ("reach", "one"), ("reason", "<b>Ремонт</b>"))).Status);
        var cancelled = await visit.OpenAsync(link);
        Assert.Null(cancelled.Page.QuerySelector("#move-start"));
        Assert.Contains("<b>Ремонт</b>", cancelled.Page.QuerySelector(".planning-dates")!.TextContent, StringComparison.Ordinal);

        Assert.Equal(303, (await visit.SendAsync(link, CalendarLinks.Dates(item.Id), ("act", "restore"), ("reach", "one"))).Status);
        Assert.False((await TestEvents.DatesAsync(hub, item.Id))[1].IsCancelled);
    }

    [Fact]
    public async Task A_warning_is_shown_once_and_a_refusal_gives_back_what_was_typed()
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var planner = await hub.CoordinatorAsync();
        var item = await Plans.TuesdaysAsync(hub, planner);
        var occurrence = (await TestEvents.DatesAsync(hub, item.Id))[4];
        using var visit = await hub.VisitAsync(planner);
        var opened = await visit.OpenAsync(CalendarLinks.Date(item.Id, occurrence.Id).Split('#')[0]);
        (string, string)[] holiday = [("act", "move"), ("reach", "one"), ("start", "2027-03-03T10:00"), ("end", "2027-03-03T12:00")];

        var wrong = await visit.SendAsync(
            opened,
            CalendarLinks.Dates(item.Id),
            ("act", "move"),
            ("reach", "all"),
            ("start", "2027-03-03T10:00"),
            ("end", "2027-03-03T09:00"));
        Assert.Equal(422, wrong.Status);
        Assert.NotEmpty(wrong.Problems());
        Assert.Equal("2027-03-03T09:00", wrong.Page.QuerySelector("#move-end")!.GetAttribute("value"));
        Assert.NotNull(wrong.Page.QuerySelector("input[name=reach][value=all][checked]"));

        var warned = await visit.SendAsync(wrong, CalendarLinks.Dates(item.Id), holiday);
        Assert.Equal(200, warned.Status);
        Assert.Contains("3 март 2027", warned.Page.QuerySelector(".conflicts")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("2027-03-02T10:00", Plans.Starts(await TestEvents.DatesAsync(hub, item.Id)).Last());

        Assert.Equal(303, (await visit.SendAsync(warned, CalendarLinks.Dates(item.Id), holiday)).Status);
        Assert.Equal("2027-03-03T10:00", Plans.Starts(await TestEvents.DatesAsync(hub, item.Id)).Last());
        var late = await visit.SendAsync(
            opened,
            CalendarLinks.Dates(item.Id),
            ("act", "move"),
            ("reach", "one"),
            ("start", "2027-03-04T10:00"),
            ("end", "2027-03-04T12:00"));
        Assert.Equal(409, late.Status);
        Assert.Contains("3 март 2027", late.Page.QuerySelector("#change-heading")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("2027-03-04T10:00", late.Page.QuerySelector("#move-start")!.GetAttribute("value"));
    }

    [Fact]
    public async Task The_editor_leads_to_the_dates_and_says_what_they_get_in_the_way_of()
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var planner = await hub.CoordinatorAsync();
        var item = await hub.ItemAsync(planner, "event", TestEvents.At("2027-09-06T10:00", "2027-09-06T12:00"));
        using var visit = await hub.VisitAsync(planner);

        var editor = await visit.OpenAsync($"{PublishingLinks.Edit(item.Id)}?done=published");
        Assert.NotNull(editor.Page.QuerySelector($"main a[href='{CalendarLinks.Dates(item.Id)}']"));
        Assert.Contains("6 септември 2027", editor.Page.QuerySelector(".conflicts")!.TextContent, StringComparison.Ordinal);

        var made = await visit.OpenAsync(CalendarLinks.NewAt(new DateTime(2027, 5, 4, 9, 30, 0), new DateTime(2027, 5, 4, 10, 30, 0)));
        Assert.Equal("2027-05-04T09:30", made.Page.QuerySelector("#start")!.GetAttribute("value"));
        Assert.Equal("2027-05-04T10:30", made.Page.QuerySelector("#end")!.GetAttribute("value"));
    }
}
