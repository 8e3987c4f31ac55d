using System.Diagnostics;
using System.Threading.Channels;
using BgImigranti.Hub.Bench.Measuring;
using Microsoft.Data.Sqlite;

namespace BgImigranti.Hub.Bench.Floors;

/// <summary>
/// Bare SQLite with WAL and <c>synchronous=FULL</c>: writers hand over one row each and wait until it is durable. One
/// connection writes, with one transaction per row or one for all rows that wait.
/// </summary>
internal sealed class SqliteFloor : IAsyncDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _insert;
    private readonly Channel<TaskCompletionSource> _waiting = Channel.CreateUnbounded<TaskCompletionSource>();
    private readonly Task _writing;

    /// <param name="body">The text of every row.</param>
    /// <param name="groups">Whether all waiting rows are committed together.</param>
    public SqliteFloor(string directory, string body, bool groups)
    {
        _connection = new SqliteConnection($"Data Source={Path.Combine(directory, groups ? "grouped.db" : "single.db")};Pooling=False");
        _connection.Open();
        Execute("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;");
        Execute("CREATE TABLE Posts (Id INTEGER PRIMARY KEY, ThreadId INTEGER NOT NULL, Number INTEGER NOT NULL, Body TEXT NOT NULL);");
        _insert = _connection.CreateCommand();
        _insert.CommandText = "INSERT INTO Posts (ThreadId, Number, Body) VALUES (1, 1, $body)";
        _insert.Parameters.AddWithValue("$body", body);
        _writing = Task.Run(() => WriteAsync(groups ? int.MaxValue : 1));
    }

    /// <summary>One round: the writers insert row after row until the time is over.</summary>
    public async Task<WriteRound> RunAsync(int writers, TimeSpan duration, CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        var ticks = await Task.WhenAll(Enumerable.Range(0, writers).Select(_ => WriterAsync(start, duration, cancellationToken)));
        var all = ticks.SelectMany(one => one).ToArray();
        return new WriteRound(all.Length / Stopwatch.GetElapsedTime(start).TotalSeconds, Latencies.OfTicks(all));
    }

    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.Complete();
        await _writing;
        await _insert.DisposeAsync();
        await _connection.DisposeAsync();
    }

    private async Task<List<long>> WriterAsync(long start, TimeSpan duration, CancellationToken cancellationToken)
    {
        var ticks = new List<long>(16 * 1024);
        while (Stopwatch.GetElapsedTime(start) < duration)
        {
            var row = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var handedOver = Stopwatch.GetTimestamp();
            await _waiting.Writer.WriteAsync(row, cancellationToken);
            await row.Task.WaitAsync(cancellationToken);
            ticks.Add(Stopwatch.GetTimestamp() - handedOver);
        }

        return ticks;
    }

    private async Task WriteAsync(int atMost)
    {
        var group = new List<TaskCompletionSource>();
        while (await _waiting.Reader.WaitToReadAsync())
        {
            group.Clear();
            while (group.Count < atMost && _waiting.Reader.TryRead(out var row))
            {
                group.Add(row);
            }

            Execute("BEGIN IMMEDIATE");
            for (var i = 0; i < group.Count; i++)
            {
                _insert.ExecuteNonQuery();
            }

            Execute("COMMIT");
            group.ForEach(row => row.SetResult());
        }
    }

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
