using System.Diagnostics;
using System.Net;
using BgImigranti.Hub.Bench.Measuring;

namespace BgImigranti.Hub.Bench.Load;

/// <summary>
/// A closed loop of kept-alive connections, each sending its next request as soon as its last answer is complete. The
/// connections stay open between rounds.
/// </summary>
internal sealed class HttpLoad : IDisposable
{
    private readonly HttpConnection[] _connections;

    private HttpLoad(HttpConnection[] connections)
    {
        _connections = connections;
    }

    public static async Task<HttpLoad> ConnectAsync(IPEndPoint server, int connections, CancellationToken cancellationToken)
    {
        var open = new HttpConnection[connections];
        for (var i = 0; i < connections; i++)
        {
            open[i] = await HttpConnection.ConnectAsync(server, keepsBody: false, cancellationToken);
        }

        return new HttpLoad(open);
    }

    /// <summary>One round: every connection walks through the requests, each from its own place, until the time is over.</summary>
    /// <exception cref="BenchFailure">An answer was not 200; errors are never counted as throughput.</exception>
    public async Task<HttpLoadRound> RunAsync(IReadOnlyList<byte[]> requests, TimeSpan duration, CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        var end = start + (long)(duration.TotalSeconds * Stopwatch.Frequency);
        var walks = _connections.Select((connection, i) =>
            Task.Run(
                () => WalkAsync(connection, requests, i * requests.Count / _connections.Length, end, cancellationToken),
                cancellationToken));
        var ticks = await Task.WhenAll(walks);
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var all = ticks.SelectMany(walk => walk).ToArray();
        return new HttpLoadRound(all.Length / seconds, all.Length, Latencies.OfTicks(all));
    }

    public void Dispose()
    {
        foreach (var connection in _connections)
        {
            connection.Dispose();
        }
    }

    private static async Task<List<long>> WalkAsync(
        HttpConnection connection, IReadOnlyList<byte[]> requests, int first, long end, CancellationToken cancellationToken)
    {
        var ticks = new List<long>(16 * 1024);
        var sent = Stopwatch.GetTimestamp();
        for (var next = first; sent < end; next = (next + 1) % requests.Count)
        {
            var status = await connection.SendAsync(requests[next], cancellationToken);
            if (status != 200)
            {
                throw new BenchFailure(
                    $"A request of the load was answered {status}: {System.Text.Encoding.ASCII.GetString(requests[next])}");
            }

            var answered = Stopwatch.GetTimestamp();
            ticks.Add(answered - sent);
            sent = answered;
        }

        return ticks;
    }
}

/// <summary>What one round of load gave.</summary>
/// <param name="PerSecond">Complete answers per second, all connections together.</param>
/// <param name="Answers">Complete answers in all.</param>
internal sealed record HttpLoadRound(double PerSecond, int Answers, Latencies Latencies);
