using BgImigranti.Hub.Data.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Data.Upkeep;

/// <summary>
/// Keeps what the engine's planner knows of the tables in step with what is in them. Without it a calendar of many events is searched along
/// the wrong index. PostgreSQL does so by itself (autovacuum); SQLite has to be asked, and looks hourly whether a table has grown tenfold
/// since, at no more than <see cref="AnalysisLimit"/> rows of each index.
/// </summary>
public sealed class StatisticsRefreshJob(HubWriter writer, SqliteDatabase file, TimeProvider clock, ILogger<StatisticsRefreshJob> logger)
    : RecurringJob(clock, TimeSpan.FromHours(1), logger)
{
    /// <summary>How many rows of an index are looked at in an hourly round.</summary>
    public const int AnalysisLimit = 1_000;

    // All tables (0x10000), those that need it (0x02): https://sqlite.org/pragma.html#pragma_optimize
    private static readonly string Optimize = $"PRAGMA analysis_limit={AnalysisLimit}; PRAGMA optimize=0x10002;";

    /// <summary>Looks at everything, on either engine: after much was added at once.</summary>
    public async Task AnalyzeAsync(CancellationToken cancellation)
    {
        var isSqlite = await writer.WriteAsync(async scope =>
        {
            await scope.Db.Database.ExecuteSqlRawAsync("ANALYZE", CancellationToken.None);
            return scope.Db is SqliteHubDbContext;
        }, cancellation);
        ReopenReaders(isSqlite);
    }

    /// <inheritdoc />
    protected override async Task RunOnceAsync(CancellationToken cancellation)
    {
        var isSqlite = await writer.WriteAsync(async scope =>
        {
            if (scope.Db is not SqliteHubDbContext)
            {
                return false;
            }

            await scope.Db.Database.ExecuteSqlRawAsync(Optimize, CancellationToken.None);
            return true;
        }, cancellation);
        ReopenReaders(isSqlite);
    }

    /// <summary>A connection reads the statistics when it is opened; those that stand ready are opened anew.</summary>
    private void ReopenReaders(bool isSqlite)
    {
        if (isSqlite)
        {
            using var reading = new SqliteConnection(file.ReadingConnectionString);
            SqliteConnection.ClearPool(reading);
        }
    }
}
