namespace BgImigranti.Hub.Live.Presence;

/// <summary>One open page of one person; dispose it when the page is left.</summary>
public sealed class PresenceEntry : IDisposable
{
    private readonly Lock _sync = new();
    private readonly PresenceRegistry _presence;
    private readonly CoalescedCallback _changed;
    private readonly ITimer _writingEnds;
    private bool _isAway;
    private bool _hasEnded;

    internal PresenceEntry(PresenceRegistry presence, TimeProvider clock, string stream, long personId, string name, CoalescedCallback changed)
    {
        _presence = presence;
        _changed = changed;

        // Nobody says that he has stopped thinking: the others have to be told when the last key is long enough ago.
        _writingEnds = clock.CreateTimer(_ => presence.Stopped(this), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        Stream = stream;
        PersonId = personId;
        Name = name;
    }

    internal string Stream { get; }

    internal long PersonId { get; }

    internal string Name { get; }

    internal DateTimeOffset LastKey { get; set; } = DateTimeOffset.MinValue;

    /// <summary>A key was pressed.</summary>
    public void Writing() => _presence.Writing(this);

    /// <summary>The text was sent or given up.</summary>
    public void Stopped() => _presence.Stopped(this);

    /// <summary>The page is out of reach: nobody sees the person there until <see cref="Return"/>.</summary>
    public void GoAway()
    {
        lock (_sync)
        {
            if (_isAway || _hasEnded)
            {
                return;
            }

            _isAway = true;
        }

        _presence.Stopped(this);
        _presence.Leave(this);
    }

    /// <summary>The page is within reach again, and the person with it.</summary>
    public void Return()
    {
        lock (_sync)
        {
            if (!_isAway || _hasEnded)
            {
                return;
            }

            _isAway = false;
        }

        // Others are told outside the lock; whoever left meanwhile must not stay behind.
        _presence.Come(this);
        if (IsGone)
        {
            _presence.Leave(this);
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        lock (_sync)
        {
            _hasEnded = true;
        }

        _changed.End();
        _writingEnds.Dispose();
        _presence.Leave(this);
    }

    private bool IsGone
    {
        get
        {
            lock (_sync)
            {
                return _isAway || _hasEnded;
            }
        }
    }

    internal void EndWritingIn(TimeSpan time) => _writingEnds.Change(time, Timeout.InfiniteTimeSpan);

    internal Task TellAsync() => _changed.CallAsync();
}
