using BgImigranti.Hub.Localization;

namespace BgImigranti.Hub.Live;

/// <summary>One stream that somebody on this node follows: its followers and the version told to them last.</summary>
internal sealed class FollowedStream(string stream) : IDisposable
{
    private readonly List<StreamFollow> _follows = [];
    private readonly List<Func<Task>> _subscribers = [];
    private int _isWoken;

    public string Name => stream;

    /// <summary>Guards everything below; whoever tells or begins to follow holds it.</summary>
    public SemaphoreSlim Gate { get; } = new(1, 1);

    /// <summary>Version told last; negative until it was read.</summary>
    public long Version { get; set; } = -1;

    /// <summary>Nobody is left and the feed is out of the pump's table; take another.</summary>
    public bool IsClosed { get; set; }

    /// <summary>Anonymous visitors may follow it; otherwise rights are looked at again while people follow.</summary>
    public bool IsPublic { get; set; }

    public bool IsEmpty => _follows.Count == 0 && _subscribers.Count == 0;

    public IReadOnlyList<StreamFollow> Follows => _follows;

    public IReadOnlyList<Func<Task>> Subscribers => _subscribers;

    public IEnumerable<Language> Languages => _follows.Select(follow => follow.Follower.Language).Distinct();

    /// <summary>Asks for a look at the log. False when one is due already.</summary>
    public bool TryWake() => Interlocked.Exchange(ref _isWoken, 1) == 0;

    public void ClearWake() => Interlocked.Exchange(ref _isWoken, 0);

    public void Add(StreamFollow follow) => _follows.Add(follow);

    public void Remove(StreamFollow follow) => _follows.Remove(follow);

    public void Add(Func<Task> subscriber) => _subscribers.Add(subscriber);

    public void Remove(Func<Task> subscriber) => _subscribers.Remove(subscriber);

    public void Send(Language language, OutgoingChange change)
    {
        foreach (var follow in _follows)
        {
            if (follow.Follower.Language == language)
            {
                follow.Offer(change);
            }
        }
    }

    public void Dispose() => Gate.Dispose();
}
