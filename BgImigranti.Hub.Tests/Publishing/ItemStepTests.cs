using BgImigranti.Hub.Data;
using BgImigranti.Hub.Publishing;
using BgImigranti.Hub.Publishing.Fields;
using BgImigranti.Hub.Publishing.Writing;
using BgImigranti.Hub.Tests.TestKit;
using BgImigranti.Hub.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BgImigranti.Hub.Tests.Publishing;

/// <summary>What each act makes of an item in each state, and which it refuses.</summary>
[Trait("Category", "Slow")]
public sealed class ItemStepTests(SharedServers servers)
{
    private const string Refused = "-";

    /// <summary>A line for each state, a column for each act but keeping: what it is afterwards. A hidden one was a draft before.</summary>
    private static readonly Dictionary<ItemState, string[]> Outcomes = new()
    {
        //                      Submit     Publish      Schedule     Withdraw  Archive     Hide      Restore
        [ItemState.Draft] = ["Review", "Published", "Scheduled", "Draft", Refused, "Hidden", Refused],
        [ItemState.Review] = [Refused, "Published", "Scheduled", "Draft", Refused, "Hidden", Refused],
        [ItemState.Scheduled] = ["Review", "Published", "Scheduled", "Draft", Refused, "Hidden", Refused],
        [ItemState.Published] = [Refused, "Published", Refused, Refused, "Archived", "Hidden", Refused],
        [ItemState.Expired] = [Refused, "Published", Refused, Refused, "Archived", "Hidden", Refused],
        [ItemState.Archived] = [Refused, "Published", Refused, Refused, "Archived", "Hidden", Refused],
        [ItemState.Hidden] = [Refused, Refused, Refused, Refused, Refused, "Hidden", "Draft"],
    };

    /// <summary>Every state on both engines.</summary>
    public static TheoryData<DatabaseEngine, ItemState> States => new(
        from engine in (DatabaseEngine[])[DatabaseEngine.Sqlite, DatabaseEngine.PostgreSql]
        from state in Outcomes.Keys
        select (engine, state));

    [Fact]
    public void Every_state_and_every_act_has_an_outcome()
    {
        Assert.Equal(Enum.GetValues<ItemState>().Order(), Outcomes.Keys.Order());
        Assert.All(Outcomes.Values, acts => Assert.Equal(Enum.GetValues<ItemTransition>().Length - 1, acts.Length));
    }

    [Theory]
    [MemberData(nameof(States))]
    public async Task An_act_leads_where_it_may_and_changes_nothing_where_it_may_not(DatabaseEngine engine, ItemState state)
    {
        var hub = await servers.OnAsync(engine);
        var author = await hub.CoordinatorAsync();
        foreach (var (transition, outcome) in Enum.GetValues<ItemTransition>()
            .Where(transition => transition != ItemTransition.Keep)
            .Zip(Outcomes[state]))
        {
            var alone = await InAsync(hub, author, state);
            Assert.Equal((transition, outcome), (transition, await OutcomeAsync(() => hub.ActAsync(author, alone, transition))));
            Assert.Equal(outcome == Refused ? state.ToString() : outcome, (await hub.StoredAsync(alone)).State.ToString());

            var saved = await InAsync(hub, author, state);
            var version = (await hub.StoredAsync(saved)).Version;
            Assert.Equal((transition, outcome), (transition, await OutcomeAsync(
                () => hub.SaveAsync(
                    author, saved, input => input with { Transition = transition, Bg = input.Bg with { Title = "Друго" } }))));
            var item = await hub.StoredAsync(saved);
            Assert.Equal(outcome == Refused ? version : version + 1, item.Version);
            Assert.Equal(outcome == Refused ? "Проба" : "Друго", (await hub.DraftOfAsync(author, saved)).Bg.Title);
        }

        var kept = await InAsync(hub, author, state);
        Assert.Equal(state, (await hub.SaveAsync(author, kept, input => input)).State);
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task What_was_hidden_comes_back_to_where_it_was_and_never_to_a_schedule(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var author = await hub.CoordinatorAsync();
        foreach (var state in Outcomes.Keys.Where(state => state != ItemState.Hidden))
        {
            var id = await InAsync(hub, author, state);
            await hub.ActAsync(author, id, ItemTransition.Hide);
            await hub.ActAsync(author, id, ItemTransition.Hide);

            await hub.ActAsync(author, id, ItemTransition.Restore);

            var item = await hub.StoredAsync(id);
            Assert.Equal((state == ItemState.Scheduled ? ItemState.Draft : state, null), (item.State, item.HiddenFrom));
        }
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task A_moment_that_is_over_is_refused(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var author = await hub.CoordinatorAsync();
        foreach (var (fields, transition, code) in new (FieldValues, ItemTransition, string)[]
        {
            ([], ItemTransition.Schedule, "schedule-past"),
            (new FieldValues { { CommonFields.PublishAt, "2020-01-01T12:00" } }, ItemTransition.Schedule, "schedule-past"),
            (new FieldValues { { CommonFields.ExpiresAt, "2020-01-01T12:00" } }, ItemTransition.Publish, "already-expired"),
            (new FieldValues
            {
            { CommonFields.PublishAt, "2100-01-01T12:00" },
            { CommonFields.ExpiresAt, "2100-01-01T12:00" }
            }, ItemTransition.Schedule, "facts-invalid"),
        })
        {
            var refusal = await Assert.ThrowsAsync<RefusalException>(() => hub.ItemAsync(author, "announcement", fields, transition));
            Assert.Equal((code, 422), (refusal.Code, refusal.StatusCode));
        }

        await using var db = await hub.Services.GetRequiredService<IDbContextFactory<HubDbContext>>()
            .CreateDbContextAsync(TestContext.Current.CancellationToken);
        Assert.False(
            await db.Items.AnyAsync(item => item.OrganisationId == author.Reader.OrganisationId, TestContext.Current.CancellationToken));
    }

    /// <summary>An item in this state, its moments in the far future.</summary>
    private static async Task<long> InAsync(HubServer hub, TestPerson author, ItemState state)
    {
        var made = await hub.ItemAsync(author, "announcement", [], ItemTransition.Keep);
        await hub.Services.GetRequiredService<HubWriter>().WriteAsync(async scope =>
        {
            var item = await scope.Db.Items.SingleAsync(row => row.Id == made.Id, CancellationToken.None);
            var future = new DateTime(2100, 1, 1, 12, 0, 0, DateTimeKind.Utc);
            (item.State, item.PublishAt, item.ExpiresAt) = (state, future, future.AddDays(1));
            item.HiddenFrom = state == ItemState.Hidden ? ItemState.Draft : null;
            item.PublishedAt = item.IsPublic ? scope.Now : null;
        }, CancellationToken.None);
        return made.Id;
    }

    private static async Task<string> OutcomeAsync(Func<Task<ItemWriteResult>> act)
    {
        try
        {
            return (await act()).State.ToString();
        }
        catch (RefusalException refusal)
        {
            Assert.Equal(("step-impossible", 409), (refusal.Code, refusal.StatusCode));
            return Refused;
        }
    }
}
