using System.Globalization;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Tests.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace BgImigranti.Hub.Tests.Accounts.Kit;

/// <summary>The server on a PostgreSQL database of its own; <c>HUB_TEST_POSTGRESQL</c> names a server where databases may be made.</summary>
public sealed class PostgreSqlAccountsServer : AccountsServer
{
    private readonly string? _server = Environment.GetEnvironmentVariable("HUB_TEST_POSTGRESQL");
    private readonly string _database = string.Create(CultureInfo.InvariantCulture, $"accounts_{Guid.NewGuid():N}");
    private readonly string _folder = Directory.CreateTempSubdirectory("accounts-").FullName;

    /// <summary>Whether there is a server to run on.</summary>
    public bool IsThere => _server is not null;

    /// <inheritdoc />
    public override ValueTask InitializeAsync() => IsThere ? base.InitializeAsync() : ValueTask.CompletedTask;

    /// <summary>Ends the test when there is no server.</summary>
    public PostgreSqlAccountsServer Required()
    {
        if (!IsThere)
        {
            Requirement.Missing("No PostgreSQL: HUB_TEST_POSTGRESQL names none");
        }

        return this;
    }

    /// <inheritdoc />
    public override async ValueTask DisposeAsync()
    {
        if (IsThere)
        {
            await base.DisposeAsync();
            NpgsqlConnection.ClearAllPools();
            await OnServerAsync($"DROP DATABASE {_database} WITH (FORCE)");
        }

        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc />
    protected override async Task PrepareAsync()
    {
        await OnServerAsync($"CREATE DATABASE {_database}");
        Settings["Hub:DataDirectory"] = _folder;
        Settings["Hub:Database"] = "PostgreSql";
        Settings["ConnectionStrings:Hub"] = new NpgsqlConnectionStringBuilder(_server) { Database = _database }.ToString();
    }

    /// <inheritdoc />
    protected override HubDbContext WritingContext() =>
        new PostgreSqlHubDbContext(Services.GetRequiredService<PostgreSqlDatabase>().Options(reading: false));

    private async Task OnServerAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(_server);
        await connection.OpenAsync(CancellationToken.None);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(CancellationToken.None);
    }
}
