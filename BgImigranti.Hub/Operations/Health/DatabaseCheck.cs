using BgImigranti.Hub.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace BgImigranti.Hub.Operations.Health;

/// <summary>Whether the database can be read and has the model of this program.</summary>
public sealed class DatabaseCheck(IDbContextFactory<HubDbContext> contexts) : IHealthCheck
{
    /// <inheritdoc />
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var waiting = (await db.Database.GetPendingMigrationsAsync(cancellationToken)).Count();
        return waiting == 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The database waits for migrations.");
    }
}
