using BgImigranti.Hub.Email.Delivery;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace BgImigranti.Hub.Operations.Health;

/// <summary>
/// Whether mails leave. When not, somebody has to look, but pages are served as well as ever: it is no reason to send requests elsewhere.
/// </summary>
public sealed class EmailCheck(EmailBacklog backlog) : IHealthCheck
{
    /// <inheritdoc />
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await backlog.IsStuckAsync(cancellationToken) ? HealthCheckResult.Degraded("Mails are stuck.") : HealthCheckResult.Healthy();
}
