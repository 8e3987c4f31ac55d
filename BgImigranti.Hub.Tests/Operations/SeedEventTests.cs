using BgImigranti.Hub.Data;
using BgImigranti.Hub.Events;
using BgImigranti.Hub.Events.Occurrences;
using BgImigranti.Hub.Operations;
using BgImigranti.Hub.Operations.Verbs;
using BgImigranti.Hub.Organisations;
using BgImigranti.Hub.Publishing;
using BgImigranti.Hub.Publishing.Fields;
using BgImigranti.Hub.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BgImigranti.Hub.Tests.Operations;

[Trait("Category", "Slow")]
public sealed class SeedEventTests
{
    private const int Events = 4_500;

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task Load_events_fill_months_around_today_and_are_what_the_calendar_itself_would_have_computed(DatabaseEngine engine)
    {
        await using var server = await HubServer.StartAsync(engine);
        await SeedAsync(server, Events);
        await using (var db = Context(server))
        {
            Assert.Equal(Events, await db.Events.CountAsync(Cancellation));
            Assert.Equal(Events, await db.EventDates.CountAsync(Cancellation));
            Assert.Equal(2 * Events, await db.ItemTranslations.CountAsync(Cancellation));
            var months = await db.EventDays.GroupBy(day => new { day.Day.Year, day.Day.Month })
                .Select(month => month.Count())
                .ToListAsync(Cancellation);
            Assert.Equal([500, 2_000, 2_000], months.Order());
        }

        var before = await RowsAsync(server);
        await MaterializeAsync(server);
        Assert.Equal(before, await RowsAsync(server));

        // What people write afterwards gets ids of its own.
        var item = await server.ItemAsync(await server.CoordinatorAsync(), EventsRubric.KindName, Fields());
        Assert.True(item.Id > Events);
        using var visitor = server.Client();
        Assert.Matches(@"Център \d", await visitor.GetStringAsync(new Uri("bg/events", UriKind.Relative), Cancellation));
    }

    [Fact]
    public async Task The_same_number_gives_the_same_events_and_a_second_run_keeps_the_organisations()
    {
        await using var one = await HubServer.StartAsync(DatabaseEngine.Sqlite);
        await using var other = await HubServer.StartAsync(DatabaseEngine.Sqlite);
        await SeedAsync(one, 40);
        await SeedAsync(other, 40);
        Assert.Equal(await RowsAsync(one), await RowsAsync(other));
        await SeedAsync(one, 40);
        await using var db = Context(one);
        Assert.Equal((80, 20), (await db.Events.CountAsync(Cancellation), await db.Organisations.CountAsync(Cancellation)));
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static HubDbContext Context(HubServer server) =>
        server.Services.GetRequiredService<IDbContextFactory<HubDbContext>>().CreateDbContext();

    private static async Task SeedAsync(HubServer server, int events) => Assert.Equal(
        ExitCodes.Done,
        await server.Services.GetRequiredService<VerbRunner>()
            .RunAsync(new VerbRequest.Seed(Threads: 1, Posts: 1, People: 5, events), new ConsoleOutput(), Cancellation));

    /// <summary>Has the calendar compute some events anew: what they are kept as must not change.</summary>
    private static Task MaterializeAsync(HubServer server) => server.Services.GetRequiredService<HubWriter>().WriteAsync(async scope =>
    {
        foreach (var item in await scope.Db.Events.Where(item => item.Id % 300 == 1).ToListAsync(CancellationToken.None))
        {
            await OccurrenceSync.SyncAsync(scope, item, server.Services.GetRequiredService<IHeldOccurrences>());
        }
    }, CancellationToken.None);

    private static async Task<IReadOnlyList<string>> RowsAsync(HubServer server)
    {
        await using var db = Context(server);
        var items = await db.Events.ToDictionaryAsync(item => item.Id, Cancellation);
        Assert.All(items.Values, item => Assert.Equal((true, item.Time!.EndUtc), (item.IsPublic, item.ExpiresAt)));
        var rows = await db.EventDays.Join(
            db.EventDates,
            day => day.OccurrenceId,
            occurrence => occurrence.Id,
            (day, occurrence) => new { day, occurrence }).ToListAsync(Cancellation);
        return [.. rows.Select(row =>
            $"{row.occurrence.EventId} {row.occurrence.Key} {row.occurrence.StartUtc:s} {row.occurrence.EndUtc:s} {row.day.Day:o} "
                + $"{row.day.IsFirst} {row.day.StartUtc:s} {row.day.OrganisationId} {row.day.Town} {row.day.Category} "
                + $"{row.day.LanguageCodes} {items[row.occurrence.EventId].MaterializedFrom}")
            .Order(StringComparer.Ordinal)];
    }

    private static FieldValues Fields() => new()
    {
        { EventFields.Category, "seminar" },
        { EventFields.Start, "2090-03-09T10:00" },
        { EventFields.End, "2090-03-09T12:00" },
        { EventFields.Town, "burgas" },
    };
}
