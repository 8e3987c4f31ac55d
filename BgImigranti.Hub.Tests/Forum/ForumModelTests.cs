using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Tests.TestKit;

namespace BgImigranti.Hub.Tests.Forum;

/// <summary>Counts, order and rights after whatever people and moderators do, against a simple model.</summary>
public sealed class ForumModelTests(SharedServers servers)
{
    private const int Acts = 40;

    /// <summary>Engines and seeds: a failing sequence is repeated by its seed.</summary>
    public static TheoryData<DatabaseEngine, int> Sequences => new(
        from engine in (DatabaseEngine[])[DatabaseEngine.Sqlite, DatabaseEngine.PostgreSql]
        from seed in Enumerable.Range(1, 8)
        select (engine, seed));

    [Theory]
    [MemberData(nameof(Sequences))]
    public async Task Counts_and_order_are_right_after_any_sequence_of_acts(DatabaseEngine engine, int seed)
    {
        var hub = await servers.OnAsync(engine);
        var model = new ForumModel(
            hub, await hub.SectionAsync(), await hub.PersonAsync(), await hub.PersonAsync(PersonRole.Moderator), seed);
        for (var act = 1; act <= Acts; act++)
        {
            await model.ActAsync();
            if (act % 10 == 0)
            {
                await model.CheckAsync();
            }
        }
    }
}
