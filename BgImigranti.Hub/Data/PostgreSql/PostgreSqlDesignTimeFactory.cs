using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace BgImigranti.Hub.Data.PostgreSql;

/// <summary>Lets <c>dotnet ef</c> make PostgreSQL migrations without a server.</summary>
public sealed class PostgreSqlDesignTimeFactory : IDesignTimeDbContextFactory<PostgreSqlHubDbContext>
{
    /// <inheritdoc />
    public PostgreSqlHubDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgreSqlHubDbContext>().UseNpgsql("Host=localhost").Options);
}
