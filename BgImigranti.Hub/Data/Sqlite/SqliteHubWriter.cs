using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Data.Sqlite;

/// <summary>
/// SQLite's only writing connection. Operations that wait together are committed together: one sync of the disk then pays for
/// many of them. Each has a savepoint of its own, so one refusal does not touch its neighbours.
/// </summary>
public sealed partial class SqliteHubWriter : HubWriter, IAsyncDisposable
{
    /// <summary>At most so many operations share a commit; more would let the first of them wait too long.</summary>
    private const int MaxGroupSize = 128;

    private readonly Channel<PendingWrite> _queue = Channel.CreateBounded<PendingWrite>(
        new BoundedChannelOptions(4096) { SingleReader = true });
    private readonly SqliteConnection _connection;
    private readonly DbContextOptions<SqliteHubDbContext> _options;
    private readonly ILogger<SqliteHubWriter> _logger;
    private Task _loop = Task.CompletedTask;

    public SqliteHubWriter(
        SqliteDatabase database, TimeProvider clock, IEnumerable<IChangeListener> listeners, ILogger<SqliteHubWriter> logger)
        : base(clock, listeners)
    {
        ArgumentNullException.ThrowIfNull(database);
        _connection = new SqliteConnection(database.WritingConnectionString);
        _options = database.BuildOptions(builder => builder.UseSqlite(_connection));
        _logger = logger;
    }

    /// <inheritdoc />
    public override async Task StartAsync(CancellationToken cancellation)
    {
        await _connection.OpenAsync(cancellation);
        await using var command = _connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA cache_size=-65536;";
        await command.ExecuteNonQueryAsync(cancellation);
        _loop = Task.Run(LoopAsync, CancellationToken.None);
    }

    /// <inheritdoc />
    public override async Task<T> WriteAsync<T>(Func<WriteScope, Task<T>> operation, CancellationToken cancellation)
    {
        var pending = new PendingWrite<T>(operation, cancellation);
        await _queue.Writer.WriteAsync(pending, cancellation);
        return await pending.Answer;
    }

    /// <summary>Finishes what waits, then closes the connection.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _loop;
        await _connection.DisposeAsync();
    }

    private async Task LoopAsync()
    {
        var group = new List<PendingWrite>(MaxGroupSize);
        while (await _queue.Reader.WaitToReadAsync())
        {
            await WriteGroupAsync(group);
            group.Clear();
        }
    }

    private async Task WriteGroupAsync(List<PendingWrite> group)
    {
        var streams = new HashSet<string>(StringComparer.Ordinal);
        try
        {
            await using var transaction = _connection.BeginTransaction(deferred: false);
            while (group.Count < MaxGroupSize && _queue.Reader.TryRead(out var pending))
            {
                group.Add(pending);
                await RunOneAsync(pending, transaction, streams);
            }

            await transaction.CommitAsync();
        }
#pragma warning disable CA1031 // Whatever went wrong belongs to the group's callers; the writer itself must go on.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            LogCommitFailed(failure, group.Count);
            group.ForEach(pending => pending.Fail(failure));
            if (group.Count == 0)
            {
                // Not even a transaction could begin: a full or vanished disk is not asked again at once.
                await Task.Delay(TimeSpan.FromMilliseconds(200));
            }

            return;
        }

        // Told before answered: whoever reads their own writing must not get a page kept from before it.
        NotifyListeners(streams);
        group.ForEach(pending => pending.Complete());
    }

    private async Task RunOneAsync(PendingWrite pending, SqliteTransaction transaction, HashSet<string> streams)
    {
        if (!pending.TryBegin())
        {
            return;
        }

        await transaction.SaveAsync("one");
        await using var db = new SqliteHubDbContext(_options);
        db.Database.AutoSavepointsEnabled = false;
        await db.Database.UseTransactionAsync(transaction);
        var scope = new WriteScope(db, Now());
        if (await pending.RunAsync(scope))
        {
            await transaction.ReleaseAsync("one");
            streams.UnionWith(scope.Pending.Select(change => change.Stream));
        }
        else
        {
            await transaction.RollbackAsync("one");
            await transaction.ReleaseAsync("one");
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A group of {Count} operations could not be committed")]
    private partial void LogCommitFailed(Exception failure, int count);

    /// <summary>An operation in the queue; its caller hears of it only after the commit.</summary>
    private abstract class PendingWrite
    {
        public abstract bool TryBegin();

        public abstract Task<bool> RunAsync(WriteScope scope);

        public abstract void Complete();

        public abstract void Fail(Exception failure);
    }

    private sealed class PendingWrite<T>(Func<WriteScope, Task<T>> operation, CancellationToken cancellation) : PendingWrite
    {
        private readonly TaskCompletionSource<T> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T? _result;

        public Task<T> Answer => _answer.Task;

        public override bool TryBegin() => !cancellation.IsCancellationRequested || !_answer.TrySetCanceled(cancellation);

        public override async Task<bool> RunAsync(WriteScope scope)
        {
            try
            {
                _result = await HubWriter.RunAsync(scope, operation);
                return true;
            }
#pragma warning disable CA1031 // Whatever an operation throws belongs to its caller; the writer itself must go on.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                _answer.TrySetException(failure);
                return false;
            }
        }

        public override void Complete() => _answer.TrySetResult(_result!);

        public override void Fail(Exception failure) => _answer.TrySetException(failure);
    }
}
