namespace BgImigranti.Hub.Live.Presence;

/// <summary>One open page of one person; dispose it when the page is left.</summary>
public sealed class PresenceEntry : IDisposable
{
    private readonly Lock _sync = new();
    private readonly PresenceRegistry _presence;
    private readonly CoalescedCallback _changed;
    private readonly ITimer _typingTimer;
    private bool _isSuspended;
    private bool _hasEnded;

    internal PresenceEntry(
        PresenceRegistry presence, TimeProvider clock, string stream, long personId, string name, CoalescedCallback changed)
    {
        _presence = presence;
        _changed = changed;

        // Nobody says that they have stopped thinking: the others have to be told when the last key is long enough ago.
        _typingTimer = clock.CreateTimer(_ => presence.StopTyping(this), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        Stream = stream;
        PersonId = personId;
        Name = name;
    }

    internal string Stream { get; }

    internal long PersonId { get; }

    internal string Name { get; }

    internal DateTimeOffset LastKeystroke { get; set; } = DateTimeOffset.MinValue;

    /// <summary>A key was pressed.</summary>
    public void StartTyping() => _presence.StartTyping(this);

    /// <summary>The text was sent or given up.</summary>
    public void StopTyping() => _presence.StopTyping(this);

    /// <summary>The page is out of reach: nobody sees the person there until <see cref="Resume"/>.</summary>
    public void Suspend()
    {
        lock (_sync)
        {
            if (_isSuspended || _hasEnded)
            {
                return;
            }

            _isSuspended = true;
        }

        _presence.StopTyping(this);
        _presence.Remove(this);
    }

    /// <summary>The page is within reach again, and the person with it.</summary>
    public void Resume()
    {
        lock (_sync)
        {
            if (!_isSuspended || _hasEnded)
            {
                return;
            }

            _isSuspended = false;
        }

        // Others are told outside the lock; whoever left meanwhile must not stay behind.
        _presence.Add(this);
        if (IsInactive)
        {
            _presence.Remove(this);
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
        _typingTimer.Dispose();
        _presence.Remove(this);
    }

    private bool IsInactive
    {
        get
        {
            lock (_sync)
            {
                return _isSuspended || _hasEnded;
            }
        }
    }

    internal void EndTypingIn(TimeSpan time) => _typingTimer.Change(time, Timeout.InfiniteTimeSpan);

    internal Task NotifyAsync() => _changed.CallAsync();
}
