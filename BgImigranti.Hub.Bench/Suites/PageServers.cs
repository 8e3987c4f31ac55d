using BgImigranti.Hub.Bench.Floors;
using BgImigranti.Hub.Bench.Load;
using BgImigranti.Hub.Bench.Processes;

namespace BgImigranti.Hub.Bench.Suites;

/// <summary>The three servers that give the same page.</summary>
internal sealed record PageServers(ServerProcess Cached, ServerProcess Uncached, ServerProcess Floor, string Answers)
{
    private int _captured;

    /// <summary>What asks the floor for the page captured last.</summary>
    public IReadOnlyList<byte[]> FloorRequests { get; private set; } = [];

    /// <summary>Takes the hub's own answer as what the floor has to give.</summary>
    public async Task<(long Bytes, bool IsPacked)> CaptureAsync(PageLoad load, CancellationToken cancellationToken)
    {
        using var connection = await HttpConnection.ConnectAsync(Cached.EndPoint, keepsBody: true, cancellationToken);
        var status = await connection.SendAsync(load.Requests(1)[0], cancellationToken);
        if (status != 200)
        {
            throw new BenchFailure($"{load.Paths[0]} was answered {status}.");
        }

        var number = ++_captured;
        await FloorAnswers.SaveAsync(Answers, number, connection.Answer.Head, connection.Answer.Body, cancellationToken);
        FloorRequests = [HttpRequest.Get($"/{number}", load.Encoding)];
        return (connection.Answer.BodyLength, connection.Answer.Head.Contains("Content-Encoding: br", StringComparison.OrdinalIgnoreCase));
    }
}

/// <summary>One kind of page and how it is asked for.</summary>
/// <param name="Paths">Several addresses of the same kind, or one.</param>
/// <param name="Encoding"><c>br</c>, or null for plain bytes.</param>
internal sealed record PageLoad(string Page, IReadOnlyList<string> Paths, string? Encoding)
{
    /// <summary>Requests for at most so many of the addresses.</summary>
    public IReadOnlyList<byte[]> Requests(int atMost) => [.. Paths.Take(atMost).Select(path => HttpRequest.Get(path, Encoding))];
}

/// <summary>One round of one server.</summary>
/// <param name="P99">Milliseconds.</param>
/// <param name="ProcessorMicroseconds">What the server itself spent on each answer, all cores together.</param>
internal sealed record PageRound(double PerSecond, double P99, double ProcessorMicroseconds)
{
    public static async Task<PageRound> RunAsync(
        ServerProcess server, HttpLoad load, IReadOnlyList<byte[]> requests, TimeSpan time, CancellationToken cancellationToken)
    {
        var before = server.ProcessorTime;
        var round = await load.RunAsync(requests, time, cancellationToken);
        var spent = server.ProcessorTime - before;
        return new PageRound(round.PerSecond, round.Latencies.P99, spent.TotalMicroseconds / round.Answers);
    }
}
