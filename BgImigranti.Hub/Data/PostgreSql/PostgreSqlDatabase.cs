using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace BgImigranti.Hub.Data.PostgreSql;

/// <summary>How PostgreSQL is opened: readers' sessions are read only, so that nothing can write past <see cref="HubWriter"/>.</summary>
public sealed class PostgreSqlDatabase(IConfiguration configuration, ILoggerFactory loggers)
{
    /// <summary>Connection of the writer, of migrations and of the listener for wake-ups.</summary>
    public string ConnectionString { get; } = configuration.GetConnectionString("Hub") ?? "";

    /// <summary>Options of a context that only reads, or of one that writes.</summary>
    public DbContextOptions<PostgreSqlHubDbContext> BuildOptions(bool readOnly)
    {
        var connection = new NpgsqlConnectionStringBuilder(ConnectionString);
        if (readOnly)
        {
            connection.Options = $"{connection.Options} -c default_transaction_read_only=on".Trim();
        }

        return new DbContextOptionsBuilder<PostgreSqlHubDbContext>().UseNpgsql(connection.ToString()).UseLoggerFactory(loggers).Options;
    }
}
