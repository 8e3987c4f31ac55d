using BgImigranti.Hub.Data.Configuration;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Options;

namespace BgImigranti.Hub.Data.Sqlite;

/// <summary>How the SQLite file is opened: readers read only, so that nothing can write past <see cref="HubWriter"/>.</summary>
public sealed class SqliteDatabase(IOptions<HubOptions> options, ILoggerFactory loggers)
{
    /// <summary>For contexts of the factory; an attempt to write through one fails.</summary>
    public string ReadingConnectionString { get; } = BuildConnectionString(
        options.Value.SqliteFile, SqliteOpenMode.ReadOnly, pooling: true);

    /// <summary>For the one connection of the writer and for migrations.</summary>
    public string WritingConnectionString { get; } = BuildConnectionString(
        options.Value.SqliteFile, SqliteOpenMode.ReadWriteCreate, pooling: false);

    /// <summary>Options of a context on the connection that <paramref name="connect"/> names.</summary>
    public DbContextOptions<SqliteHubDbContext> BuildOptions(Action<DbContextOptionsBuilder> connect)
    {
        ArgumentNullException.ThrowIfNull(connect);
        var builder = new DbContextOptionsBuilder<SqliteHubDbContext>();
        connect(builder);
        return builder.UseLoggerFactory(loggers)
            .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.AmbientTransactionWarning))
            .Options;
    }

    private static string BuildConnectionString(string file, SqliteOpenMode mode, bool pooling) =>
        new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = pooling, DefaultTimeout = 30 }.ToString();
}
