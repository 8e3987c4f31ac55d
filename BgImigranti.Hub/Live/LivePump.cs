using System.Collections.Concurrent;
using System.Threading.Channels;
using BgImigranti.Hub.Data;

namespace BgImigranti.Hub.Live;

/// <summary>
/// Tells the followers of this node what the log says. It is woken after commits and, because a wake-up may be lost, looks by
/// itself every <see cref="PollInterval"/>. Each change is rendered once per language and sent to all who follow.
/// </summary>
public sealed partial class LivePump(LiveChangeReader log, TimeProvider clock, ILogger<LivePump> logger)
    : BackgroundService, IChangeListener
{
    /// <summary>How long a lost wake-up can delay a change.</summary>
    public static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(5);

    private const int BatchSize = 200;

    private readonly ConcurrentDictionary<string, FollowedStream> _streams = new(StringComparer.Ordinal);
    private readonly Channel<FollowedStream> _woken = Channel.CreateUnbounded<FollowedStream>(
        new UnboundedChannelOptions { SingleReader = true });

    /// <summary>Streams followed on this node at this moment.</summary>
    public int FollowedStreamCount => _streams.Count;

    /// <inheritdoc />
    public void OnCommitted(IReadOnlyCollection<string> streams)
    {
        ArgumentNullException.ThrowIfNull(streams);
        foreach (var stream in streams)
        {
            if (_streams.TryGetValue(stream, out var followed) && followed.TryWake())
            {
                _woken.Writer.TryWrite(followed);
            }
        }
    }

    internal IEnumerable<FollowedStream> FollowedStreams => _streams.Values;

    /// <summary>The feed of a stream with its gate held and its version read; release the gate.</summary>
    internal async Task<FollowedStream> AcquireAsync(string stream, CancellationToken cancellation)
    {
        while (true)
        {
            var followed = _streams.GetOrAdd(stream, name => new FollowedStream(name));
            await followed.Gate.WaitAsync(cancellation);
            if (followed.IsClosed)
            {
                followed.Gate.Release();
                continue;
            }

            try
            {
                await CatchUpAsync(followed, cancellation);
                return followed;
            }
            catch
            {
                CloseIfEmpty(followed);
                followed.Gate.Release();
                throw;
            }
        }
    }

    /// <summary>Ends with a feed whose gate is held.</summary>
    internal void Release(FollowedStream followed)
    {
        CloseIfEmpty(followed);
        followed.Gate.Release();
    }

    /// <inheritdoc />
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(SendAsync(stoppingToken), PollAsync(stoppingToken));

    private async Task SendAsync(CancellationToken stopping)
    {
        await foreach (var followed in _woken.Reader.ReadAllAsync(stopping))
        {
            followed.ClearWake();
            await followed.Gate.WaitAsync(stopping);
            try
            {
                await CatchUpAsync(followed, stopping);
            }
#pragma warning disable CA1031 // The pump outlives a database that is away for a moment: the poll comes back to this stream.
            catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
            {
                LogSendFailed(failure, followed.Name);
            }
            finally
            {
                followed.Gate.Release();
            }
        }
    }

    private async Task PollAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(PollInterval, clock);
        while (await timer.WaitForNextTickAsync(stopping))
        {
            try
            {
                var versions = await log.VersionsAsync([.. _streams.Keys], stopping);
                OnCommitted([.. versions.Where(
                    row => _streams.TryGetValue(row.Key, out var followed) && followed.Version < row.Value).Select(row => row.Key)]);
            }
#pragma warning disable CA1031 // As above: the next round tries again.
            catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
            {
                LogPollFailed(failure);
            }
        }
    }

    /// <summary>Reads and tells what the log has beyond the feed's version. The gate is held.</summary>
    private async Task CatchUpAsync(FollowedStream followed, CancellationToken cancellation)
    {
        if (followed.IsClosed)
        {
            return;
        }

        if (followed.Version < 0)
        {
            var versions = await log.VersionsAsync([followed.Name], cancellation);
            followed.Version = versions.GetValueOrDefault(followed.Name);
            followed.IsPublic = await log.AccessAsync(followed.Name, LiveChangeReader.Visitor, cancellation) == StreamAccess.Granted;
            return;
        }

        while (await log.ReadAsync(followed.Name, followed.Version, long.MaxValue, BatchSize, cancellation) is { Count: > 0 } changes)
        {
            await SendAsync(followed, changes, cancellation);
            followed.Version = changes[^1].Version;
            if (changes.Count < BatchSize)
            {
                break;
            }
        }
    }

    private async Task SendAsync(FollowedStream followed, IReadOnlyList<LiveChange> changes, CancellationToken cancellation)
    {
        await RemoveUnauthorizedAsync(followed, cancellation);
        foreach (var language in followed.Languages.ToList())
        {
            foreach (var message in await log.RenderAsync(changes, language, cancellation))
            {
                followed.Send(language, OutgoingChange.From(message));
            }
        }

        foreach (var subscriber in followed.Subscribers)
        {
            _ = subscriber();
        }
    }

    /// <summary>Ends the following of everybody who has lost the right to it. The gate is held.</summary>
    internal async Task RemoveUnauthorizedAsync(FollowedStream followed, CancellationToken cancellation)
    {
        followed.IsPublic = await log.AccessAsync(followed.Name, LiveChangeReader.Visitor, cancellation) == StreamAccess.Granted;
        if (followed.IsPublic)
        {
            return;
        }

        foreach (var follow in followed.Follows.ToList())
        {
            if (await log.AccessAsync(followed.Name, follow.Follower.Person, cancellation) != StreamAccess.Granted)
            {
                followed.Remove(follow);
                follow.Offer(OutgoingChange.From(AccessEnded(followed)));
            }
        }
    }

    /// <summary>The last that a follower without the right hears: nothing of the stream, only that the page is no longer theirs.</summary>
    private static LiveMessage AccessEnded(FollowedStream followed) =>
        new(followed.Name, followed.Version + 1, "access-ended", "refresh", LiveFragment.RefreshPage.Target, "");

    private void CloseIfEmpty(FollowedStream followed)
    {
        if (followed.IsEmpty && !followed.IsClosed)
        {
            followed.IsClosed = true;
            _streams.TryRemove(followed.Name, out _);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Followers of {Stream} could not be told")]
    private partial void LogSendFailed(Exception failure, string stream);

    [LoggerMessage(Level = LogLevel.Error, Message = "Versions of the followed streams could not be read")]
    private partial void LogPollFailed(Exception failure);
}
