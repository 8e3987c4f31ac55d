namespace BgImigranti.Hub.Live;

/// <summary>
/// A callback that runs one at a time: calls that come while it runs are joined into one more run. It runs in the execution
/// context in which it was made. A run that fails is reported and is not the last.
/// </summary>
internal sealed class CoalescedCallback(Func<Task> callback, Action<Exception> failed)
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
            try
            {
                await RunAsync();
            }
#pragma warning disable CA1031 // Whatever one run throws, the calls that wait behind it are owed theirs.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                failed(failure);
            }
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
