using System.Diagnostics;

namespace BgImigranti.Hub.Bench.Suites;

/// <summary>When one follower received which version. Written by its receiving loop alone, read when all is over.</summary>
internal sealed class FollowerLog
{
    private const int VersionsPerPost = 4;
    private readonly long[] _receivedAt;
    private long _base;
    private long _last;

    /// <param name="posts">Posts that are going to be written.</param>
    public FollowerLog(int posts)
    {
        _receivedAt = new long[posts * VersionsPerPost];
    }

    /// <summary>The newest version seen.</summary>
    public long Last => Volatile.Read(ref _last);

    public int Duplicates { get; private set; }

    /// <summary>Versions that came after a newer one, or from outside the measured span.</summary>
    public int Misplaced { get; private set; }

    /// <param name="version">The version after which the following began.</param>
    public void StartAfter(long version)
    {
        _base = version;
        _last = version;
    }

    public void Seen(long version, long receivedAt)
    {
        var index = version - _base - 1;
        if (index < 0 || index >= _receivedAt.Length || version < _last)
        {
            Misplaced++;
            return;
        }

        if (_receivedAt[index] != 0)
        {
            Duplicates++;
            return;
        }

        _receivedAt[index] = receivedAt;
        Volatile.Write(ref _last, version);
    }

    /// <summary>Ticks of <see cref="Stopwatch"/>; 0 if the version never came.</summary>
    public long ReceivedAt(long version) => _receivedAt[version - _base - 1];
}
