namespace BgImigranti.Hub.Live;

/// <summary>
/// A callback that runs one at a time: calls that come while it runs are joined into one more run. It runs in the execution
/// context in which it was made.
/// </summary>
internal sealed class CoalescedCallback(Func<Task> callback)
{
    private readonly ExecutionContext? _context = ExecutionContext.Capture();
    private int _waiting;
    private volatile bool _hasEnded;

    /// <summary>Asks for a run; returns when no run is due any more, at once when another call is already running.</summary>
    public async Task CallAsync()
    {
        if (Interlocked.Increment(ref _waiting) > 1)
        {
            return;
        }

        int seen;
        do
        {
            seen = Volatile.Read(ref _waiting);
            await RunAsync();
        }
        while (Interlocked.Add(ref _waiting, -seen) > 0);
    }

    /// <summary>No run begins after this.</summary>
    public void End() => _hasEnded = true;

    private Task RunAsync()
    {
        if (_hasEnded)
        {
            return Task.CompletedTask;
        }

        var run = Task.CompletedTask;
        if (_context is null)
        {
            return callback();
        }

        ExecutionContext.Run(_context, _ => run = callback(), null);
        return run;
    }
}
