namespace BgImigranti.Hub.Live.Jobs;

/// <summary>Looks every second whether the followers of restricted streams still have the right to them.</summary>
public sealed partial class StreamAccessRecheckJob(LivePump pump, TimeProvider clock, ILogger<StreamAccessRecheckJob> logger)
    : BackgroundService
{
    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            foreach (var followed in pump.FollowedStreams.Where(followed => !followed.IsPublic && followed.Version >= 0))
            {
                await RecheckAsync(followed, stoppingToken);
            }
        }
    }

    private async Task RecheckAsync(FollowedStream followed, CancellationToken stopping)
    {
        await followed.Gate.WaitAsync(stopping);
        try
        {
            await pump.RemoveUnauthorizedAsync(followed, stopping);
        }
#pragma warning disable CA1031 // The gate outlives a database that is away for a moment.
        catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
        {
            LogRecheckFailed(failure, followed.Name);
        }
        finally
        {
            pump.Release(followed);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Rights to {Stream} could not be looked at")]
    private partial void LogRecheckFailed(Exception failure, string stream);
}
