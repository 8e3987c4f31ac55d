using BgImigranti.Hub.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BgImigranti.Hub.Tests.Accounts.Kit;

/// <summary>The server on a SQLite file in a folder of its own.</summary>
public class SqliteAccountsServer : AccountsServer
{
    /// <summary>The data directory; kept when a test has set it, to start a second server on it.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("accounts-").FullName;

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
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }
}
