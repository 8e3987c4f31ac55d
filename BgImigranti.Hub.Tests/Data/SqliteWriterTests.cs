using BgImigranti.Hub.Data;
using BgImigranti.Hub.Data.Sqlite;
using BgImigranti.Hub.Tests.TestKit;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BgImigranti.Hub.Tests.Data;

/// <summary>What only SQLite's writer promises, because it is the one writing connection.</summary>
public sealed class SqliteWriterTests
{
    private readonly TaskCompletionSource _isHeld = new();
    private readonly TaskCompletionSource _release = new();

    /// <summary>Only a power cut would show the difference, so the settings themselves are looked at.</summary>
    [Fact]
    public async Task Every_commit_is_synced_to_the_disk_and_references_are_kept()
    {
        await using var hub = await HubServer.StartAsync(DatabaseEngine.Sqlite);
        var (synchronous, references, journal) = await hub.Services.GetRequiredService<HubWriter>().WriteAsync(
            async scope => (
                await scope.Db.Database.SqlQuery<long>($"SELECT synchronous AS Value FROM pragma_synchronous").SingleAsync(),
                await scope.Db.Database.SqlQuery<long>($"SELECT foreign_keys AS Value FROM pragma_foreign_keys").SingleAsync(),
                await scope.Db.Database.SqlQuery<string>($"SELECT journal_mode AS Value FROM pragma_journal_mode").SingleAsync()),
            CancellationToken.None);

        Assert.Equal((2L, 1L, "wal"), (synchronous, references, journal));
    }

    [Fact]
    public async Task An_operation_has_the_pen_before_it_reads()
    {
        await using var hub = await HubServer.StartAsync(DatabaseEngine.Sqlite);
        var file = hub.Services.GetRequiredService<SqliteDatabase>().WritingConnectionString;

        // Whoever could write between its reading and its writing would make it fail: "database is locked".
        await hub.Services.GetRequiredService<HubWriter>().WriteAsync(async scope =>
        {
            Assert.Equal(0, await scope.Db.LiveStreams.CountAsync(stream => stream.Name == "elsewhere"));
            await using var other = new SqliteConnection(new SqliteConnectionStringBuilder(file) { DefaultTimeout = 1 }.ToString());
            await other.OpenAsync();
            await using var insert = other.CreateCommand();
            insert.CommandText = "INSERT INTO LiveStreams (Name, Version) VALUES ('elsewhere', 1)";
            await Assert.ThrowsAsync<SqliteException>(() => insert.ExecuteNonQueryAsync());
            scope.Emit("elsewhere", "trial", 1);
        }, CancellationToken.None);
    }

    [Fact]
    public async Task What_is_cancelled_while_it_waits_is_not_written()
    {
        await using var hub = await HubServer.StartAsync(DatabaseEngine.Sqlite);
        var writer = hub.Services.GetRequiredService<HubWriter>();
        var holding = await HoldAsync(writer);
        using var giveUp = new CancellationTokenSource();
        var waiting = EmitAsync(writer, "cancelled", giveUp.Token);
        var staying = EmitAsync(writer, "staying", CancellationToken.None);

        await giveUp.CancelAsync();
        _release.SetResult();
        await holding;
        await staying;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        await using var db = await hub.Services.GetRequiredService<IDbContextFactory<HubDbContext>>().CreateDbContextAsync();
        Assert.Equal(0, await db.StreamVersionAsync("cancelled", CancellationToken.None));
        Assert.Equal(1, await db.StreamVersionAsync("staying", CancellationToken.None));
    }

    [Fact]
    public async Task A_writer_that_ends_finishes_what_waits()
    {
        await using var hub = await HubServer.StartAsync(DatabaseEngine.Sqlite);
        var writer = hub.Services.GetRequiredService<HubWriter>();
        var holding = await HoldAsync(writer);
        var waiting = Enumerable.Range(0, 300).Select(_ => EmitAsync(writer, "waiting", CancellationToken.None)).ToList();

        var ending = ((IAsyncDisposable)writer).DisposeAsync().AsTask();
        _release.SetResult();
        await ending;

        await holding;
        await Task.WhenAll(waiting);
        await using var db = await hub.Services.GetRequiredService<IDbContextFactory<HubDbContext>>().CreateDbContextAsync();
        Assert.Equal(300, await db.StreamVersionAsync("waiting", CancellationToken.None));
    }

    private async Task<Task> HoldAsync(HubWriter writer)
    {
        var holding = writer.WriteAsync(async _ =>
        {
            _isHeld.SetResult();
            await _release.Task;
        }, CancellationToken.None);
        await _isHeld.Task;
        return holding;
    }

    private static Task EmitAsync(HubWriter writer, string stream, CancellationToken cancellation) => writer.WriteAsync(scope =>
    {
        scope.Emit(stream, "trial", 1);
        return Task.CompletedTask;
    }, cancellation);
}
