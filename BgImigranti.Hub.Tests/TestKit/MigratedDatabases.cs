using BgImigranti.Hub.Data.PostgreSql;
using BgImigranti.Hub.Data.Sqlite;
using BgImigranti.Hub.Tests.TestKit;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

[assembly: AssemblyFixture(typeof(MigratedDatabases))]

namespace BgImigranti.Hub.Tests.TestKit;

/// <summary>
/// Databases that are migrated once in a run and then copied: a file for SQLite, a template for PostgreSQL. Tests of migration itself begin
/// with nothing.
/// </summary>
public sealed class MigratedDatabases : IAsyncDisposable
{
    private static readonly Lazy<Task<string>> Sqlite = new(MigrateSqliteAsync);
    private static readonly Lazy<Task<string>> PostgreSql = new(MigratePostgreSqlAsync);

    /// <summary>Puts a migrated, empty database into the data directory of a hub.</summary>
    public static async Task CopySqliteAsync(string dataDirectory) => File.Copy(await Sqlite.Value, Path.Combine(dataDirectory, "hub.db"));

    /// <summary>
    /// Connection string of a new database that is migrated and empty. Without a server the test ends here, see <see cref="Requirement"/>.
    /// </summary>
    public static async Task<string> NewPostgreSqlAsync()
    {
        TestPostgres.Require();
        return await TestPostgres.NewDatabaseAsync(new NpgsqlConnectionStringBuilder(await PostgreSql.Value).Database);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (Sqlite.IsValueCreated)
        {
            Directory.Delete(Path.GetDirectoryName(await Sqlite.Value)!, recursive: true);
        }

        if (PostgreSql.IsValueCreated)
        {
            await TestPostgres.DropAsync(await PostgreSql.Value);
        }
    }

    private static async Task<string> MigrateSqliteAsync()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("hub-template-").FullName, "hub.db");
        var connection = new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString();
        await using (var db = new SqliteHubDbContext(new DbContextOptionsBuilder<SqliteHubDbContext>().UseSqlite(connection).Options))
        {
            await db.Database.MigrateAsync();
        }

        return file;
    }

    private static async Task<string> MigratePostgreSqlAsync()
    {
        // A template may have no connections while it is copied.
        var connection = new NpgsqlConnectionStringBuilder(await TestPostgres.NewDatabaseAsync()) { Pooling = false }.ToString();
        await using var db = new PostgreSqlHubDbContext(
            new DbContextOptionsBuilder<PostgreSqlHubDbContext>().UseNpgsql(connection).Options);
        await db.Database.MigrateAsync();
        return connection;
    }
}
