using BgImigranti.Hub.Data;
using BgImigranti.Hub.Events;
using BgImigranti.Hub.Events.Planning;
using BgImigranti.Hub.Forum;
using BgImigranti.Hub.Publishing;
using BgImigranti.Hub.Publishing.Writing;
using BgImigranti.Hub.Tests.Forum;
using BgImigranti.Hub.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BgImigranti.Hub.Tests.Events.Planning;

/// <summary>Dates are moved: one, this and the following, all; nothing that hangs on them is lost.</summary>
public sealed class EventMovingTests(SharedServers servers)
{
    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task One_date_moves_and_the_others_stay(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var planner = await hub.CoordinatorAsync();
        var item = await Plans.TuesdaysAsync(hub, planner, (CommonFields.Section, await hub.SectionAsync()));
        var before = await TestEvents.DatesAsync(hub, item.Id);

        var result = await Plans.DoAsync(
            hub, planner, item.Id, 1, OccurrenceAction.Move, SeriesScope.One, new PlanProposal("2027-02-10T14:00", "2027-02-10T15:30"));

        var after = await TestEvents.DatesAsync(hub, item.Id);
        Assert.Equal(
            ["2027-02-02T10:00", "2027-02-10T14:00", "2027-02-16T10:00", "2027-02-23T10:00", "2027-03-02T10:00"], Plans.Starts(after));
        Assert.Equal([false, true, false, false, false], after.Select(occurrence => occurrence.IsMoved));
        Assert.Equal(
            before.Select(occurrence => (occurrence.Id, occurrence.Key)), after.Select(occurrence => (occurrence.Id, occurrence.Key)));
        Assert.Equal(TimeSpan.FromMinutes(90), after[1].EndUtc - after[1].StartUtc);
        Assert.Equal((item.Id, item.Version + 1), (result.EventId, result.Version));
        Assert.Contains("2027-02-10", await TestEvents.DaysAsync(hub, item.Id));
        await using var db = await hub.ReadAsync();
        var thread = (await hub.StoredAsync(item.Id)).ThreadId!.Value;
        Assert.Single(await db.ThreadEvents.Where(line =>
            line.ThreadId == thread && line.Kind == ThreadEventKind.SubjectEdited).ToListAsync(TestContext.Current.CancellationToken));
        var emitted = await db.LiveChanges.Where(change => change.SubjectId == item.Id && change.Stream == EventsRubric.StreamName)
            .Select(change => change.Kind)
            .ToListAsync(TestContext.Current.CancellationToken);
        Assert.Contains(CalendarKinds.CalendarChanged, emitted);
        Assert.Contains(PublishingKinds.ItemChanged, emitted);
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task All_dates_move_to_another_weekday_with_their_people_and_their_exceptions(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var planner = await hub.CoordinatorAsync();
        var item = await Plans.TuesdaysAsync(hub, planner, ("except", "2027-02-16"), ("extra", "2027-03-20 09:00"));
        await Plans.RegisterAsync(hub, item.Id, 2, 4);
        var before = await TestEvents.DatesAsync(hub, item.Id);

        await Plans.DoAsync(
            hub, planner, item.Id, 1, OccurrenceAction.Move, SeriesScope.All, new PlanProposal("2027-02-11T11:00", "2027-02-11T12:00"));

        var (after, kept) = (await TestEvents.DatesAsync(hub, item.Id), await Plans.EventAsync(hub, item.Id));
        Assert.Equal(
            ["2027-02-04T11:00", "2027-02-11T11:00", "2027-02-25T11:00", "2027-03-04T11:00", "2027-03-22T10:00"], Plans.Starts(after));
        Assert.Equal(before.Select(occurrence => occurrence.Id), after.Select(occurrence => occurrence.Id));
        Assert.Equal([0, 0, 4, 0, 0], after.Select(occurrence => occurrence.RegisteredCount));
        Assert.All(after, occurrence => Assert.Equal(TimeSpan.FromHours(1), occurrence.EndUtc - occurrence.StartUtc));
        Assert.Equal(("FREQ=WEEKLY;BYDAY=TH;COUNT=5", "2027-02-18", "2027-03-22 10:00"), (kept.Rule, kept.ExDates, kept.RDates));
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task A_counted_series_is_cut_in_two_and_nobody_is_lost(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var planner = await hub.CoordinatorAsync();
        var item = await Plans.TuesdaysAsync(hub, planner, ("except", "2027-02-23"), (CommonFields.Section, await hub.SectionAsync()));
        await Plans.RegisterAsync(hub, item.Id, 3, 7);
        var before = await TestEvents.DatesAsync(hub, item.Id);

        var result = await Plans.DoAsync(
            hub,
            planner,
            item.Id,
            2,
            OccurrenceAction.Move,
            SeriesScope.Following,
            new PlanProposal("2027-02-17T18:00", "2027-02-17T20:00"));

        Assert.NotEqual(item.Id, result.EventId);
        var (first, second) = (await TestEvents.DatesAsync(hub, item.Id), await TestEvents.DatesAsync(hub, result.EventId));
        Assert.Equal(["2027-02-02T10:00", "2027-02-09T10:00"], Plans.Starts(first));
        Assert.Equal(["2027-02-17T18:00", "2027-03-03T18:00"], Plans.Starts(second));
        Assert.Equal(before.Select(occurrence => occurrence.Id), first.Concat(second).Select(occurrence => occurrence.Id));
        Assert.Equal([0, 7], second.Select(occurrence => occurrence.RegisteredCount));
        var (old, made) = (await Plans.EventAsync(hub, item.Id), await Plans.EventAsync(hub, result.EventId));
        Assert.Equal(("FREQ=WEEKLY;BYDAY=TU;COUNT=2", "FREQ=WEEKLY;BYDAY=WE;COUNT=3"), (old.Rule, made.Rule));
        Assert.Equal(("", "2027-02-24"), (old.ExDates, made.ExDates));
        Assert.Equal((ItemState.Published, planner.Reader.OrganisationId), (made.State, made.OrganisationId));
        Assert.NotNull(made.ThreadId);
        Assert.NotEqual(old.ThreadId, made.ThreadId);
        Assert.Equal(await TextsAsync(hub, item.Id), await TextsAsync(hub, result.EventId));
        Assert.Equal(["2027-02-17", "2027-03-03"], await TestEvents.DaysAsync(hub, result.EventId));
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task An_endless_series_is_cut_and_both_halves_can_be_cut_again(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var planner = await hub.CoordinatorAsync();
        var item = await hub.ItemAsync(planner, "event", TestEvents.At("2027-02-01T09:00", "2027-02-01T10:00", ("repeat", "daily")));

        var second = await Plans.DoAsync(
            hub,
            planner,
            item.Id,
            10,
            OccurrenceAction.Move,
            SeriesScope.Following,
            new PlanProposal("2027-02-11T12:00", "2027-02-11T13:00"));
        var third = await Plans.DoAsync(
            hub,
            planner,
            second.EventId,
            5,
            OccurrenceAction.Move,
            SeriesScope.Following,
            new PlanProposal("2027-02-16T15:00", "2027-02-16T16:00"));

        Assert.Equal("FREQ=DAILY;UNTIL=20270210", (await Plans.EventAsync(hub, item.Id)).Rule);
        Assert.Equal("FREQ=DAILY;UNTIL=20270215", (await Plans.EventAsync(hub, second.EventId)).Rule);
        Assert.Equal("FREQ=DAILY", (await Plans.EventAsync(hub, third.EventId)).Rule);
        Assert.Equal(["2027-02-16T15:00", "2027-02-17T15:00"], Plans.Starts(await TestEvents.DatesAsync(hub, third.EventId)).Take(2));
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task From_the_first_date_on_is_the_same_as_all_and_of_one_date_there_is_only_one(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var planner = await hub.CoordinatorAsync();
        var series = await Plans.TuesdaysAsync(hub, planner);
        var single = await hub.ItemAsync(planner, "event", TestEvents.At("2027-04-01T10:00", "2027-04-01T12:00"));

        var full = await Plans.DoAsync(
            hub,
            planner,
            series.Id,
            0,
            OccurrenceAction.Move,
            SeriesScope.Following,
            new PlanProposal("2027-02-02T12:00", "2027-02-02T13:00"));
        var moved = await Plans.DoAsync(
            hub, planner, single.Id, 0, OccurrenceAction.Move, SeriesScope.One, new PlanProposal("2027-04-02T10:00", "2027-04-02T14:00"));

        Assert.Equal((series.Id, single.Id), (full.EventId, moved.EventId));
        Assert.Equal(5, (await TestEvents.DatesAsync(hub, series.Id)).Count);
        Assert.Equal("2027-04-02T10:00", EventTimeConverter.Write((await Plans.EventAsync(hub, single.Id)).Time!.Start));
        Assert.False((await TestEvents.DatesAsync(hub, single.Id))[0].IsMoved);
    }

    private static async Task<IReadOnlyList<string>> TextsAsync(HubServer hub, long id)
    {
        await using var db = await hub.ReadAsync();
        return await db.ItemTranslations.Where(text => text.ItemId == id).OrderBy(text => text.LanguageCode)
            .Select(text => $"{text.LanguageCode} {text.Title} {text.Summary} {text.Body} {text.BodyHtml} {text.BasedOn}").ToListAsync();
    }
}
