namespace BgImigranti.Hub.Live;

/// <summary>One connection following one stream. Until the answer to <c>Follow</c> is out, changes are held back.</summary>
internal sealed class StreamFollow(Follower follower, FollowedStream stream)
{
    private readonly Lock _sync = new();
    private Queue<OutgoingChange>? _held = new();

    public Follower Follower => follower;

    public FollowedStream Stream => stream;

    public void Offer(OutgoingChange change)
    {
        lock (_sync)
        {
            if (_held is null)
            {
                follower.Offer(change);
                return;
            }

            if (_held.Count >= Follower.MaxQueueLength)
            {
                _held.Clear();
            }

            _held.Enqueue(change);
        }
    }

    /// <summary>Puts a change before all that is held back.</summary>
    public void Prepend(IEnumerable<LiveMessage> changes)
    {
        lock (_sync)
        {
            if (_held is not null)
            {
                _held = new Queue<OutgoingChange>(changes.Select(OutgoingChange.From).Concat(_held));
            }
        }
    }

    /// <summary>Lets go what was held back.</summary>
    public void Release()
    {
        lock (_sync)
        {
            while (_held is not null && _held.TryDequeue(out var change))
            {
                follower.Offer(change);
            }

            _held = null;
        }
    }
}
