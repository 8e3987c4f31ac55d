using Microsoft.Extensions.Time.Testing;

namespace BgImigranti.Hub.Tests.TestKit;

/// <summary>Still time that knows who waits for it.</summary>
public sealed class TimerWatch : FakeTimeProvider
{
    private int _timers;

    /// <summary>Timers that were made and not yet disposed of.</summary>
    public int Timers => Volatile.Read(ref _timers);

    /// <inheritdoc />
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new WatchedTimer(base.CreateTimer(callback, state, dueTime, period), () => Interlocked.Decrement(ref _timers));
        Interlocked.Increment(ref _timers);
        return timer;
    }

    private sealed class WatchedTimer(ITimer timer, Action ended) : ITimer
    {
        private bool _hasEnded;

        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(dueTime, period);

        public void Dispose()
        {
            timer.Dispose();
            End();
        }

        public async ValueTask DisposeAsync()
        {
            await timer.DisposeAsync();
            End();
        }

        private void End()
        {
            if (!Interlocked.Exchange(ref _hasEnded, true))
            {
                ended();
            }
        }
    }
}
