using BgImigranti.Hub.TestKit;

namespace BgImigranti.Hub.Tests.Live.History;

/// <summary>What one follower was told of one stream, in the order in which they applied it, and what was wrong with it.</summary>
internal sealed class StreamHistory(string stream)
{
    private readonly List<LiveChangeMessage> _applied = [];
    private readonly List<string> _errors = [];
    private long _emitted;

    public string Stream => stream;

    /// <summary>The version applied last.</summary>
    public long Last { get; private set; }

    public IReadOnlyList<LiveChangeMessage> Applied => _applied;

    public IReadOnlyList<string> Errors => _errors;

    /// <summary>Changes that came as they happened; the others were caught up with.</summary>
    public int AppliedLive { get; private set; }

    /// <summary>Takes the answer to following from <see cref="Last"/>: exactly what was missed, in order.</summary>
    public void Accept(FollowAnswer answer)
    {
        var missed = answer.Missed.Select(change => change.Version).ToList();
        var expected = Enumerable.Range(1, (int)(answer.Version - Last)).Select(step => Last + step);
        if (answer.Reload || !missed.SequenceEqual(expected))
        {
            _errors.Add(
                $"{stream}: followed from {Last}, answer {answer.Version}, reload {answer.Reload}, missed {string.Join(' ', missed)}");
        }

        _applied.AddRange(answer.Missed);
        Last = answer.Version;
        _emitted = answer.Version;
    }

    /// <summary>Takes a change of a connection that follows. False when something before it is missing.</summary>
    public bool Accept(LiveChangeMessage change)
    {
        if (change.Version <= _emitted)
        {
            _errors.Add($"{stream}: {change.Version} came after {_emitted}");
        }

        _emitted = change.Version;
        if (change.Version != Last + 1)
        {
            return false;
        }

        _applied.Add(change);
        AppliedLive++;
        Last = change.Version;
        return true;
    }
}
