using BgImigranti.Hub.Data;
using BgImigranti.Hub.Events.Conflicts;
using BgImigranti.Hub.Events.Planning;
using BgImigranti.Hub.Publishing.Writing;
using BgImigranti.Hub.Tests.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace BgImigranti.Hub.Tests.Events.Planning;

/// <summary>What gets in the way of what is planned, and what of it a planner may hear.</summary>
public sealed class ConflictTests(SharedServers servers)
{
    private static readonly DateTime Noon = new(2027, 3, 2, 10, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Each_kind_of_conflict_is_found_and_nothing_else()
    {
        var own = new PlannedEvent(1, 1, 1)
        {
            Town = "varna",
            PlaceBg = "Читалище „Заря“",
            Phone = "+359 52 123 456",
            CoOrganisers = With(5)
        };
        (PlannedEvent Other, ConflictKind? Kind)[] others =
        [
            (new PlannedEvent(2, 2, 2) { Town = "varna", PlaceBg = "читалище Заря" }, ConflictKind.Place),
            (new PlannedEvent(3, 2, 2) { Town = "burgas", PlaceBg = "Читалище „Заря“" }, null),
            (new PlannedEvent(4, 1, 1), ConflictKind.People),
            (new PlannedEvent(5, 1, 2) { Phone = "+35952123456" }, ConflictKind.People),
            (new PlannedEvent(6, 3, 3) { Phone = "+35952123456" }, null),
            (new PlannedEvent(7, 5, 3), ConflictKind.Organisations),
            (new PlannedEvent(8, 4, 3) { CoOrganisers = With(1) }, ConflictKind.Organisations),
            (new PlannedEvent(1, 1, 1), null),
        ];

        foreach (var (other, kind) in others)
        {
            var found = PlanningConflicts.For([Slot(own, 0)], [Slot(other, 1)], _ => false);
            Assert.Equal(kind is null ? [] : [kind.Value], found.Select(conflict => conflict.Kind));
            Assert.Empty(PlanningConflicts.For([Slot(own, 0)], [Slot(other, 2)], _ => false));
        }

        var (alone, apart) = (new PlannedEvent(10, 1, 1), new PlannedEvent(11, 1, 2));
        Assert.Empty(PlanningConflicts.For([Slot(alone, 0)], [Slot(apart, 0)], _ => false));
    }

    [Fact]
    public void A_holiday_is_one_for_each_day_that_is_touched()
    {
        var days = new PlannedSlot(new PlannedEvent(1, 1, 1), Noon, Noon.AddDays(2));
        var evening = new PlannedSlot(new PlannedEvent(1, 1, 1), Noon, Noon.Date.AddHours(22));

        Assert.Equal(
            [new DateOnly(2027, 3, 3)],
            PlanningConflicts.For([days], [], day => day == new DateOnly(2027, 3, 3)).Select(conflict => conflict.Holiday!.Value));
        Assert.Empty(PlanningConflicts.For([evening], [], day => day == new DateOnly(2027, 3, 3)));
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task A_planner_hears_of_what_is_published_and_of_his_own_drafts_but_never_of_those_of_others(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var (planner, other) = (await hub.CoordinatorAsync(), await hub.CoordinatorAsync("Иван Петров"));
        var place = $"Зала {Guid.NewGuid():N}";
        var item = await hub.ItemAsync(
            planner,
            "event",
            TestEvents.At("2027-09-14T10:00", "2027-09-14T12:00", ("place-bg", place), ("repeat", "weekly"), ("repeat-count", "3")));
        await hub.ItemAsync(
            other, "event", TestEvents.At("2027-09-14T11:00", "2027-09-14T13:00", ("place-bg", place)), ItemTransition.Keep, "Тайна");
        await hub.ItemAsync(other, "event", TestEvents.At("2027-09-21T11:00", "2027-09-21T13:00", ("place-bg", place)), title: "Чуждо");
        await hub.ItemAsync(
            planner, "event", TestEvents.At("2027-09-28T09:00", "2027-09-28T10:30", ("place-bg", place)), ItemTransition.Keep, "Свое");
        var reading = hub.Services.GetRequiredService<ConflictQueries>();

        var asItIs = await reading.OfEventAsync(planner.Reader, item.Id, TestContext.Current.CancellationToken);
        Assert.Equal(
            [(ConflictKind.Place, "Чуждо"), (ConflictKind.Place, "Свое")], asItIs.Select(conflict => (conflict.Kind, conflict.Title)));

        var occurrence = (await TestEvents.DatesAsync(hub, item.Id))[0];
        var request = new RescheduleRequest(item.Id, occurrence.Id, OccurrenceAction.Move, SeriesScope.One, item.Version)
        {
            Start = new(2027, 9, 22, 10, 0),
            End = new(2027, 9, 22, 11, 0)
        };
        var moved = await reading.OfOrderAsync(planner.Reader, request, TestContext.Current.CancellationToken);
        Assert.Equal([new DateOnly(2027, 9, 22)], moved.Select(conflict => conflict.Day!.Value));
        Assert.Empty(await reading.OfOrderAsync(
            planner.Reader, request with { Action = OccurrenceAction.Cancel }, TestContext.Current.CancellationToken));
        Assert.Equal(
            "not-yours", await Plans.CodeAsync(() => reading.OfOrderAsync(other.Reader, request, TestContext.Current.CancellationToken)));
        Assert.Equal(
            "not-yours", await Plans.CodeAsync(() => reading.OfEventAsync(other.Reader, item.Id, TestContext.Current.CancellationToken)));
    }

    private static HashSet<long> With(long organisation) => [organisation];

    private static PlannedSlot Slot(PlannedEvent item, int hour) => new(item, Noon.AddHours(hour), Noon.AddHours(hour + 2));
}
