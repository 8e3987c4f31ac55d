namespace BgImigranti.Hub.Live.Jobs;

/// <summary>Looks every second whether the followers of restricted streams still have the right to them.</summary>
public sealed partial class LiveGate(LivePump pump, TimeProvider clock, ILogger<LiveGate> logger) : BackgroundService
{
    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            foreach (var feed in pump.Feeds.Where(feed => !feed.IsPublic && feed.Version >= 0))
            {
                await LookAsync(feed, stoppingToken);
            }
        }
    }

    private async Task LookAsync(LiveFeed feed, CancellationToken stopping)
    {
        await feed.Gate.WaitAsync(stopping);
        try
        {
            await pump.DropUnentitledAsync(feed, stopping);
        }
#pragma warning disable CA1031 // The gate outlives a database that is away for a moment.
        catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
        {
            LogLookFailed(failure, feed.Stream);
        }
        finally
        {
            pump.Leave(feed);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Rights to {Stream} could not be looked at")]
    private partial void LogLookFailed(Exception failure, string stream);
}
