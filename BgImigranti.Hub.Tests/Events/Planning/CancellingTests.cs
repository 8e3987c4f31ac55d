using BgImigranti.Hub.Data;
using BgImigranti.Hub.Events;
using BgImigranti.Hub.Events.Planning;
using BgImigranti.Hub.Tests.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace BgImigranti.Hub.Tests.Events.Planning;

/// <summary>Dates are cancelled and restored: one, this and the following, all; whoever follows dates is told.</summary>
public sealed class CancellingTests(SharedServers servers)
{
    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task One_date_is_cancelled_with_a_reason_and_restored_as_it_was(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var planner = await hub.CoordinatorAsync();
        var item = await Plans.TuesdaysAsync(hub, planner);
        await Plans.DoAsync(
            hub, planner, item.Id, 1, OccurrenceAction.Move, SeriesScope.One, new PlanProposal("2027-02-10T10:00", "2027-02-10T12:00"));

        await Plans.DoAsync(
            hub, planner, item.Id, 1, OccurrenceAction.Cancel, SeriesScope.One, new PlanProposal { Reason = "Болен лектор" });
        var off = (await TestEvents.DatesAsync(hub, item.Id))[1];
        Assert.Equal((true, "Болен лектор"), (off.IsCancelled, off.Reason));
        Assert.Equal(
            "date-cancelled",
            await Plans.CodeAsync(() => Plans.DoAsync(hub, planner, item.Id, 1, OccurrenceAction.Cancel, SeriesScope.One)));

        await Plans.DoAsync(hub, planner, item.Id, 1, OccurrenceAction.Restore, SeriesScope.One);
        var on = (await TestEvents.DatesAsync(hub, item.Id))[1];
        Assert.Equal((false, "", true), (on.IsCancelled, on.Reason, on.IsMoved));

        await Plans.DoAsync(hub, planner, item.Id, 1, OccurrenceAction.Restore, SeriesScope.One);
        Assert.Equal("2027-02-09T10:00", Plans.Starts(await TestEvents.DatesAsync(hub, item.Id)).ElementAt(1));
        Assert.Equal(
            "nothing-to-restore",
            await Plans.CodeAsync(() => Plans.DoAsync(hub, planner, item.Id, 1, OccurrenceAction.Restore, SeriesScope.One)));
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task What_follows_is_cancelled_as_an_event_of_its_own_and_restored_as_such(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var planner = await hub.CoordinatorAsync();
        var item = await Plans.TuesdaysAsync(hub, planner, ("status", "tentative"));

        var cut = await Plans.DoAsync(
            hub, planner, item.Id, 3, OccurrenceAction.Cancel, SeriesScope.Following, new PlanProposal { Reason = "Ремонт" });

        Assert.Equal(EventStatus.Tentative, (await Plans.EventAsync(hub, item.Id)).Status);
        Assert.Equal(EventStatus.Cancelled, (await Plans.EventAsync(hub, cut.EventId)).Status);
        Assert.Equal(["Ремонт", "Ремонт"], (await TestEvents.DatesAsync(hub, cut.EventId)).Select(occurrence => occurrence.Reason));
        Assert.Equal(
            "event-cancelled",
            await Plans.CodeAsync(() => Plans.DoAsync(hub, planner, cut.EventId, 1, OccurrenceAction.Restore, SeriesScope.One)));

        var back = await Plans.DoAsync(hub, planner, cut.EventId, 1, OccurrenceAction.Restore, SeriesScope.Following);
        Assert.Equal(EventStatus.Cancelled, (await Plans.EventAsync(hub, cut.EventId)).Status);
        Assert.Equal(EventStatus.Tentative, (await Plans.EventAsync(hub, back.EventId)).Status);
        Assert.Equal([""], (await TestEvents.DatesAsync(hub, back.EventId)).Select(occurrence => occurrence.Reason));
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task All_are_cancelled_by_the_status_and_restored_to_what_they_were(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var planner = await hub.CoordinatorAsync();
        var item = await Plans.TuesdaysAsync(hub, planner, ("status", "tentative"));
        await Plans.DoAsync(hub, planner, item.Id, 4, OccurrenceAction.Cancel, SeriesScope.One);

        await Plans.DoAsync(hub, planner, item.Id, 2, OccurrenceAction.Cancel, SeriesScope.All);
        Assert.Equal(EventStatus.Cancelled, (await Plans.EventAsync(hub, item.Id)).Status);
        Assert.Equal("date-cancelled", await Plans.CodeAsync(() => Plans.DoAsync(
            hub, planner, item.Id, 2, OccurrenceAction.Move, SeriesScope.One, new PlanProposal("2027-02-17T10:00", "2027-02-17T12:00"))));

        await Plans.DoAsync(hub, planner, item.Id, 2, OccurrenceAction.Restore, SeriesScope.All);
        Assert.Equal(EventStatus.Tentative, (await Plans.EventAsync(hub, item.Id)).Status);
        Assert.Equal(
            [false, false, false, false, true], (await TestEvents.DatesAsync(hub, item.Id)).Select(occurrence => occurrence.IsCancelled));

        await Plans.DoAsync(hub, planner, item.Id, 4, OccurrenceAction.Restore, SeriesScope.Following);
        Assert.DoesNotContain(true, (await TestEvents.DatesAsync(hub, item.Id)).Select(occurrence => occurrence.IsCancelled));
    }

    [Fact]
    public async Task Whoever_follows_dates_is_told_what_was_and_what_is()
    {
        var follower = new FakeDateFollower();
        await using var hub = await HubServer.StartAsync(
            DatabaseEngine.Sqlite,
            variation: new HubVariation { Services = services => services.AddSingleton<IOccurrenceObserver>(follower) });
        var planner = await hub.CoordinatorAsync();
        var item = await Plans.TuesdaysAsync(hub, planner);

        await Plans.DoAsync(
            hub, planner, item.Id, 1, OccurrenceAction.Move, SeriesScope.One, new PlanProposal("2027-02-10T10:00", "2027-02-10T12:00"));
        var moved = Assert.Single(follower.Changes[0].Dates);
        Assert.Equal((true, false, false), (moved.WasMoved, moved.WasCancelled, moved.WasRestored));
        Assert.Equal(TimeSpan.FromDays(1), moved.Now.StartUtc - moved.Before.StartUtc);

        var cut = await Plans.DoAsync(
            hub, planner, item.Id, 3, OccurrenceAction.Cancel, SeriesScope.Following, new PlanProposal { Reason = "Ремонт" });
        Assert.Equal(
            [(cut.EventId, true), (cut.EventId, true)], follower.Changes[1].Dates.Select(date => (date.Event.Id, date.WasCancelled)));
        Assert.Equal((planner.Id, "Ремонт"), (follower.Changes[1].PersonId, follower.Changes[1].Order.Reason));

        await Plans.DoAsync(hub, planner, cut.EventId, 0, OccurrenceAction.Restore, SeriesScope.All);
        Assert.All(follower.Changes[2].Dates, date => Assert.True(date.WasRestored));
    }
}
