using BgImigranti.Hub.Data;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace BgImigranti.Hub.Operations.Health;

/// <summary>
/// Whether writing works: an operation that changes nothing passes through the writer. Asked at most once a second, however often the
/// address is called, because anybody may call it.
/// </summary>
public sealed class WriterCheck(HubWriter writer, TimeProvider clock) : IHealthCheck
{
    private static readonly TimeSpan Believed = TimeSpan.FromSeconds(1);
    private Asked _last = new(null, Task.CompletedTask);

    /// <inheritdoc />
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var last = Volatile.Read(ref _last);
        if (last.At is not { } at || clock.GetElapsedTime(at) > Believed)
        {
            last = new Asked(clock.GetTimestamp(), writer.WriteAsync(_ => Task.CompletedTask, CancellationToken.None));
            Volatile.Write(ref _last, last);
        }

        await last.Answer.WaitAsync(cancellationToken);
        return HealthCheckResult.Healthy();
    }

    private sealed record Asked(long? At, Task Answer);
}
