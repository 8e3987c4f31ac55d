using BgImigranti.Hub.Live;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace BgImigranti.Hub.Operations.Health;

/// <summary>Whether changes are told to open pages.</summary>
public sealed class PumpCheck(LivePump pump) : IHealthCheck
{
    /// <inheritdoc />
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(pump.ExecuteTask is { IsCompleted: false }
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("The pump does not run."));
}
