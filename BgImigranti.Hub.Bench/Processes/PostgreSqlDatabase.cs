using Npgsql;

namespace BgImigranti.Hub.Bench.Processes;

/// <summary>A database of its own on a server; the hub makes it when it migrates, and it goes with the measurement.</summary>
internal sealed class PostgreSqlDatabase : IAsyncDisposable
{
    private readonly NpgsqlConnectionStringBuilder _server;
    private readonly string _name = $"hub_bench_{Guid.NewGuid():N}";

    private PostgreSqlDatabase(string server)
    {
        _server = new NpgsqlConnectionStringBuilder(server);
    }

    /// <summary>How the hub reaches it.</summary>
    public string ConnectionString => new NpgsqlConnectionStringBuilder(_server.ConnectionString) { Database = _name }.ConnectionString;

    /// <summary>A new one; null when no server is named.</summary>
    /// <param name="server">Connection string of a role that may create databases.</param>
    public static PostgreSqlDatabase? On(string? server) => server is null ? null : new PostgreSqlDatabase(server);

    public async ValueTask DisposeAsync()
    {
        await using var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(_server.ConnectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
#pragma warning disable CA2100 // The name is our own.
        await using var drop = new NpgsqlCommand($"DROP DATABASE IF EXISTS {_name} WITH (FORCE)", connection);
#pragma warning restore CA2100
        await drop.ExecuteNonQueryAsync();
    }
}
