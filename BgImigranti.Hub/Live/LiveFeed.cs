using BgImigranti.Hub.Localization;

namespace BgImigranti.Hub.Live;

/// <summary>One stream that somebody on this node follows: its followers and the version told to them last.</summary>
internal sealed class LiveFeed(string stream) : IDisposable
{
    private readonly List<Following> _followings = [];
    private readonly List<Func<Task>> _subscribers = [];
    private int _isWoken;

    public string Stream => stream;

    /// <summary>Guards everything below; whoever tells or begins to follow holds it.</summary>
    public SemaphoreSlim Gate { get; } = new(1, 1);

    /// <summary>Version told last; negative until it was read.</summary>
    public long Version { get; set; } = -1;

    /// <summary>Nobody is left and the feed is out of the pump's table; take another.</summary>
    public bool IsClosed { get; set; }

    /// <summary>Anonymous visitors may follow it; otherwise rights are looked at again while people follow.</summary>
    public bool IsPublic { get; set; }

    public bool IsEmpty => _followings.Count == 0 && _subscribers.Count == 0;

    public IReadOnlyList<Following> Followings => _followings;

    public IReadOnlyList<Func<Task>> Subscribers => _subscribers;

    public IEnumerable<Language> Languages => _followings.Select(following => following.Follower.Language).Distinct();

    /// <summary>Asks for a look at the log. False when one is due already.</summary>
    public bool TryWake() => Interlocked.Exchange(ref _isWoken, 1) == 0;

    public void Awake() => Interlocked.Exchange(ref _isWoken, 0);

    public void Add(Following following) => _followings.Add(following);

    public void Remove(Following following) => _followings.Remove(following);

    public void Add(Func<Task> subscriber) => _subscribers.Add(subscriber);

    public void Remove(Func<Task> subscriber) => _subscribers.Remove(subscriber);

    public void Tell(Language language, OutgoingChange change)
    {
        foreach (var following in _followings)
        {
            if (following.Follower.Language == language)
            {
                following.Offer(change);
            }
        }
    }

    public void Dispose() => Gate.Dispose();
}
