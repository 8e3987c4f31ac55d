using System.Data;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Data.Sqlite;

/// <summary>The hub's model on SQLite: instants are whole microseconds since 1970, which sort and compare as numbers.</summary>
public sealed class SqliteHubDbContext(DbContextOptions<SqliteHubDbContext> options) : HubDbContext(options)
{
    private static readonly MicrosecondsConverter Microseconds = new();

    // SQLite begins "immediate", which is the writer's privilege; this level it begins deferred, and still shows one state.
    internal override IsolationLevel SnapshotIsolation => IsolationLevel.ReadUncommitted;

    internal override object ToStored(DateTime moment) => Microseconds.ConvertToProvider(moment)!;

    // One writer: operations pass one after the other anyway.
    internal override Task LockAsync(WriteLock wanted) => Task.CompletedTask;

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        configurationBuilder.Properties<DateTime>().HaveConversion<MicrosecondsConverter>();
    }
}
