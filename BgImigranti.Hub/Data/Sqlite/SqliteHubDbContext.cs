using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Data.Sqlite;

/// <summary>The hub's model on SQLite: instants are whole microseconds since 1970, which sort and compare as numbers.</summary>
public sealed class SqliteHubDbContext(DbContextOptions<SqliteHubDbContext> options) : HubDbContext(options)
{
    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        configurationBuilder.Properties<DateTime>().HaveConversion<MicrosecondsConverter>();
    }
}
