using Npgsql;

namespace BgImigranti.Hub.Tests.TestKit;

/// <summary>A PostgreSQL server for tests, named by <c>HUB_TEST_POSTGRES</c> (a role that may create databases).</summary>
public static class TestPostgres
{
    private static string? Server => Environment.GetEnvironmentVariable("HUB_TEST_POSTGRES");

    /// <summary>Whether there is a server.</summary>
    public static bool IsThere => !string.IsNullOrEmpty(Server);

    /// <summary>Ends the test without a server, see <see cref="Requirement"/>.</summary>
    public static void Require()
    {
        if (!IsThere)
        {
            Requirement.Missing("No PostgreSQL: set HUB_TEST_POSTGRES to a connection string.");
        }
    }

    /// <summary>Connection string of a new database. Without a server the test ends here, see <see cref="Requirement"/>.</summary>
    /// <param name="template">The database it is a copy of; null for an empty one.</param>
    public static async Task<string> NewDatabaseAsync(string? template = null)
    {
        Require();
        var name = $"hub_{Guid.NewGuid():N}";
        await ExecuteAsync(template is null ? $"CREATE DATABASE {name}" : $"CREATE DATABASE {name} TEMPLATE {template} STRATEGY FILE_COPY");
        return new NpgsqlConnectionStringBuilder(Server) { Database = name, MaxPoolSize = 30 }.ToString();
    }

    /// <summary>Drops a database made here.</summary>
    public static async Task DropAsync(string connectionString)
    {
        await using (var pool = new NpgsqlConnection(connectionString))
        {
            NpgsqlConnection.ClearPool(pool);
        }

        var drop = $"DROP DATABASE IF EXISTS {new NpgsqlConnectionStringBuilder(connectionString).Database} WITH (FORCE)";
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await ExecuteAsync(drop);
                return;
            }
            catch (PostgresException busy) when (busy.SqlState == PostgresErrorCodes.InsufficientPrivilege && attempt < 50)
            {
                // The server itself tidies in there for a moment, and its own process is not ours to end.
                await Task.Delay(TimeSpan.FromMilliseconds(200));
            }
        }
    }

    private static async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
