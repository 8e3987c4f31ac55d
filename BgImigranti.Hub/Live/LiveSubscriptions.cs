namespace BgImigranti.Hub.Live;

/// <summary>
/// Lets a circuit hear of a stream in process. It is told only that something changed, and reads again with its own reader's
/// rights. Bursts are told once; the callback runs in the subscriber's own execution context, so never in the publisher's
/// language.
/// </summary>
public sealed partial class LiveSubscriptions(LivePump pump, ILogger<LiveSubscriptions> logger)
{
    /// <summary>Calls <paramref name="changed"/> after changes of <paramref name="stream"/> until the result is disposed.</summary>
    public async Task<IAsyncDisposable> FollowAsync(string stream, Func<Task> changed, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(changed);
        var followed = await pump.AcquireAsync(stream, cancellation);
        var subscription = new Subscription(pump, followed, new CoalescedCallback(changed, failure => LogCallbackFailed(failure, stream)));
        followed.Add(subscription.Callback);
        pump.Release(followed);
        return subscription;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A subscriber of {Stream} failed to take a change")]
    private partial void LogCallbackFailed(Exception failure, string stream);

    private sealed class Subscription(LivePump pump, FollowedStream followed, CoalescedCallback callback) : IAsyncDisposable
    {
        public Func<Task> Callback { get; } = callback.CallAsync;

        public async ValueTask DisposeAsync()
        {
            callback.End();
            await followed.Gate.WaitAsync();
            followed.Remove(Callback);
            pump.Release(followed);
        }
    }
}
