using System.Text;
using BgImigranti.Hub.CalendarImport;
using BgImigranti.Hub.CalendarImport.Importing;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Events;
using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Publishing;
using BgImigranti.Hub.Tests.Events;
using BgImigranti.Hub.Tests.Events.Planning;
using BgImigranti.Hub.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BgImigranti.Hub.Tests.CalendarImport;

/// <summary>External files become events of the calendar.</summary>
public sealed class TakingTests(SharedServers servers)
{
    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task All_events_of_a_file_are_taken(DatabaseEngine engine)
    {
        var calendar = await ExternalCalendar.BuildAsync(await servers.OnAsync(engine));
        var taken = await calendar.TakeAsync(
            ExternalCalendar.Event("one@town", "SUMMARY:Среща", "DTSTART:20270310T080000Z", "DTEND:20270310T093000Z", "LOCATION:1000 гр. София\\, ул. „Пловдив“ 5", "CATEGORIES:Семинар",
                "ORGANIZER;CN=Общината:mailto:town@example.org", "CONTACT:Ана\\, 02 123 45 67", "URL:https://example.org/a_b?c=1",
                "DESCRIPTION:Първи ред\\nВтори ред"),
            ExternalCalendar.Event(
                "days@town", "SUMMARY:Фестивал", "DTSTART;VALUE=DATE:20270501", "DTEND;VALUE=DATE:20270504", "STATUS:TENTATIVE"),
            ExternalCalendar.Tuesdays("EXDATE;TZID=Europe/Sofia:20270216T100000", "RDATE;TZID=Europe/Sofia:20270304T150000"),
            ExternalCalendar.Tuesday(
                "20270209T100000", "DTSTART;TZID=Europe/Sofia:20270210T130000", "DTEND;TZID=Europe/Sofia:20270210T140000"),
            ExternalCalendar.Tuesday(
                "20270223T100000",
                "DTSTART;TZID=Europe/Sofia:20270223T100000",
                "DTEND;TZID=Europe/Sofia:20270223T120000",
                "STATUS:CANCELLED"),
            ExternalCalendar.Event(
                "past@town", "SUMMARY:Мина", "DTSTART;TZID=Europe/Sofia:20250310T100000", "DTEND;TZID=Europe/Sofia:20250310T110000"),
            ExternalCalendar.Event(
                "off@town", "DTSTART;TZID=Europe/Sofia:20270311T100000", "DTEND;TZID=Europe/Sofia:20270311T235959", "STATUS:CANCELLED"),
            ExternalCalendar.Event(
                "alone@town",
                "SUMMARY:Само тази дата",
                "RECURRENCE-ID;TZID=Europe/Sofia:20270401T100000",
                "DTSTART;TZID=Europe/Sofia:20270402T100000",
                "DTEND;TZID=Europe/Sofia:20270402T110000"));

        Assert.Equal((6, 0, 0, 0), (taken.Added, taken.Changed, taken.Kept, taken.Errors));
        var one = await calendar.EventAsync("one@town");
        Assert.Equal(
            ("2027-03-10T10:00/2027-03-10T11:30/Europe/Sofia", "sofia", EventCategory.Seminar, "town@example.org"),
            (Said(one), one.Town, one.Category, one.Email));
        Assert.Equal(
            ("1000 гр. София, ул. „Пловдив“ 5", calendar.Coordinator.Reader.OrganisationId, ItemState.Published),
            (one.PlaceBg, one.OrganisationId, one.State));
        var text = (await calendar.TextAsync(one.Id))!;
        Assert.Equal("Среща", text.Title);
        Assert.Equal("Първи ред  \nВтори ред\n\nЗа въпроси: Ана, 02 123 45 67\n\nПовече: <https://example.org/a_b?c=1>", text.Body);
        Assert.Null(await calendar.TextAsync(one.Id, "en"));

        var days = await calendar.EventAsync("days@town");
        Assert.Equal(
            ("2027-05-01T00:00/2027-05-04T00:00/D/Europe/Sofia", EventStatus.Tentative, EventCategory.Meeting, "varna"),
            (Said(days), days.Status, days.Category, days.Town));
        var occurrences = await calendar.DatesAsync("tuesdays@town");
        Assert.Equal(
            ["2027-02-02T10:00", "2027-02-10T13:00", "2027-02-23T10:00", "2027-03-02T10:00", "2027-03-04T15:00"],
            Plans.Starts(occurrences));
        Assert.Equal([false, false, true, false, false], occurrences.Select(occurrence => occurrence.IsCancelled));
        Assert.Equal(ItemState.Expired, (await calendar.EventAsync("past@town")).State);
        Assert.Equal(["2025-03-10"], await TestEvents.DaysAsync(calendar.Hub, (await calendar.EventAsync("past@town")).Id));
        var off = await calendar.EventAsync("off@town");
        Assert.Equal((EventStatus.Cancelled, "2027-03-11T10:00/2027-03-12T00:00/Europe/Sofia"), (off.Status, Said(off)));
        Assert.Equal("Календар на общината", (await calendar.TextAsync(off.Id))!.Title);
        Assert.Equal(["2027-04-02T10:00"], Plans.Starts(await calendar.DatesAsync("alone@town")));
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task The_same_file_again_changes_nothing(DatabaseEngine engine)
    {
        var calendar = await ExternalCalendar.BuildAsync(await servers.OnAsync(engine));
        string[] file =
        [
            ExternalCalendar.Tuesdays("DESCRIPTION:* не е списък", "LOCATION:Зала"),
            ExternalCalendar.Tuesday(
                "20270209T100000",
                "LOCATION:Зала",
                "DESCRIPTION:* не е списък",
                "DTSTART;TZID=Europe/Sofia:20270210T130000",
                "DTEND;TZID=Europe/Sofia:20270210T140000"),
            ExternalCalendar.Event(
                "past@town", "SUMMARY:Мина", "DTSTART;TZID=Europe/Sofia:20250310T100000", "DTEND;TZID=Europe/Sofia:20250310T110000"),
        ];
        await calendar.TakeAsync(file);
        var before = (await calendar.EventsAsync()).Select(item => (item.Id, item.Version));
        var again = await calendar.TakeAsync(file);

        Assert.Equal((0, 0, 0, 0), (again.Added, again.Changed, again.Kept, again.Errors));
        Assert.Equal(before, (await calendar.EventsAsync()).Select(item => (item.Id, item.Version)));
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task What_cannot_be_taken_is_said_in_both_languages_and_holds_up_nothing(DatabaseEngine engine)
    {
        var calendar = await ExternalCalendar.BuildAsync(await servers.OnAsync(engine));
        var taken = await calendar.TakeAsync(
            ExternalCalendar.Event("zone@town", "SUMMARY:Зоната я няма", "DTSTART;TZID=Europe/Plovdiv:20270310T100000"),
            ExternalCalendar.Event("back@town", "SUMMARY:Назад", "DTSTART:20270310T100000Z", "DTEND:20270310T090000Z"),
            ExternalCalendar.Event(new string('u', 256), "SUMMARY:Дълго име", "DTSTART:20270310T100000Z"),
            ExternalCalendar.Event("turn@town", "SUMMARY:Обръща \u202E реда", "DTSTART:20270310T100000Z"),
            ExternalCalendar.Tuesdays(),
            ExternalCalendar.Tuesday("20270203T100000", "DTSTART;TZID=Europe/Sofia:20270203T130000"),
            ExternalCalendar.Event("good@town", "SUMMARY:Добро", "DTSTART:20270310T100000Z"));

        Assert.Equal((2, 5), (taken.Added, taken.Errors));
        var errors = (await calendar.ViewAsync()).Errors;
        Assert.Equal(5, errors.Count);
        Assert.Contains(errors, error => error.TextBg.Contains("Зоната я няма", StringComparison.Ordinal)
            && error.TextBg.Contains("Europe/Plovdiv", StringComparison.Ordinal));
        Assert.All(errors, error => Assert.NotEqual(error.TextBg, error.TextEn));
        Assert.Contains(errors, error => error.TextEn.Contains("change of 1 date was not taken", StringComparison.Ordinal));
        using (Language.English.Use())
        {
            Assert.Equal(errors[0].TextEn, errors[0].Text);
        }
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task What_is_gone_from_the_file_stays_and_is_said(DatabaseEngine engine)
    {
        var calendar = await ExternalCalendar.BuildAsync(await servers.OnAsync(engine));
        var other = ExternalCalendar.Event("other@town", "SUMMARY:Друго", "DTSTART:20270310T100000Z");
        var past = ExternalCalendar.Event(
            "past@town", "SUMMARY:Мина", "DTSTART;TZID=Europe/Sofia:20250310T100000", "DTEND;TZID=Europe/Sofia:20250310T110000");
        await calendar.TakeAsync(ExternalCalendar.Tuesdays(), other, past);
        await calendar.TakeAsync(other);

        var gone = (await calendar.ViewAsync()).Gone;
        Assert.Equal((1, "Говори с нас"), (gone.Total, gone.Shown[0].Title));
        Assert.Equal(ItemState.Published, (await calendar.EventAsync("tuesdays@town")).State);

        // Unreadable is not gone, and who comes back is no longer missed.
        await calendar.TakeAsync(ExternalCalendar.Event("other@town", "SUMMARY:Друго", "DTSTART:вчера"), ExternalCalendar.Tuesdays());
        Assert.Equal(0, (await calendar.ViewAsync()).Gone.Total);
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task An_interrupted_file_is_gone_on_with_where_it_stood(DatabaseEngine engine)
    {
        var calendar = await ExternalCalendar.BuildAsync(await servers.OnAsync(engine));
        var importer = calendar.Hub.Services.GetRequiredService<CalendarImporter>();
        var content = Encoding.UTF8.GetBytes(ExternalCalendar.File(
            Enumerable.Range(1, 5)
                .Select(at => ExternalCalendar.Event($"{at}@town", $"SUMMARY:Среща {at}", $"DTSTART:2027031{at}T100000Z"))));
        var id = await calendar.Hub.Services.GetRequiredService<HubWriter>().WriteAsync(async scope =>
        {
            var import = new Hub.CalendarImport.ImportRun
            {
                SourceId = calendar.Id,
                ReceivedAt = scope.Now,
                FileName = "five.ics",
                Content = content,
                Position = 2,
                ClaimedUntil = scope.Now.AddMinutes(1)
            };
            scope.Db.Add(import);
            await scope.Db.SaveChangesAsync(CancellationToken.None);
            return import.Id;
        }, CancellationToken.None);

        // While it is somebody's, nobody else touches it, nor is another file taken beside it.
        using var other = new MemoryStream(Encoding.UTF8.GetBytes(ExternalCalendar.File(ExternalCalendar.Tuesdays())));
        Assert.Equal("import-under-way", await Plans.CodeAsync(
            () => calendar.Service.TakeFileAsync(calendar.Administrator, calendar.Id, "x.ics", other, CancellationToken.None)));
        Assert.False(await importer.RunAsync(id, TimeSpan.FromMinutes(1), CancellationToken.None));
        Assert.Empty(await calendar.EventsAsync());
        await calendar.Hub.Services.GetRequiredService<HubWriter>().WriteAsync(
            scope => scope.Db.CalendarImports.ExecuteUpdateAsync(
                row => row.SetProperty(import => import.ClaimedUntil, (DateTime?)null), CancellationToken.None), CancellationToken.None);
        Assert.False(await importer.RunAsync(id, TimeSpan.FromTicks(-1), CancellationToken.None));
        Assert.True(await importer.RunAsync(id, TimeSpan.FromMinutes(1), CancellationToken.None));

        Assert.Equal(3, (await calendar.EventsAsync()).Count);
        var row = (await calendar.ViewAsync()).Imports[0];
        Assert.Equal((5, 3, true), (row.Position, row.Added, row.FinishedAt is not null));
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task Without_publishing_at_once_new_events_wait_as_drafts(DatabaseEngine engine)
    {
        var calendar = await ExternalCalendar.BuildAsync(
            await servers.OnAsync(engine), ExternalCalendar.Draft with { PublishesAtOnce = false, LanguageCode = "en" });
        await calendar.TakeAsync(ExternalCalendar.Tuesdays("LOCATION:Town hall"));
        var item = await calendar.EventAsync("tuesdays@town");

        Assert.Equal((ItemState.Draft, "en", "Town hall", ""), (item.State, item.SourceLanguageCode, item.PlaceEn, item.PlaceBg));
        Assert.Empty(await TestEvents.DaysAsync(calendar.Hub, item.Id));
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task Hostile_texts_of_a_file_are_text(DatabaseEngine engine)
    {
        var calendar = await ExternalCalendar.BuildAsync(await servers.OnAsync(engine));
        await calendar.TakeAsync(ExternalCalendar.Event("hostile@town", "SUMMARY:<script>alert(1)</script>", "DTSTART:20270310T100000Z",
            "DESCRIPTION:<img src=x onerror=alert(1)> [тук](javascript:alert(1)) **получер** # заглавие", "LOCATION:<b>Зала</b>",
            "URL:javascript:alert(1)"));
        var item = await calendar.EventAsync("hostile@town");
        var main = await calendar.Hub.MainAsync($"bg/{PublishingLinks.Item("events", item.Id, "<script>alert(1)</script>")}");

        Assert.Contains("<script>alert(1)</script>", main.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            "<img src=x onerror=alert(1)> [тук](javascript:alert(1)) **получер** # заглавие", main.TextContent, StringComparison.Ordinal);
        Assert.Empty(main.QuerySelectorAll("script, img[src=x], b, a[href^='javascript']"));
    }

    private static string Said(CalendarEvent item) => EventTimeConverter.Write(item.Time!);
}
