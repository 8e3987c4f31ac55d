using System.Collections.Concurrent;

namespace BgImigranti.Hub.Bench.Processes;

/// <summary>The end of what a process printed, for the message when it fails.</summary>
internal sealed class LastLines
{
    private const int Kept = 40;
    private readonly ConcurrentQueue<string> _lines = new();

    public void Add(string? line)
    {
        if (line is not null)
        {
            _lines.Enqueue(line);
            while (_lines.Count > Kept)
            {
                _lines.TryDequeue(out _);
            }
        }
    }

    public override string ToString() => string.Join('\n', _lines);
}
