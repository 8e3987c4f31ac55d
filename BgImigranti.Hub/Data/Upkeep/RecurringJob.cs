namespace BgImigranti.Hub.Data.Upkeep;

/// <summary>
/// Something the hub does again and again while it runs. A round that fails is logged and the next one tries again: a database or a disk
/// that is away for a moment must stop neither the rounds nor, with them, the whole hub.
/// </summary>
/// <param name="clock">Says when the next round is.</param>
/// <param name="interval">From the beginning of a round to that of the next; rounds that would overlap fall out.</param>
/// <param name="logger">Hears of what failed.</param>
public abstract partial class RecurringJob(TimeProvider clock, TimeSpan interval, ILogger logger) : BackgroundService
{
    /// <summary>The hub's clock.</summary>
    protected TimeProvider Clock { get; } = clock;

    /// <summary>The log of this service.</summary>
    protected ILogger Logger { get; } = logger;

    /// <summary>Whether the first round is at the start; otherwise it is after the first interval.</summary>
    protected virtual bool RunsAtStart => true;

    /// <summary>One round.</summary>
    protected abstract Task RunOnceAsync(CancellationToken cancellation);

    /// <inheritdoc />
    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(interval, Clock);
        if (RunsAtStart)
        {
            await RunAndLogAsync(stoppingToken);
        }

        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await RunAndLogAsync(stoppingToken);
        }
    }

    private async Task RunAndLogAsync(CancellationToken stopping)
    {
        try
        {
            await RunOnceAsync(stopping);
        }
#pragma warning disable CA1031 // Whatever it was, the next round tries again.
        catch (Exception failure) when (!stopping.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogRunFailed(Logger, failure, GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A round of {Service} failed; the next one tries again")]
    private static partial void LogRunFailed(ILogger logger, Exception failure, string service);
}
