using BgImigranti.Hub.Data;
using BgImigranti.Hub.Tests.TestKit;

namespace BgImigranti.Hub.Tests.Accounts.Kit;

/// <summary>The same on PostgreSQL; without one it does not start, and the tests that take it end at <see cref="Required"/>.</summary>
public sealed class PostgreSqlAccountsServer : AccountsServer
{
    /// <inheritdoc />
    protected override DatabaseEngine Engine => DatabaseEngine.PostgreSql;

    /// <inheritdoc />
    public override ValueTask InitializeAsync() => TestPostgres.IsThere ? base.InitializeAsync() : ValueTask.CompletedTask;

    /// <summary>This server, or the end of the test.</summary>
    public PostgreSqlAccountsServer Required()
    {
        TestPostgres.Require();
        return this;
    }
}
