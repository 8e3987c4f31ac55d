using BgImigranti.Hub.Data;
using BgImigranti.Hub.Data.PostgreSql;
using BgImigranti.Hub.Data.Sqlite;
using BgImigranti.Hub.Live;
using BgImigranti.Hub.Tests.TestKit;
using BgImigranti.Hub.Tests.TestKit.LiveClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BgImigranti.Hub.Tests.Live;

/// <summary>A wake-up is only a wake-up: the log is the truth, whoever wrote it and whether or not anybody said so.</summary>
[Trait("Category", "Slow")]
public sealed class WakeUpTests
{
    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task A_wake_up_that_was_lost_delays_a_change_by_no_more_than_the_poll(DatabaseEngine engine)
    {
        await using var hub = await HubServer.StartAsync(engine);
        await using var socket = await hub.SocketAsync();
        var before = await socket.FollowAsync(LiveStreams.Front, -1);

        await WriteElsewhereAsync(hub, engine, isEmitted: false);

        Assert.Equal(before.Version + 1, (await socket.NextAsync(LivePump.PollInterval * 3)).Version);
    }

    [Fact]
    public async Task What_another_node_writes_is_told_here_without_waiting_for_the_poll()
    {
        await using var hub = await HubServer.StartAsync(DatabaseEngine.PostgreSql);
        await using var socket = await hub.SocketAsync("en");
        var last = (await socket.FollowAsync(LiveStreams.Front, -1)).Version;
        var waits = new List<TimeSpan>();

        // One of several may come with the poll; all of them cannot.
        for (var write = 0; write < 4; write++)
        {
            var since = System.Diagnostics.Stopwatch.GetTimestamp();
            await WriteElsewhereAsync(hub, DatabaseEngine.PostgreSql, isEmitted: true);
            Assert.Equal(++last, (await socket.NextAsync(Eventually.Patience)).Version);
            waits.Add(System.Diagnostics.Stopwatch.GetElapsedTime(since));
        }

        Assert.True(waits.Max() < LivePump.PollInterval / 2, string.Join(' ', waits));
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task What_is_written_here_is_told_without_waiting_for_the_poll(DatabaseEngine engine)
    {
        await using var hub = await HubServer.StartAsync(engine);
        await using var socket = await hub.SocketAsync();
        await socket.FollowAsync(LiveStreams.Front, -1);
        var waits = new List<TimeSpan>();
        for (var write = 0; write < 4; write++)
        {
            var since = System.Diagnostics.Stopwatch.GetTimestamp();
            await EmitAsync(hub, LiveStreams.Front, "trial");
            await socket.NextAsync(Eventually.Patience);
            waits.Add(System.Diagnostics.Stopwatch.GetElapsedTime(since));
        }

        Assert.True(waits.Max() < LivePump.PollInterval / 2, string.Join(' ', waits));
    }

    [Fact]
    public async Task A_burst_larger_than_a_batch_is_told_at_once()
    {
        await using var hub = await HubServer.StartAsync(DatabaseEngine.Sqlite, variation: new HubVariation
        {
            Services = services => services.AddSingleton<ILiveFragments>(new LargeFragments(length: 10)),
        });
        await using var socket = await hub.SocketAsync();
        await socket.FollowAsync(LiveStreams.Front, -1);
        await LargeFragments.EmitAsync(hub, 1_000);

        var since = System.Diagnostics.Stopwatch.GetTimestamp();
        while ((await socket.NextAsync(Eventually.Patience)).Version < 1_000)
        {
            // A socket that cannot take them all at once is shown a gap before the last.
        }

        Assert.True(System.Diagnostics.Stopwatch.GetElapsedTime(since) < LivePump.PollInterval);
    }

    [Fact]
    public async Task A_fragment_that_cannot_be_rendered_sends_pages_to_fetch_themselves_and_stops_nothing()
    {
        var broken = new BrokenFragments();
        await using var hub = await HubServer.StartAsync(DatabaseEngine.Sqlite, variation: new HubVariation
        {
            Services = services => services.AddSingleton<ILiveFragments>(broken),
        });
        var author = await hub.PersonAsync();
        var thread = await hub.ThreadAsync(author);
        await using var socket = await hub.SocketAsync();
        await socket.FollowAsync(LiveStreams.Thread(thread), -1);

        await EmitAsync(hub, LiveStreams.Thread(thread), BrokenFragments.Kind);
        await hub.ReplyAsync(author, thread, "Отговор");

        var fetched = await socket.NextAsync(Eventually.Patience);
        Assert.Equal((2L, "refresh", "main", ""), (fetched.Version, fetched.Action, fetched.Target, fetched.Html));
        Assert.Contains("Отговор", (await socket.NextAsync(Eventually.Patience)).Html, StringComparison.Ordinal);
        Assert.Equal([1, 2, 3], (await socket.CatchUpAsync(LiveStreams.Thread(thread), 0)).Select(change => (int)change.Version));
    }

    private static Task EmitAsync(HubServer hub, string stream, string kind) =>
        hub.Services.GetRequiredService<HubWriter>().WriteAsync(scope =>
    {
        scope.Emit(stream, kind, 1);
        return Task.CompletedTask;
    }, CancellationToken.None);

    /// <summary>As another program or node would, past this hub's writer.</summary>
    private static async Task WriteElsewhereAsync(HubServer hub, DatabaseEngine engine, bool isEmitted)
    {
        await using HubDbContext db = engine == DatabaseEngine.PostgreSql
            ? new PostgreSqlHubDbContext(hub.Services.GetRequiredService<PostgreSqlDatabase>().BuildOptions(readOnly: false))
            : Sqlite(hub.Services.GetRequiredService<SqliteDatabase>());
        object at = engine == DatabaseEngine.PostgreSql ? DateTime.UnixEpoch : 0L;
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "LiveStreams" ("Name", "Version") VALUES ('front', 1)
            ON CONFLICT ("Name") DO UPDATE SET "Version" = "LiveStreams"."Version" + 1;
            INSERT INTO "LiveChanges" ("Stream", "Version", "Kind", "SubjectId", "At")
            SELECT 'front', "Version", 'trial', 1, {at} FROM "LiveStreams" WHERE "Name" = 'front'
            """);
        if (isEmitted)
        {
            await db.Database.ExecuteSqlAsync($"SELECT pg_notify({PostgreSqlHubWriter.Channel}, 'front')");
        }
    }

    private static SqliteHubDbContext Sqlite(SqliteDatabase database) =>
        new(database.BuildOptions(builder => builder.UseSqlite(database.WritingConnectionString)));

    private sealed class BrokenFragments : ILiveFragments
    {
        public const string Kind = "broken-trial";

        public IReadOnlySet<string> Kinds { get; } = new HashSet<string>(StringComparer.Ordinal) { Kind };

        public Task<IReadOnlyList<LiveFragment>> RenderAsync(IReadOnlyList<LiveChange> changes, CancellationToken cancellation) =>
            throw new InvalidOperationException("This fragment cannot be rendered.");
    }
}
