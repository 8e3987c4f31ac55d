using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Events.Planning;
using BgImigranti.Hub.Publishing.Writing;
using BgImigranti.Hub.Tests.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace BgImigranti.Hub.Tests.Events.Planning;

/// <summary>What is not done to dates, and that it leaves nothing behind; who may do it; what happens when two do it at once.</summary>
public sealed class PlanningRefusalTests(SharedServers servers)
{
    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task What_is_no_time_is_refused_and_nothing_is_changed(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var planner = await hub.CoordinatorAsync();
        var item = await hub.ItemAsync(
            planner,
            "event",
            TestEvents.At("2027-03-02T10:00", "2027-03-02T12:00", ("repeat", "weekly"), ("repeat-days", "TU,TH"), ("repeat-count", "12")));
        (string Code, SeriesScope Reach, PlanProposal Wish)[] wrong =
        [
            ("event-time-wrong", SeriesScope.One, new PlanProposal("2027-03-02T12:00", "2027-03-02T10:00")),
            ("event-time-wrong", SeriesScope.One, new PlanProposal("2027-03-28T03:30", "2027-03-28T05:00")),
            ("event-time-wrong", SeriesScope.All, new PlanProposal("2027-03-02T10:00", "2027-05-02T12:00")),
            ("date-past", SeriesScope.One, new PlanProposal("2024-03-02T10:00", "2024-03-02T12:00")),
            ("date-past", SeriesScope.All, new PlanProposal("2024-03-05T10:00", "2024-03-05T12:00")),
            ("days-bound", SeriesScope.All, new PlanProposal("2027-03-03T10:00", "2027-03-03T12:00")),
            ("date-time-missing", SeriesScope.One, new PlanProposal("2027-03-03T10:00")),
            ("date-conflict", SeriesScope.One, new PlanProposal("2027-03-03T10:00", "2027-03-03T12:00") { Version = 1 }),
        ];

        foreach (var (code, scope, proposal) in wrong)
        {
            Assert.Equal(
                code, await Plans.CodeAsync(() => Plans.DoAsync(hub, planner, item.Id, 0, OccurrenceAction.Move, scope, proposal)));
        }

        Assert.Equal("days-bound", await Plans.CodeAsync(() => Plans.DoAsync(
            hub, planner, item.Id, 3, OccurrenceAction.Move, SeriesScope.Following,
            new PlanProposal("2027-03-12T10:00", "2027-03-12T12:00"))));
        Assert.Equal("reason-wrong", await Plans.CodeAsync(() => Plans.DoAsync(
            hub, planner, item.Id, 3, OccurrenceAction.Cancel, SeriesScope.One, new PlanProposal { Reason = new string('х', 301) })));
        Assert.Equal(item.Version, (await hub.StoredAsync(item.Id)).Version);
        Assert.Equal(12, (await TestEvents.DatesAsync(hub, item.Id)).Count);
        Assert.DoesNotContain(await TestEvents.DatesAsync(hub, item.Id), occurrence => occurrence.IsMoved || occurrence.IsCancelled);
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task What_is_over_and_what_is_closed_stays_as_it_is(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var planner = await hub.CoordinatorAsync();
        var old = await hub.ItemAsync(
            planner, "event", TestEvents.At("2026-01-06T10:00", "2026-01-06T12:00", ("repeat", "weekly")), ItemTransition.Keep);
        var closed = await Plans.TuesdaysAsync(hub, planner);
        await hub.ActAsync(planner, closed.Id, ItemTransition.Archive);

        foreach (var action in Enum.GetValues<OccurrenceAction>())
        {
            Assert.Equal("date-over", await Plans.CodeAsync(() => Plans.DoAsync(
                hub, planner, old.Id, 0, action, SeriesScope.All, new PlanProposal("2027-01-06T10:00", "2027-01-06T12:00"))));
            Assert.Equal("event-closed", await Plans.CodeAsync(() => Plans.DoAsync(
                hub, planner, closed.Id, 0, action, SeriesScope.One, new PlanProposal("2027-02-03T10:00", "2027-02-03T12:00"))));
        }
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task Only_its_own_organisation_and_administrators_move_a_date(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var planner = await hub.CoordinatorAsync();
        var partner = await hub.CoordinatorAsync("Иван Петров");
        var own = partner.Reader.OrganisationId!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var item = await Plans.TuesdaysAsync(hub, planner, ("co-organisers", own));
        var draft = await hub.ItemAsync(planner, "event", TestEvents.At("2027-02-02T10:00", "2027-02-02T12:00"), ItemTransition.Keep);
        Task MoveAsync(TestPerson person, long id) =>
            Plans.DoAsync(
                hub, person, id, 0, OccurrenceAction.Move, SeriesScope.One, new PlanProposal("2027-02-03T10:00", "2027-02-03T12:00"));

        foreach (var other in new[] { partner, await hub.PersonAsync(), await hub.PersonAsync(PersonRole.Moderator) })
        {
            Assert.Equal("not-yours", await Plans.CodeAsync(() => MoveAsync(other, item.Id)));
            Assert.Equal("item-unknown", await Plans.CodeAsync(() => MoveAsync(other, draft.Id)));
        }

        Assert.Equal(item.Version, (await hub.StoredAsync(item.Id)).Version);
        var (administrator, colleague) = (await hub.PersonAsync(
            PersonRole.Administrator), await hub.CoordinatorOfAsync(planner.Reader.OrganisationId));
        Assert.Null(await Plans.CodeAsync(() => MoveAsync(administrator, item.Id)));
        Assert.Null(await Plans.CodeAsync(() => MoveAsync(colleague, draft.Id)));
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task Of_two_who_move_a_date_at_once_one_wins_and_the_other_hears_of_it(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var planner = await hub.CoordinatorAsync();
        var colleague = await hub.CoordinatorOfAsync(planner.Reader.OrganisationId);
        foreach (var scope in Enum.GetValues<SeriesScope>())
        {
            var item = await Plans.TuesdaysAsync(hub, planner);
            var codes = await Task.WhenAll(new[]
            {
                (planner, "03"),
                (colleague, "04")
            }.Select(pair => Task.Run(() => Plans.CodeAsync(() => Plans.DoAsync(
                hub, pair.Item1, item.Id, 0, OccurrenceAction.Move, scope,
                new PlanProposal($"2027-02-{pair.Item2}T10:00", $"2027-02-{pair.Item2}T12:00") { Version = item.Version })))));

            Assert.Equal(["date-conflict", null], codes.OrderBy(code => code is null));
            Assert.Equal(
                codes[0] is null ? "2027-02-03T10:00" : "2027-02-04T10:00",
                Plans.Starts(await TestEvents.DatesAsync(hub, item.Id)).First());
            Assert.Equal(item.Version + 1, (await hub.StoredAsync(item.Id)).Version);
        }
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task A_double_click_cuts_a_series_once(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var planner = await hub.CoordinatorAsync();
        var item = await Plans.TuesdaysAsync(hub, planner);
        var occurrence = (await TestEvents.DatesAsync(hub, item.Id))[2];
        var request = new RescheduleRequest(
            item.Id, occurrence.Id, OccurrenceAction.Cancel, SeriesScope.Following, item.Version)
        { Key = "click" };
        var rescheduling = hub.Services.GetRequiredService<RescheduleService>();

        var receipts = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(_ => Task.Run(() => rescheduling.ApplyAsync(planner.Reader, request, CancellationToken.None))));

        var result = Assert.Single(receipts.Distinct());
        Assert.Equal(3, (await TestEvents.DatesAsync(hub, result.EventId)).Count);
        Assert.Equal(item.Version + 1, (await hub.StoredAsync(item.Id)).Version);
        await Assert.ThrowsAsync<IdempotencyMismatchException>(
            () => rescheduling.ApplyAsync(planner.Reader, request with { Action = OccurrenceAction.Restore }, CancellationToken.None));
    }
}
