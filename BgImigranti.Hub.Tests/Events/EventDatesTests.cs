using BgImigranti.Hub.Data;
using BgImigranti.Hub.Events;
using BgImigranti.Hub.Events.Fields;
using BgImigranti.Hub.Events.Jobs;
using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Publishing;
using BgImigranti.Hub.Publishing.Fields;
using BgImigranti.Hub.Publishing.Writing;
using BgImigranti.Hub.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BgImigranti.Hub.Tests.Events;

/// <summary>The dates of events, as they are computed from what was typed and kept while it changes.</summary>
public sealed class EventDatesTests(SharedServers servers)
{
    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task A_weekly_event_keeps_its_hour_over_the_change_of_the_clocks(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var item = await hub.ItemAsync(
            await hub.CoordinatorAsync(),
            "event",
            TestEvents.At("2027-03-23T10:00", "2027-03-23T12:00", ("repeat", "weekly"), ("repeat-until", "2027-04-06")));
        var occurrences = await TestEvents.DatesAsync(hub, item.Id);

        Assert.Equal(["2027-03-23T10:00", "2027-03-30T10:00", "2027-04-06T10:00"], occurrences.Select(occurrence => occurrence.Key));
        Assert.Equal([8, 7, 7], occurrences.Select(occurrence => occurrence.StartUtc.Hour));
        Assert.Equal(occurrences[^1].EndUtc, (await hub.StoredAsync(item.Id)).ExpiresAt);
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task A_date_stands_on_every_day_it_touches_and_not_on_the_one_that_begins_when_it_ends(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var author = await hub.CoordinatorAsync();
        var night = await hub.ItemAsync(author, "event", TestEvents.At("2027-05-01T20:00", "2027-05-02T02:00"));
        var evening = await hub.ItemAsync(author, "event", TestEvents.At("2027-05-01T20:00", "2027-05-02T00:00"));
        var days = await hub.ItemAsync(author, "event", TestEvents.At("2027-05-01T00:00", "2027-05-03T00:00", ("whole-day", "true")));

        Assert.Equal(["2027-05-01", "2027-05-02"], await TestEvents.DaysAsync(hub, night.Id));
        Assert.Equal(["2027-05-01"], await TestEvents.DaysAsync(hub, evening.Id));
        Assert.Equal(["2027-05-01", "2027-05-02", "2027-05-03"], await TestEvents.DaysAsync(hub, days.Id));
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task A_series_that_begins_later_takes_along_what_was_done_to_its_dates(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var author = await hub.CoordinatorAsync();
        var item = await hub.ItemAsync(
            author, "event", TestEvents.At("2027-06-01T10:00", "2027-06-01T11:00", ("repeat", "daily"), ("repeat-count", "4")));
        await hub.Services.GetRequiredService<HubWriter>().WriteAsync(async scope =>
        {
            var rows = await scope.Db.EventDates.Where(occurrence => occurrence.EventId == item.Id)
                .OrderBy(occurrence => occurrence.Key)
                .ToListAsync(CancellationToken.None);
            rows[1].IsCancelled = true;
            rows[2].RegisteredCount = 3;
        }, CancellationToken.None);
        var before = await TestEvents.DatesAsync(hub, item.Id);

        await hub.SaveAsync(author, item.Id, input => input.With("start", "2027-06-01T11:30").With("end", "2027-06-01T12:30"));
        var after = await TestEvents.DatesAsync(hub, item.Id);
        Assert.Equal(before.Select(occurrence => occurrence.Id), after.Select(occurrence => occurrence.Id));
        Assert.Equal(
            ["2027-06-01T11:30", "2027-06-02T11:30", "2027-06-03T11:30", "2027-06-04T11:30"], after.Select(occurrence => occurrence.Key));
        Assert.True(after[1].IsCancelled);

        await hub.SaveAsync(author, item.Id, input => input.With("repeat-count", "2"));
        var shortened = await TestEvents.DatesAsync(hub, item.Id);
        Assert.Equal(before.Take(3).Select(occurrence => occurrence.Id), shortened.Select(occurrence => occurrence.Id));
        Assert.Equal([false, true, true], shortened.Select(occurrence => occurrence.IsCancelled));
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task Only_what_is_public_stands_in_the_calendar(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var author = await hub.CoordinatorAsync();
        var draft = await hub.ItemAsync(author, "event", TestEvents.At("2027-07-01T10:00", "2027-07-01T11:00"), ItemTransition.Keep);
        Assert.Empty(await TestEvents.DaysAsync(hub, draft.Id));
        Assert.Single(await TestEvents.DatesAsync(hub, draft.Id));

        foreach (var (transition, shown) in ((ItemTransition, int)[])
        [
            (ItemTransition.Publish, 1), (ItemTransition.Hide, 0), (ItemTransition.Restore, 1), (ItemTransition.Archive, 0)
        ])
        {
            await hub.ActAsync(author, draft.Id, transition);
            Assert.Equal(shown, (await TestEvents.DaysAsync(hub, draft.Id)).Count);
        }
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task A_travelling_event_has_a_date_at_each_stop_and_is_found_in_each_town(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        const string Stops = "2027-08-05 10:00-13:00; haskovo; Читалище „Заря“; Zarya Centre\n2027-08-04 10:00-13:00; Свиленград";
        var item = await hub.ItemAsync(await hub.CoordinatorAsync(), "event", TestEvents.At("", "", ("stops", Stops), ("town", "")));
        var occurrences = await TestEvents.DatesAsync(hub, item.Id);

        Assert.Equal(["svilengrad", "haskovo"], occurrences.Select(occurrence => occurrence.Town));
        Assert.Equal("Zarya Centre", occurrences[1].PlaceEn);
        await using var db = await hub.Services.GetRequiredService<IDbContextFactory<HubDbContext>>()
            .CreateDbContextAsync(TestContext.Current.CancellationToken);
        var filter = CalendarFilter.Read(null, "haskovo", null, null);
        Assert.Equal(
            occurrences[1].Id,
            (await filter.Of(db.EventDays).SingleAsync(day => day.EventId == item.Id, TestContext.Current.CancellationToken)).OccurrenceId);
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task A_series_without_an_end_gets_its_next_dates_when_the_calendar_moves_on(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var item = await hub.ItemAsync(
            await hub.CoordinatorAsync(), "event", TestEvents.At("2027-01-05T10:00", "2027-01-05T11:00", ("repeat", "weekly")));
        var once = await hub.ItemAsync(await hub.CoordinatorAsync(), "event", TestEvents.At("2027-01-05T10:00", "2027-01-05T11:00"));
        var full = (await TestEvents.DatesAsync(hub, item.Id)).Select(occurrence => occurrence.Key).ToList();
        var soon = hub.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime.AddMonths(3);
        await hub.Services.GetRequiredService<HubWriter>().WriteAsync(async scope =>
        {
            await scope.Db.EventDates.Where(occurrence => occurrence.EventId == item.Id && occurrence.StartUtc > soon)
                .ExecuteDeleteAsync(CancellationToken.None);
            (await scope.Db.Events.FirstAsync(row => row.Id == item.Id, CancellationToken.None)).MaterializedUntil = soon;
        }, CancellationToken.None);

        Assert.InRange(
            await hub.Services.GetRequiredService<OccurrenceMaterializationJob>().RunAsync(TestContext.Current.CancellationToken),
            1,
            int.MaxValue);

        Assert.InRange(full.Count, 100, 110);
        Assert.Equal(full, (await TestEvents.DatesAsync(hub, item.Id)).Select(occurrence => occurrence.Key));
        Assert.Equal(full.Count, (await TestEvents.DaysAsync(hub, item.Id)).Count);
        Assert.Null(((CalendarEvent)await hub.StoredAsync(once.Id)).MaterializedUntil);
    }

    [Theory]
    [InlineData("repeat=daily repeat-every=3 repeat-count=5", "FREQ=DAILY;INTERVAL=3;COUNT=5")]
    [InlineData("repeat=weekly repeat-days=TU,TH repeat-until=2027-12-31", "FREQ=WEEKLY;UNTIL=20271231;BYDAY=TU,TH")]
    [InlineData("repeat=monthly-day", "FREQ=MONTHLY;BYMONTHDAY=8")]
    [InlineData("repeat=monthly-weekday", "FREQ=MONTHLY;BYDAY=2TU")]
    [InlineData("repeat=yearly", "FREQ=YEARLY")]
    [InlineData("repeat=rule repeat-rule=FREQ=MONTHLY;BYDAY=1MO,3MO", "FREQ=MONTHLY;BYDAY=1MO,3MO")]
    public async Task The_fields_of_a_form_say_the_same_as_the_rule_that_is_kept(string fields, string rule)
    {
        var typed = TestEvents.At(
            "2026-12-08T10:00",
            "2026-12-08T12:00",
            [.. fields.Split(' ').Select(field => field.Split('=', 2)).Select(pair => (pair[0], pair[1]))]);
        var rubric = (await servers.OnAsync(DatabaseEngine.Sqlite)).Services.GetRequiredService<EventsRubric>();
        var item = (CalendarEvent)rubric.Create(new NewItem(1, 1, "bg", DateTime.UnixEpoch));
        var reader = new FieldReader(typed);
        rubric.ReadFields(reader, item);
        reader.ThrowIfFaulty();

        Assert.Equal(rule.Split(';').Order(), item.Rule.Split(';').Order());
        var written = rubric.WriteFields(item);
        Assert.Equal(
            typed.OrderBy(field => field.Key, StringComparer.Ordinal),
            written.Where(field => field.Key != "status").OrderBy(field => field.Key, StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_next_events_are_told_in_both_languages_with_their_hours()
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var item = await hub.ItemAsync(
            await hub.CoordinatorAsync(), "event", TestEvents.At("2027-09-07T10:00", "2027-09-07T12:30", ("town", "yambol")));
        var occurrence = (await TestEvents.DatesAsync(hub, item.Id))[0];
        var shown = (CalendarEvent)await hub.StoredAsync(item.Id);

        Assert.Equal(
            "вторник, 7 септември 2027\u00A0г., 10:00–12:30\u00A0ч.", In(Language.Bulgarian, () => EventFormatter.When(occurrence, shown)));
        Assert.Equal("Tuesday, 7 September 2027, 10:00–12:30", In(Language.English, () => EventFormatter.When(occurrence, shown)));
    }

    private static string In(Language language, Func<string> words)
    {
        using (language.Use())
        {
            return words();
        }
    }
}
