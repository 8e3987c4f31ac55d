using System.Collections.Concurrent;
using BgImigranti.Hub.TestKit;

namespace BgImigranti.Hub.Bench.Suites;

/// <summary>Many followers of one thread, half of them in Bulgarian and half in English, who only note when they get what.</summary>
internal sealed class FollowerCrowd : IAsyncDisposable
{
    private const int ConnectingAtOnce = 16;
    private readonly ConcurrentBag<HubSocket> _sockets = [];
    private readonly ConcurrentBag<FollowerLog> _logs = [];

    public IReadOnlyCollection<FollowerLog> Logs => _logs;

    /// <summary>Bytes of all messages that all followers received.</summary>
    public long BytesReceived => _sockets.Sum(socket => socket.BytesReceived);

    /// <param name="posts">Posts that are going to be written while they follow.</param>
    public static async Task<FollowerCrowd> GatherAsync(LiveTarget target, int followers, int posts, CancellationToken cancellationToken)
    {
        var crowd = new FollowerCrowd();
        try
        {
            var limits = new ParallelOptions { MaxDegreeOfParallelism = ConnectingAtOnce, CancellationToken = cancellationToken };
            await Parallel.ForAsync(0, followers, limits, async (number, token) =>
                await crowd.AddAsync(target, number % 2 == 0 ? "bg" : "en", posts, token));
            return crowd;
        }
        catch
        {
            await crowd.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync() =>
        await Parallel.ForEachAsync(_sockets, CancellationToken.None, async (socket, _) => await socket.DisposeAsync());

    private async Task AddAsync(LiveTarget target, string culture, int posts, CancellationToken cancellationToken)
    {
        var log = new FollowerLog(posts);
        var options = new HubSocketOptions(
            target.Server.BaseAddress, culture, Seen: (change, receivedAt) => log.Seen(change.Version, receivedAt));
        var socket = await HubSocket.ConnectAsync(options, cancellationToken);
        _sockets.Add(socket);
        var answer = await socket.FollowAsync(target.Stream, since: -1, cancellationToken);
        log.StartAfter(answer.Version);
        _logs.Add(log);
    }
}
