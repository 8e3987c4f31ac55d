using BgImigranti.Hub.Data;
using BgImigranti.Hub.Submissions;
using BgImigranti.Hub.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BgImigranti.Hub.Tests.Data;

/// <summary>The one way to write.</summary>
[Trait("Category", "Slow")]
public sealed class HubWriterTests(SharedServers servers)
{
    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task An_operation_that_refuses_leaves_its_neighbours_untouched(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var writer = hub.Services.GetRequiredService<HubWriter>();
        var person = await hub.PersonAsync();
        var stream = NewStream();
        var isHeld = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        var holding = writer.WriteAsync(async _ =>
        {
            isHeld.SetResult();
            await release.Task;
        }, CancellationToken.None);
        await isHeld.Task;

        // All of these wait together, and on SQLite share the holder's commit.
        var refusal = new InvalidOperationException("Not this one.");
        var tasks = Enumerable.Range(0, 9).Select(one => writer.WriteAsync(async scope =>
        {
            scope.Emit(stream, "trial", one);
            scope.Db.Add(NewDraft(person.Id, $"trial/{one}", scope.Now));
            await scope.Db.SaveChangesAsync(CancellationToken.None);
            return one % 3 == 1 ? throw refusal : one;
        }, CancellationToken.None)).ToList();
        release.SetResult();
        await holding;
        await Task.WhenAll(tasks.Select(task => task.ContinueWith(_ => { }, TaskScheduler.Default)));

        var done = await Task.WhenAll(tasks.Where(task => !task.IsFaulted));
        Assert.Equal([0, 2, 3, 5, 6, 8], done);
        foreach (var refused in tasks.Where(task => task.IsFaulted))
        {
            Assert.Same(refusal, await Assert.ThrowsAsync<InvalidOperationException>(() => refused));
        }

        await using var db = await ReadAsync(hub);
        var kept = await db.AutosavedDrafts.Where(draft => draft.PersonId == person.Id).Select(draft => draft.Key).ToListAsync();
        Assert.Equal(["trial/0", "trial/2", "trial/3", "trial/5", "trial/6", "trial/8"], kept.Order(StringComparer.Ordinal));
        Assert.Equal([1, 2, 3, 4, 5, 6], await VersionsAsync(db, stream));
        Assert.Equal(6, await db.StreamVersionAsync(stream, CancellationToken.None));
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task A_commit_that_fails_fails_its_callers_and_the_writer_goes_on(DatabaseEngine engine)
    {
        await using var hub = await HubServer.StartAsync(engine);
        var writer = hub.Services.GetRequiredService<HubWriter>();
        var person = await hub.PersonAsync();
        var stream = NewStream();
        await LookAtReferencesOnlyWhenCommittingAsync(writer, engine);

        // Nobody has this id, which is noticed only when everything is committed.
        await Assert.ThrowsAnyAsync<Exception>(() => writer.WriteAsync(async scope =>
        {
            await DeferAsync(scope, engine);
            scope.Emit(stream, "trial", 1);
            scope.Db.Add(NewDraft(999_999, "trial", scope.Now));
        }, CancellationToken.None));
        await writer.WriteAsync(scope =>
        {
            scope.Emit(stream, "trial", 2);
            scope.Db.Add(NewDraft(person.Id, "trial", scope.Now));
            return Task.CompletedTask;
        }, CancellationToken.None);

        await using var db = await ReadAsync(hub);
        Assert.Equal(person.Id, Assert.Single(await db.AutosavedDrafts.Where(draft => draft.Key == "trial").ToListAsync()).PersonId);
        Assert.Equal(2, Assert.Single(await db.LiveChanges.Where(change => change.Stream == stream).ToListAsync()).SubjectId);
        Assert.Equal(1, await db.StreamVersionAsync(stream, CancellationToken.None));
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task Versions_of_many_streams_raised_at_once_have_no_gaps(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var writer = hub.Services.GetRequiredService<HubWriter>();
        string[] streams = [NewStream(), NewStream(), NewStream()];
        await Task.WhenAll(Enumerable.Range(0, 120).Select(one => Task.Run(() => writer.WriteAsync(scope =>
        {
            // Told in every order: the writer itself must not let two transactions wait for each other in a circle.
            foreach (var stream in streams.Skip(one % 3).Concat(streams.Take(one % 3)).Take(1 + (one % 3)))
            {
                scope.Emit(stream, "trial", one);
            }

            return Task.CompletedTask;
        }, CancellationToken.None))));

        await using var db = await ReadAsync(hub);
        foreach (var stream in streams)
        {
            var versions = await VersionsAsync(db, stream);
            Assert.Equal(Enumerable.Range(1, versions.Count), versions);
            Assert.Equal(versions.Count, await db.StreamVersionAsync(stream, CancellationToken.None));
        }

        Assert.Equal(240, await db.LiveChanges.CountAsync(change => streams.Contains(change.Stream)));
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task What_was_cancelled_before_it_began_is_not_written(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var writer = hub.Services.GetRequiredService<HubWriter>();
        var stream = NewStream();
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => writer.WriteAsync(scope =>
        {
            scope.Emit(stream, "trial", 1);
            return Task.CompletedTask;
        }, cancelled.Token));

        await using var db = await ReadAsync(hub);
        Assert.Equal(0, await db.StreamVersionAsync(stream, CancellationToken.None));
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task Whoever_keeps_pages_hears_of_a_commit_before_its_caller(DatabaseEngine engine)
    {
        var listener = new Listener();
        await using var hub = await HubServer.StartAsync(engine, variation: new HubVariation
        {
            Services = services => services.AddSingleton<IChangeListener>(listener),
        });
        var release = new TaskCompletionSource();
        var writing = hub.Services.GetRequiredService<HubWriter>().WriteAsync(async scope =>
        {
            await release.Task;
            scope.Emit("trial", "trial", 1);
        }, CancellationToken.None);
        listener.Writing = writing;
        release.SetResult();
        await writing;

        Assert.Equal([false], listener.WasAnswered);
    }

    [Fact]
    public async Task What_waits_when_the_hub_ends_is_still_written()
    {
        await using var hub = await HubServer.StartAsync(DatabaseEngine.Sqlite);
        var writer = hub.Services.GetRequiredService<HubWriter>();
        var stream = NewStream();
        var writing = Enumerable.Range(0, 50).Select(one => writer.WriteAsync(scope =>
        {
            scope.Emit(stream, "trial", one);
            return Task.CompletedTask;
        }, CancellationToken.None)).ToList();

        await hub.RestartAsync();

        await Task.WhenAll(writing);
        await using var db = await ReadAsync(hub);
        Assert.Equal(50, await db.StreamVersionAsync(stream, CancellationToken.None));
    }

    private static async Task LookAtReferencesOnlyWhenCommittingAsync(HubWriter writer, DatabaseEngine engine)
    {
        if (engine == DatabaseEngine.PostgreSql)
        {
            await writer.WriteAsync(
                scope => scope.Db.Database.ExecuteSqlRawAsync(
                    "ALTER TABLE \"Drafts\" ALTER CONSTRAINT \"FK_Drafts_People_PersonId\" DEFERRABLE"),
                CancellationToken.None);
        }
    }

    private static Task<int> DeferAsync(WriteScope scope, DatabaseEngine engine) => scope.Db.Database.ExecuteSqlRawAsync(
        engine == DatabaseEngine.PostgreSql ? "SET CONSTRAINTS ALL DEFERRED" : "PRAGMA defer_foreign_keys = ON");

    private static string NewStream() => $"trial/{Guid.NewGuid():N}";

    private static AutosavedDraft NewDraft(long person, string key, DateTime now) =>
        new() { PersonId = person, Key = key, Title = "", Body = "Проба", At = now };

    private static Task<HubDbContext> ReadAsync(HubServer hub) =>
        hub.Services.GetRequiredService<IDbContextFactory<HubDbContext>>().CreateDbContextAsync();

    private static async Task<List<int>> VersionsAsync(HubDbContext db, string stream) =>
        await db.LiveChanges.Where(change => change.Stream == stream)
            .OrderBy(change => change.Version)
            .Select(change => (int)change.Version)
            .ToListAsync();

    private sealed class Listener : IChangeListener
    {
        public Task? Writing { get; set; }

        public List<bool> WasAnswered { get; } = [];

        public void OnCommitted(IReadOnlyCollection<string> streams)
        {
            // The wake-up through PostgreSQL itself comes once more, later.
            if (streams.Contains("trial") && WasAnswered.Count == 0)
            {
                WasAnswered.Add(Writing!.IsCompleted);
            }
        }
    }
}
