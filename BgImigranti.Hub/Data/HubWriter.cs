
namespace BgImigranti.Hub.Data;

/// <summary>
/// The one way to write. An operation runs in a transaction, says what it changed, and its caller is answered only after the
/// commit is durable. Refusals thrown by an operation undo that operation alone and reach its caller unchanged.
/// </summary>
public abstract class HubWriter(TimeProvider clock, IEnumerable<IChangeListener> listeners)
{
    private readonly IChangeListener[] _listeners = [.. listeners];

    /// <summary>Runs <paramref name="operation"/>, commits it and returns its result.</summary>
    /// <param name="operation">
    /// Works on the scope only. It may run on another thread and in another language than its caller, and on PostgreSQL it is
    /// run again when two transactions collided, so it must have no effect outside the database.
    /// </param>
    /// <param name="cancellation">Obeyed until the operation has begun; what has begun is finished.</param>
    public abstract Task<T> WriteAsync<T>(Func<WriteScope, Task<T>> operation, CancellationToken cancellation);

    /// <summary>The same for an operation without a result.</summary>
    public Task WriteAsync(Func<WriteScope, Task> operation, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        return WriteAsync(async scope =>
        {
            await operation(scope);
            return true;
        }, cancellation);
    }

    /// <summary>Opens what the writer keeps open; once, after migration.</summary>
    public virtual Task StartAsync(CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>The present instant in the precision both engines keep.</summary>
    protected DateTime Now()
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
    }

    /// <summary>Runs the operation, saves, and numbers what it told: the part that is alike on both engines.</summary>
    private protected static async Task<T> RunAsync<T>(WriteScope scope, Func<WriteScope, Task<T>> operation)
    {
        var result = await operation(scope);
        if (scope.Db.ChangeTracker.HasChanges())
        {
            await scope.Db.SaveChangesAsync();
        }

        if (scope.Pending.Count > 0)
        {
            await ChangeLog.AppendAsync(scope);
        }

        return result;
    }

    /// <summary>Wakes whoever tells the readers. A lost wake-up is made good by their poll.</summary>
    protected void NotifyListeners(IReadOnlyCollection<string> streams)
    {
        if (streams.Count == 0)
        {
            return;
        }

        foreach (var listener in _listeners)
        {
            listener.OnCommitted(streams);
        }
    }
}
