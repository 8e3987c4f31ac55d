using BgImigranti.Hub.Data;
using BgImigranti.Hub.Forum;
using BgImigranti.Hub.Live;
using BgImigranti.Hub.Submissions;
using BgImigranti.Hub.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BgImigranti.Hub.Tests.Data;

/// <summary>Contexts that only read, and instants that come back as they went.</summary>
[Trait("Category", "Slow")]
public sealed class ReadingTests(SharedServers servers)
{
    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task A_reader_cannot_write(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var person = await hub.PersonAsync();
        Func<HubDbContext, Task>[] attempts =
        [
            db =>
            {
                db.Add(NewDraft(person.Id, DateTime.UnixEpoch));
                return db.SaveChangesAsync();
            },
            db => db.Threads.ExecuteUpdateAsync(set => set.SetProperty(thread => thread.IsLocked, true)),
            db => db.Threads.ExecuteDeleteAsync(),
            db => db.Database.ExecuteSqlRawAsync("INSERT INTO \"LiveStreams\" (\"Name\", \"Version\") VALUES ('trial', 1)"),
            db => db.Database.ExecuteSqlRawAsync("DROP TABLE \"LiveChanges\""),
        ];
        foreach (var attempt in attempts)
        {
            await using var db = await ReadAsync(hub);
            await Assert.ThrowsAnyAsync<Exception>(() => attempt(db));
        }

        await using var after = await ReadAsync(hub);
        Assert.False(await after.AutosavedDrafts.AnyAsync(draft => draft.PersonId == person.Id));
        Assert.False(await after.LiveStreams.AnyAsync(stream => stream.Name == "trial"));
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task A_snapshot_sees_one_state_while_others_write(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var author = await hub.PersonAsync();
        var thread = await hub.ThreadAsync(author);
        await using var db = await ReadAsync(hub);
        await using (await db.BeginSnapshotAsync(CancellationToken.None))
        {
            Assert.Equal((1, 1L), await StateAsync(db, thread));
            await hub.ReplyAsync(author, thread, "Отговор");
            Assert.Equal((1, 1L), await StateAsync(db, thread));
        }

        Assert.Equal((2, 2L), await StateAsync(db, thread));
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task A_snapshot_does_not_hold_up_the_writer(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var author = await hub.PersonAsync();
        var thread = await hub.ThreadAsync(author);
        var snapshots = new List<(HubDbContext Db, IAsyncDisposable Snapshot)>();
        for (var reader = 0; reader < 5; reader++)
        {
            var db = await ReadAsync(hub);
            snapshots.Add((db, await db.BeginSnapshotAsync(CancellationToken.None)));
            await StateAsync(db, thread);
        }

        await hub.ReplyAsync(author, thread, "Отговор").WaitAsync(Eventually.Patience);
        foreach (var (db, snapshot) in snapshots)
        {
            Assert.Equal((1, 1L), await StateAsync(db, thread));
            await snapshot.DisposeAsync();
            await db.DisposeAsync();
        }
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task An_instant_comes_back_as_the_same_utc_instant(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var person = await hub.PersonAsync();
        var instant = new DateTime(2026, 3, 29, 1, 2, 3, DateTimeKind.Utc).AddTicks(4_567_890);
        await WriteAsync(hub, person.Id, instant);

        await using var db = await ReadAsync(hub);
        var read = await db.AutosavedDrafts.Where(draft => draft.PersonId == person.Id).Select(draft => draft.At).SingleAsync();
        Assert.Equal(instant, read);
        Assert.Equal(DateTimeKind.Utc, read.Kind);
        Assert.True(await db.AutosavedDrafts.AnyAsync(
            draft => draft.PersonId == person.Id && draft.At < instant.AddTicks(10) && draft.At > instant.AddTicks(-10)));
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task The_instant_of_an_operation_is_what_is_read_of_it_later(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        for (var round = 0; round < 8; round++)
        {
            var person = await hub.PersonAsync();
            var now = await hub.Services.GetRequiredService<HubWriter>().WriteAsync(scope =>
            {
                scope.Db.Add(NewDraft(person.Id, scope.Now));
                return Task.FromResult(scope.Now);
            }, CancellationToken.None);

            await using var db = await ReadAsync(hub);
            Assert.Equal(now, await db.AutosavedDrafts.Where(draft => draft.PersonId == person.Id).Select(draft => draft.At).SingleAsync());
        }
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task An_instant_that_is_not_utc_is_refused(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var person = await hub.PersonAsync();
        foreach (var kind in (DateTimeKind[])[DateTimeKind.Local, DateTimeKind.Unspecified])
        {
            await Assert.ThrowsAnyAsync<Exception>(() => WriteAsync(hub, person.Id, new DateTime(2026, 3, 29, 1, 2, 3, kind)));
        }
    }

    private static Task WriteAsync(HubServer hub, long person, DateTime at) =>
        hub.Services.GetRequiredService<HubWriter>().WriteAsync(scope =>
    {
        scope.Db.Add(NewDraft(person, at));
        return Task.CompletedTask;
    }, CancellationToken.None);

    private static AutosavedDraft NewDraft(long person, DateTime at) =>
        new() { PersonId = person, Key = "trial", Title = "", Body = "Проба", At = at };

    private static async Task<(int Posts, long Version)> StateAsync(HubDbContext db, long thread) =>
        (await db.Posts.CountAsync(
            post => post.ThreadId == thread), await db.StreamVersionAsync(LiveStreams.Thread(thread), CancellationToken.None));

    private static Task<HubDbContext> ReadAsync(HubServer hub) =>
        hub.Services.GetRequiredService<IDbContextFactory<HubDbContext>>().CreateDbContextAsync();
}
