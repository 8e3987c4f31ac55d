using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace BgImigranti.Hub.Data.PostgreSql;

/// <summary>
/// Runs each operation in a transaction of its own; the server arbitrates. After the commit every node is woken by
/// <c>NOTIFY</c>, which carries stream names only: the numbered log is the truth.
/// </summary>
public sealed class PostgreSqlHubWriter(
    PostgreSqlDatabase database, TimeProvider clock, IEnumerable<IChangeListener> listeners) : HubWriter(clock, listeners)
{
    /// <summary>Channel of the wake-ups.</summary>
    public const string Channel = "hub_live";

    private const int MaxAttempts = 5;
    private readonly DbContextOptions<PostgreSqlHubDbContext> _options = database.BuildOptions(readOnly: false);

    /// <inheritdoc />
    public override async Task<T> WriteAsync<T>(Func<WriteScope, Task<T>> operation, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await WriteOnceAsync(operation, cancellation);
            }
            catch (Exception transient) when (attempt < MaxAttempts && IsTransient(transient))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(5 * attempt), cancellation);
            }
        }
    }

    private async Task<T> WriteOnceAsync<T>(Func<WriteScope, Task<T>> operation, CancellationToken cancellation)
    {
        await using var db = new PostgreSqlHubDbContext(_options);
        db.Database.AutoSavepointsEnabled = false;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var scope = new WriteScope(db, Now());
        var result = await RunAsync(scope, operation);
        var streams = scope.Pending.Select(change => change.Stream).ToHashSet(StringComparer.Ordinal);
        if (streams.Count > 0)
        {
            var payload = string.Join('\n', streams);
            await db.Database.ExecuteSqlAsync($"SELECT pg_notify({Channel}, {payload})", CancellationToken.None);
        }

        await transaction.CommitAsync(CancellationToken.None);
        NotifyListeners(streams);
        return result;
    }

    /// <summary>What an operation read was changed by another before it could write: run again, it reads what is there now.</summary>
    private static bool IsTransient(Exception failure) => failure is DbUpdateConcurrencyException
        || (failure as PostgresException ?? failure.InnerException as PostgresException)?.SqlState
            is PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected;
}
