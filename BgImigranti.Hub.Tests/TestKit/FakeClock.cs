namespace BgImigranti.Hub.Tests.TestKit;

/// <summary>A clock that stands still until it is cranked; its timers fire while it is.</summary>
public sealed class FakeClock : TimeProvider
{
    private readonly Lock _sync = new();
    private readonly List<FakeTimer> _timers = [];
    private DateTimeOffset _now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Timers that will still fire.</summary>
    public int ArmedTimers
    {
        get
        {
            lock (_sync)
            {
                return _timers.Count(timer => timer.DueAt is not null);
            }
        }
    }

    /// <inheritdoc />
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow()
    {
        lock (_sync)
        {
            return _now;
        }
    }

    /// <inheritdoc />
    public override long GetTimestamp() => GetUtcNow().Ticks;

    /// <summary>Turns the clock forward and fires what falls due, in its order.</summary>
    public void Advance(TimeSpan by)
    {
        var end = GetUtcNow() + by;
        while (NextUntil(end) is { } due)
        {
            due.Fire();
        }

        lock (_sync)
        {
            _now = end;
        }
    }

    /// <inheritdoc />
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new FakeTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        lock (_sync)
        {
            _timers.Add(timer);
        }

        return timer;
    }

    private FakeTimer? NextUntil(DateTimeOffset end)
    {
        lock (_sync)
        {
            var due = _timers.Where(timer => timer.DueAt <= end).MinBy(timer => timer.DueAt);
            if (due is not null)
            {
                _now = due.DueAt!.Value > _now ? due.DueAt.Value : _now;
            }

            return due;
        }
    }

    private sealed class FakeTimer(FakeClock clock, Action callback) : ITimer
    {
        private TimeSpan _period = Timeout.InfiniteTimeSpan;

        public DateTimeOffset? DueAt { get; private set; }

        public void Fire()
        {
            DueAt = _period > TimeSpan.Zero ? DueAt + _period : null;
            callback();
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            _period = period;
            DueAt = dueTime < TimeSpan.Zero ? null : clock.GetUtcNow() + dueTime;
            return true;
        }

        public void Dispose() => End();

        public ValueTask DisposeAsync()
        {
            End();
            return ValueTask.CompletedTask;
        }

        private void End()
        {
            DueAt = null;
            lock (clock._sync)
            {
                clock._timers.Remove(this);
            }
        }
    }
}
