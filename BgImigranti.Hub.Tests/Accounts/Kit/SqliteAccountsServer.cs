using BgImigranti.Hub.Data;

namespace BgImigranti.Hub.Tests.Accounts.Kit;

/// <summary>The same on SQLite.</summary>
public sealed class SqliteAccountsServer : AccountsServer
{
    /// <inheritdoc />
    protected override DatabaseEngine Engine => DatabaseEngine.Sqlite;
}
