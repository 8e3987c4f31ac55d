using BgImigranti.Hub.Data.Configuration;
using BgImigranti.Hub.Data.PostgreSql;
using BgImigranti.Hub.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BgImigranti.Hub.Data.Upkeep;

/// <summary>Brings the database to the model of this program.</summary>
public sealed class DatabaseMigrator(
    DataDirectory directory, IOptions<HubOptions> options, IServiceProvider services, HubWriter writer)
{
    private bool _hasStarted;

    /// <summary>Migrates and opens the writer; a second call does nothing.</summary>
    /// <exception cref="DataDirectoryInUseException">Another hub works in the data directory.</exception>
    public async Task StartAsync(CancellationToken cancellation)
    {
        if (_hasStarted)
        {
            return;
        }

        if (!directory.TryLock())
        {
            throw new DataDirectoryInUseException(options.Value.DataDirectory);
        }

        await using var db = Context();
        if (db is SqliteHubDbContext)
        {
            await ReleaseAbandonedLockAsync(db, cancellation);
        }

        await db.Database.MigrateAsync(cancellation);
        await writer.StartAsync(cancellation);
        _hasStarted = true;
    }

    private HubDbContext Context() => options.Value.Database == DatabaseEngine.Sqlite
        ? new SqliteHubDbContext(Sqlite.BuildOptions(builder => builder.UseSqlite(Sqlite.WritingConnectionString)))
        : new PostgreSqlHubDbContext(services.GetRequiredService<PostgreSqlDatabase>().BuildOptions(readOnly: false));

    private SqliteDatabase Sqlite => services.GetRequiredService<SqliteDatabase>();

    /// <summary>
    /// A process killed while migrating leaves its row in EF's lock table, and EF would wait for it for ever
    /// (dotnet/efcore#38958). Whoever holds the data directory knows that nobody else is migrating.
    /// </summary>
    private static async Task ReleaseAbandonedLockAsync(HubDbContext db, CancellationToken cancellation)
    {
        // The table is made by the first migration.
        var tables = await db.Database
            .SqlQuery<int>($"SELECT COUNT(*) AS \"Value\" FROM sqlite_master WHERE type = 'table' AND name = '__EFMigrationsLock'")
            .SingleAsync(cancellation);
        if (tables > 0)
        {
            await db.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsLock\"", cancellation);
        }
    }
}
