using BgImigranti.Hub.Data;
using BgImigranti.Hub.Data.Upkeep;
using BgImigranti.Hub.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BgImigranti.Hub.Tests.Data;

/// <summary>What the planner knows of the tables follows what is in them.</summary>
public sealed class PlannerStatisticsTests
{
    [Fact]
    public async Task A_table_that_has_grown_is_looked_at_and_readers_plan_by_it()
    {
        await using var hub = await HubServer.StartAsync(
            DatabaseEngine.Sqlite, new Dictionary<string, string?> { ["Hub:Limits:Enabled"] = "false" });
        var section = await hub.SectionAsync();
        var person = await hub.PersonAsync();
        await hub.ThreadAsync(person, section);
        Assert.Equal(0, await KnownAsync(hub));

        await hub.Services.GetRequiredService<StatisticsRefreshJob>().StartAsync(CancellationToken.None);

        await Eventually.IsTrueAsync(async () => await KnownAsync(hub) > 0, "the table of threads is known");
    }

    [Theory]
    [InlineData(DatabaseEngine.Sqlite)]
    [InlineData(DatabaseEngine.PostgreSql)]
    public async Task All_can_be_looked_at_at_once(DatabaseEngine engine)
    {
        await using var hub = await HubServer.StartAsync(engine, new Dictionary<string, string?> { ["Hub:Limits:Enabled"] = "false" });
        var person = await hub.PersonAsync();
        await hub.ThreadAsync(person, await hub.SectionAsync());

        await hub.Services.GetRequiredService<StatisticsRefreshJob>().AnalyzeAsync(CancellationToken.None);

        Assert.True(await KnownAsync(hub) > 0);
    }

    private static async Task<long> KnownAsync(HubServer hub)
    {
        await using var db = await hub.Services.GetRequiredService<IDbContextFactory<HubDbContext>>().CreateDbContextAsync();
        if (!db.Database.IsSqlite())
        {
            return await db.Database.SqlQuery<long>($"SELECT COUNT(*) AS \"Value\" FROM pg_stats WHERE tablename = 'ForumThreads'")
                .SingleAsync();
        }

        var hasTable = await db.Database.SqlQuery<long>($"SELECT COUNT(*) AS Value FROM sqlite_master WHERE name = 'sqlite_stat1'")
            .SingleAsync() > 0;
        return hasTable
            ? await db.Database.SqlQuery<long>($"SELECT COUNT(*) AS Value FROM sqlite_stat1 WHERE tbl = 'ForumThreads'").SingleAsync()
            : 0;
    }
}
