using BgImigranti.Hub.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BgImigranti.Hub.Tests.Accounts.Kit;

/// <summary>The server on a SQLite file in a folder of its own.</summary>
public sealed class SqliteAccountsServer : AccountsServer
{
    private string? _own;

    /// <summary>The data directory. One that a test names, to start a second server on it, is left to the test.</summary>
    public string Folder
    {
        get => field ??= _own = Directory.CreateTempSubdirectory("accounts-").FullName;
        init;
    }

    /// <inheritdoc />
    protected override Task PrepareAsync()
    {
        Settings["Hub:DataDirectory"] = Folder;
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    protected override HubDbContext WritingContext()
    {
        var database = Services.GetRequiredService<SqliteDatabase>();
        return new SqliteHubDbContext(database.Options(builder => builder.UseSqlite(database.WritingConnectionString)));
    }

    /// <inheritdoc />
    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        SqliteConnection.ClearAllPools();
        if (_own is not null)
        {
            Directory.Delete(_own, recursive: true);
        }

        GC.SuppressFinalize(this);
    }
}
