using System.Data;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Data.PostgreSql;

/// <summary>The hub's model on PostgreSQL: instants are <c>timestamptz</c>, which takes and gives UTC only.</summary>
public sealed class PostgreSqlHubDbContext(DbContextOptions<PostgreSqlHubDbContext> options) : HubDbContext(options)
{
    internal override IsolationLevel SnapshotIsolation => IsolationLevel.RepeatableRead;

    internal override object ToStored(DateTime moment) => moment;

    internal override Task LockAsync(WriteLock wanted)
    {
        var name = wanted.Name;
        return Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({name}, 0))", CancellationToken.None);
    }
}
