namespace BgImigranti.Hub.Tests.Accounts.Kit;

/// <summary>The real clock, which a test can put forward. Timers run in real time.</summary>
public sealed class MovableClock : TimeProvider
{
    private long _ahead;

    /// <summary>Puts the clock forward.</summary>
    public void Advance(TimeSpan by) => Interlocked.Add(ref _ahead, by.Ticks);

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddTicks(Interlocked.Read(ref _ahead));

    /// <inheritdoc />
    public override long GetTimestamp() =>
        System.GetTimestamp() + (Interlocked.Read(ref _ahead) * TimestampFrequency / TimeSpan.TicksPerSecond);
}
