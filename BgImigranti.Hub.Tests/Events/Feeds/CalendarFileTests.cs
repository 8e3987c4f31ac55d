using BgImigranti.Hub.Data;
using BgImigranti.Hub.Events;
using BgImigranti.Hub.Events.Feeds;
using BgImigranti.Hub.Events.Planning;
using BgImigranti.Hub.Events.Reading;
using BgImigranti.Hub.ICalendar;
using BgImigranti.Hub.ICalendar.Reading;
using BgImigranti.Hub.Publishing;
using BgImigranti.Hub.Publishing.Reading;
using BgImigranti.Hub.Publishing.Writing;
using BgImigranti.Hub.Tests.Events.Pages;
using BgImigranti.Hub.Tests.Events.Planning;
using BgImigranti.Hub.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace BgImigranti.Hub.Tests.Events.Feeds;

/// <summary>Events in calendars of other programs. It is Monday, 2 March 2026.</summary>
[Trait("Category", "Slow")]
public sealed class CalendarFileTests(CalendarHubs hubs) : IClassFixture<CalendarHubs>
{
    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task Every_kind_of_event_is_read_alike_by_programs_of_other_people(DatabaseEngine engine)
    {
        var hub = await hubs.OnAsync(engine);
        var author = await hub.CoordinatorAsync();
        await hub.EventAsync(
            author, "Веднъж; „с кавички“, и запетаи", "2026-03-05T10:00", more: [(EventFields.PlaceBg, "Читалище „Заря“, ул. Липа 1")]);
        await hub.EventAsync(author, "Цял ден", "2026-03-07", "2026-03-08", (EventFields.AllDay, "true"));
        await hub.EventAsync(author, "Может би", "2026-03-09T10:00", more: [(EventFields.Status, "tentative")]);
        await hub.EventAsync(
            author,
            "Без край",
            "2026-03-10T18:00",
            more: [("repeat", "weekly"), (EventFields.Except, "2026-03-24"), (EventFields.Extra, "2026-03-27 09:00")]);
        await hub.EventAsync(
            author, "Дни подред", "2026-04-01", "2026-04-01", (EventFields.AllDay, "true"), ("repeat", "daily"), ("repeat-count", "4"));
        await hub.EventAsync(
            author,
            "Берлин",
            "2026-03-11T10:00",
            more: [(EventFields.Zone, "Europe/Berlin"), (EventFields.OnlineUrl, "https://example.org/stay")]);
        await hub.EventAsync(
            author, "Обиколка", "2026-03-12T10:00",
            more:
            [
                (EventFields.Stops, "2026-03-12 10:00-12:00; varna; Зала; Hall\n2026-03-12 10:00-12:00; burgas\n2026-03-13 10:00-12:00; haskovo")
            ]);
        var changed = await hub.EventAsync(author, "Премествана", "2026-03-02T18:00", more: [("repeat", "weekly"), ("repeat-count", "6")]);
        await Plans.DoAsync(
            hub, author, changed.Id, 1, OccurrenceAction.Move, SeriesScope.One, new PlanProposal("2026-03-11T14:00", "2026-03-11T15:30"));
        await Plans.DoAsync(hub, author, changed.Id, 2, OccurrenceAction.Cancel, SeriesScope.One);

        foreach (var language in (string[])["bg", "en"])
        {
            var file = await hub.FileAsync($"{language}/events.ics?{author.Query()}");
            await CalendarFiles.AssertReadByPeersAsync(file);
            Assert.Equal(12, IcsReader.Read(file).Events.Count);
        }
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task A_series_says_which_of_its_dates_are_otherwise(DatabaseEngine engine)
    {
        var hub = await hubs.OnAsync(engine);
        var author = await hub.CoordinatorAsync();
        var item = await hub.EventAsync(author, "Курс", "2026-03-03T10:00", more: [("repeat", "weekly"), ("repeat-count", "4")]);
        var before = Assert.Single(await hub.ComponentsAsync($"bg/events/{item.Id}.ics"));
        await Plans.DoAsync(
            hub, author, item.Id, 1, OccurrenceAction.Move, SeriesScope.One, new PlanProposal("2026-03-11T14:00", "2026-03-11T15:30"));
        await Plans.DoAsync(
            hub, author, item.Id, 2, OccurrenceAction.Cancel, SeriesScope.One, new PlanProposal { Reason = "Залата е в ремонт." });

        var components = await hub.ComponentsAsync($"bg/events/{item.Id}.ics");

        Assert.Equal(3, components.Count);
        var (series, moved, cancelled) = (components[0], components[1], components[2]);
        Assert.Equal((before.Uid, before.Time, before.Recurrence), (series.Uid, series.Time, series.Recurrence));
        Assert.All(components, component => Assert.Equal((before.Uid, before.Sequence + 2), (component.Uid, component.Sequence)));
        Assert.Equal("2026-03-10T10:00", EventTimeConverter.Write(moved.RecurrenceId!.Value));
        Assert.Equal(
            ("2026-03-11T14:00", "2026-03-11T15:30"),
            (EventTimeConverter.Write(moved.Time.Start), EventTimeConverter.Write(moved.Time.End)));
        Assert.Equal("2026-03-17T10:00", EventTimeConverter.Write(cancelled.RecurrenceId!.Value));
        Assert.Equal((IcsStatus.Confirmed, IcsStatus.Confirmed, IcsStatus.Cancelled), (series.Status, moved.Status, cancelled.Status));
        Assert.StartsWith("Залата е в ремонт.", cancelled.Description, StringComparison.Ordinal);
        Assert.Equal($"{hub.Address}bg/events/{item.Id}/kurs", series.Url);
        Assert.Equal($"event-{item.Id}@localhost", series.Uid);
        Assert.Equal(("София", "+359 52 335 885"), (series.Location, series.Contact));
        Assert.Equal(["Курс"], series.Categories);
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task What_happens_once_is_moved_and_cancelled_as_what_it_is(DatabaseEngine engine)
    {
        var hub = await hubs.OnAsync(engine);
        var author = await hub.CoordinatorAsync();
        var item = await hub.EventAsync(author, "Концерт", "2026-03-03T10:00");
        await Plans.DoAsync(hub, author, item.Id, 0, OccurrenceAction.Cancel, SeriesScope.One);
        var component = Assert.Single(await hub.ComponentsAsync($"en/events/{item.Id}.ics"));
        Assert.Equal((IcsStatus.Cancelled, null), (component.Status, component.RecurrenceId));
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task Stops_are_events_of_their_own_and_keep_their_names(DatabaseEngine engine)
    {
        var hub = await hubs.OnAsync(engine);
        var author = await hub.CoordinatorAsync();
        var item = await hub.EventAsync(
            author, "Обиколка", "2026-03-12T10:00",
            more:
            [
                (EventFields.Stops, "2026-03-12 10:00-12:00; varna; Зала; Hall\n2026-03-12 10:00-12:00; burgas\n2026-03-13 10:00-12:00; haskovo")
            ]);
        await Plans.DoAsync(hub, author, item.Id, 2, OccurrenceAction.Cancel, SeriesScope.One);

        var (bg, en) = (await hub.ComponentsAsync($"bg/events/{item.Id}.ics"), await hub.ComponentsAsync($"en/events/{item.Id}.ics"));

        const string host = "localhost";
        Assert.Equal(
            [$"event-{item.Id}-20260312T1000@{host}", $"event-{item.Id}-20260312T1000-2@{host}", $"event-{item.Id}-20260313T1000@{host}"],
            bg.Select(stop => stop.Uid));
        Assert.Equal(bg.Select(stop => stop.Uid), en.Select(stop => stop.Uid));
        Assert.Equal(["Зала, Варна", "Бургас", "Хасково"], bg.Select(stop => stop.Location));
        Assert.Equal(["Hall, Varna", "Burgas", "Haskovo"], en.Select(stop => stop.Location));
        Assert.Equal([IcsStatus.Confirmed, IcsStatus.Confirmed, IcsStatus.Cancelled], bg.Select(stop => stop.Status));
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task A_filter_lets_through_what_the_page_shows_the_next_first(DatabaseEngine engine)
    {
        var hub = await hubs.OnAsync(engine);
        var author = await hub.CoordinatorAsync();
        await hub.EventAsync(author, "Късно", "2026-05-05T10:00");
        await hub.EventAsync(author, "Скоро", "2026-03-05T10:00", more: [(EventFields.Languages, "uk")]);
        await hub.EventAsync(
            author, "Другаде", "2026-03-06T10:00", more: [(EventFields.Town, "varna"), (EventFields.Category, "festival")]);

        async Task<IEnumerable<string>> TitlesAsync(string more) =>
            (await hub.ComponentsAsync($"bg/events.ics?{author.Query()}{more}")).Select(component => component.Summary);

        Assert.Equal(["Скоро", "Другаде", "Късно"], await TitlesAsync(""));
        Assert.Equal(["Другаде"], await TitlesAsync("&town=varna"));
        Assert.Equal(["Другаде"], await TitlesAsync("&category=festival"));
        Assert.Equal(["Скоро"], await TitlesAsync("&language=uk"));
        Assert.Contains(
            "X-WR-CALNAME:Събития · ",
            (await hub.FileAsync("bg/events.ics?town=varna")).ReplaceLineEndings("\n"),
            StringComparison.Ordinal);
        Assert.Contains("Varna", IcsReader.Read(await hub.FileAsync("en/events.ics?town=varna")).Name, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task What_is_over_stands_behind_what_comes_for_three_months(DatabaseEngine engine)
    {
        var hub = await hubs.OnAsync(engine);
        var author = await hub.CoordinatorAsync();
        await hub.EventAsync(author, "Отдавна", "2026-03-03T10:00");
        await hub.EventAsync(author, "Мина", "2026-05-20T10:00");
        await hub.EventAsync(author, "Предстои", "2026-12-01T10:00");

        var (contexts, cards) =
            (hub.Services.GetRequiredService<IDbContextFactory<HubDbContext>>(), hub.Services.GetRequiredService<ItemCards>());
        // One of its own: the hub's would let everything run that is done every few seconds.
        var june = new FakeTimeProvider(new DateTimeOffset(2026, 6, 12, 8, 0, 0, TimeSpan.Zero));
        var later = new CalendarFeedQueries(contexts, cards, new CalendarQueries(contexts, cards, june));
        var shown = await later.ListAsync(author.Filter(), TestContext.Current.CancellationToken);

        Assert.Equal(["Предстои", "Мина"], shown.Select(one => one.Card.Head.Title));
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task A_text_without_a_translation_comes_in_its_own_language_and_says_so(DatabaseEngine engine)
    {
        var hub = await hubs.OnAsync(engine);
        var author = await hub.CoordinatorAsync();
        var fields = TestEvents.At("2026-03-05T10:00", "2026-03-05T12:00");
        var input = new ItemInput
        {
            SourceLanguageCode = "bg",
            Bg = new TextInput("Само тук", "Накратко.", "Текст."),
            Fields = fields,
            Transition = ItemTransition.Publish,
        };
        var rubric = hub.Services.GetRequiredService<Rubrics>().Of(EventsRubric.KindName);
        var item = await hub.Services.GetRequiredService<ItemWriter>().CreateAsync(author.Reader, rubric, input, CancellationToken.None);

        var (bg, en) = (await hub.FileAsync($"bg/events/{item.Id}.ics"), await hub.FileAsync($"en/events/{item.Id}.ics"));

        Assert.Contains("SUMMARY;LANGUAGE=bg:Само тук", en, StringComparison.Ordinal);
        Assert.Equal("Накратко.", Assert.Single(IcsReader.Read(bg).Events).Description);
        Assert.Equal(
            "This text is available only in Bulgarian. We show you the original.\n\nНакратко.",
            Assert.Single(IcsReader.Read(en).Events).Description);
        Assert.Equal(["Meeting"], Assert.Single(IcsReader.Read(en).Events).Categories);
    }
}
