using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace BgImigranti.Hub.Operations.Health;

/// <summary>
/// <c>/health/live</c>: the process answers; when it does not, it is to be started again. <c>/health/ready</c>: it can read, write and
/// tell; when not, requests are to go elsewhere for the while (503).
/// What is "degraded" wants somebody to look and answers all the same (200). Both tell the state of each part and nothing else.
/// </summary>
internal static class HealthAddresses
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static void Add(IServiceCollection services) => services.AddHealthChecks()
        .AddCheck<DatabaseCheck>("database", timeout: Patience)
        .AddCheck<WriterCheck>("writer", timeout: Patience)
        .AddCheck<PumpCheck>("pump", timeout: Patience)
        .AddCheck<EmailCheck>("mail", HealthStatus.Degraded, timeout: Patience);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/health/live", Options(_ => false)).AllowAnonymous();
        routes.MapHealthChecks("/health/ready", Options(_ => true)).AllowAnonymous();
    }

    private static HealthCheckOptions Options(Func<HealthCheckRegistration, bool> wanted) => new()
    {
        Predicate = wanted,
        ResponseWriter = (context, report) => context.Response.WriteAsJsonAsync(
            new
            {
                status = Word(report.Status),
                parts = report.Entries.ToDictionary(
                entry => entry.Key, entry => Word(entry.Value.Status))
            },
            context.RequestAborted),
    };

    private static string Word(HealthStatus status) => status switch
    {
        HealthStatus.Healthy => "healthy",
        HealthStatus.Degraded => "degraded",
        _ => "unhealthy",
    };
}
