using System.Collections.Concurrent;
using System.Threading.Channels;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Localization;

namespace BgImigranti.Hub.Live;

/// <summary>
/// Tells the followers of this node what the log says. It is woken after commits and, because a wake-up may be lost, looks by
/// itself every <see cref="PollInterval"/>. Each change is rendered once per language and sent to all who follow.
/// </summary>
public sealed partial class LivePump(LiveLog log, TimeProvider clock, ILogger<LivePump> logger) : BackgroundService, IChangeListener
{
    /// <summary>How long a lost wake-up can delay a change.</summary>
    public static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(5);

    private const int BatchSize = 200;

    private readonly ConcurrentDictionary<string, LiveFeed> _feeds = new(StringComparer.Ordinal);
    private readonly Channel<LiveFeed> _woken = Channel.CreateUnbounded<LiveFeed>(new UnboundedChannelOptions { SingleReader = true });

    /// <summary>Streams followed on this node at this moment.</summary>
    public int FollowedStreams => _feeds.Count;

    /// <inheritdoc />
    public void Committed(IReadOnlyCollection<string> streams)
    {
        ArgumentNullException.ThrowIfNull(streams);
        foreach (var stream in streams)
        {
            if (_feeds.TryGetValue(stream, out var feed) && feed.TryWake())
            {
                _woken.Writer.TryWrite(feed);
            }
        }
    }

    internal IEnumerable<LiveFeed> Feeds => _feeds.Values;

    /// <summary>The feed of a stream with its gate held and its version read; release the gate.</summary>
    internal async Task<LiveFeed> EnterAsync(string stream, CancellationToken cancellation)
    {
        while (true)
        {
            var feed = _feeds.GetOrAdd(stream, name => new LiveFeed(name));
            await feed.Gate.WaitAsync(cancellation);
            if (feed.IsClosed)
            {
                feed.Gate.Release();
                continue;
            }

            try
            {
                await BringUpAsync(feed, cancellation);
                return feed;
            }
            catch
            {
                CloseIfEmpty(feed);
                feed.Gate.Release();
                throw;
            }
        }
    }

    /// <summary>Ends with a feed whose gate is held.</summary>
    internal void Leave(LiveFeed feed)
    {
        CloseIfEmpty(feed);
        feed.Gate.Release();
    }

    /// <inheritdoc />
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(TellAsync(stoppingToken), PollAsync(stoppingToken));

    private async Task TellAsync(CancellationToken stopping)
    {
        await foreach (var feed in _woken.Reader.ReadAllAsync(stopping))
        {
            feed.Awake();
            await feed.Gate.WaitAsync(stopping);
            try
            {
                await BringUpAsync(feed, stopping);
            }
#pragma warning disable CA1031 // The pump outlives a database that is away for a moment: the poll comes back to this stream.
            catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
            {
                LogTellingFailed(failure, feed.Stream);
            }
            finally
            {
                feed.Gate.Release();
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
                var versions = await log.VersionsAsync([.. _feeds.Keys], stopping);
                Committed([.. versions.Where(row => _feeds.TryGetValue(row.Key, out var feed) && feed.Version < row.Value).Select(row => row.Key)]);
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
    private async Task BringUpAsync(LiveFeed feed, CancellationToken cancellation)
    {
        if (feed.IsClosed)
        {
            return;
        }

        if (feed.Version < 0)
        {
            var versions = await log.VersionsAsync([feed.Stream], cancellation);
            feed.Version = versions.GetValueOrDefault(feed.Stream);
            feed.IsPublic = await log.AccessAsync(feed.Stream, LiveLog.Visitor, cancellation) == StreamAccess.Granted;
            return;
        }

        while (await log.ReadAsync(feed.Stream, feed.Version, long.MaxValue, BatchSize, cancellation) is { Count: > 0 } changes)
        {
            await TellAsync(feed, changes, cancellation);
            feed.Version = changes[^1].Version;
            if (changes.Count < BatchSize)
            {
                break;
            }
        }
    }

    private async Task TellAsync(LiveFeed feed, IReadOnlyList<LiveChange> changes, CancellationToken cancellation)
    {
        await DropUnentitledAsync(feed, cancellation);
        foreach (var language in feed.Languages.ToList())
        {
            foreach (var message in await log.RenderAsync(changes, language, cancellation))
            {
                feed.Tell(language, OutgoingChange.Of(message));
            }
        }

        foreach (var subscriber in feed.Subscribers)
        {
            _ = subscriber();
        }
    }

    /// <summary>Ends the following of everybody who has lost the right to it. The gate is held.</summary>
    internal async Task DropUnentitledAsync(LiveFeed feed, CancellationToken cancellation)
    {
        feed.IsPublic = await log.AccessAsync(feed.Stream, LiveLog.Visitor, cancellation) == StreamAccess.Granted;
        if (feed.IsPublic)
        {
            return;
        }

        foreach (var following in feed.Followings.ToList())
        {
            if (await log.AccessAsync(feed.Stream, following.Follower.Person, cancellation) != StreamAccess.Granted)
            {
                feed.Remove(following);
                following.Offer(OutgoingChange.Of(AccessEnded(feed)));
            }
        }
    }

    /// <summary>The last that a follower without the right hears: nothing of the stream, only that the page is no longer his.</summary>
    private static LiveMessage AccessEnded(LiveFeed feed) =>
        new(feed.Stream, feed.Version + 1, "access-ended", "refresh", LiveFragment.RefreshPage.Target, "");

    private void CloseIfEmpty(LiveFeed feed)
    {
        if (feed.IsEmpty && !feed.IsClosed)
        {
            feed.IsClosed = true;
            _feeds.TryRemove(feed.Stream, out _);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Followers of {Stream} could not be told")]
    private partial void LogTellingFailed(Exception failure, string stream);

    [LoggerMessage(Level = LogLevel.Error, Message = "Versions of the followed streams could not be read")]
    private partial void LogPollFailed(Exception failure);
}
