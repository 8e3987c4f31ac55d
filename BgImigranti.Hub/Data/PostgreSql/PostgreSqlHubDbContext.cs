using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Data.PostgreSql;

/// <summary>The hub's model on PostgreSQL: instants are <c>timestamptz</c>, which takes and gives UTC only.</summary>
public sealed class PostgreSqlHubDbContext(DbContextOptions<PostgreSqlHubDbContext> options) : HubDbContext(options);
