using BgImigranti.Hub.Data.Upkeep;
using BgImigranti.Hub.Tests.TestKit;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace BgImigranti.Hub.Tests.Data;

/// <summary>What the hub does again and again goes on when a round fails.</summary>
public sealed class RecurringServiceTests
{
    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public async Task A_round_that_fails_stops_neither_the_next_one_nor_the_hub(bool beginsAtOnce, int roundsAtStart)
    {
        var clock = new TimerWatch();
        using var service = new FailingService(clock, beginsAtOnce);
        await service.StartAsync(CancellationToken.None);
        await Eventually.IsTrueAsync(() => Task.FromResult(clock.Timers == 1), "the clock is set");
        await service.ReachAsync(roundsAtStart);
        for (var round = 1; round <= 3; round++)
        {
            clock.Advance(TimeSpan.FromHours(1));
            await service.ReachAsync(roundsAtStart + round);
        }

        Assert.False(((BackgroundService)service).ExecuteTask!.IsCompleted);
        await service.StopAsync(CancellationToken.None);
        Assert.False(((BackgroundService)service).ExecuteTask!.IsFaulted);
    }

    private sealed class FailingService(TimeProvider clock, bool beginsAtOnce)
        : RecurringJob(clock, TimeSpan.FromHours(1), NullLogger.Instance)
    {
        private int _rounds;

        protected override bool RunsAtStart => beginsAtOnce;

        public Task ReachAsync(int rounds) =>
            Eventually.IsTrueAsync(() => Task.FromResult(Volatile.Read(ref _rounds) == rounds), $"round {rounds}");

        protected override Task RunOnceAsync(CancellationToken cancellation)
        {
            Interlocked.Increment(ref _rounds);
            throw new OperationCanceledException("A database that does not answer in time cancels, too.");
        }
    }
}
