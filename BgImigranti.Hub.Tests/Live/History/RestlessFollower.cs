using BgImigranti.Hub.TestKit;
using BgImigranti.Hub.Tests.TestKit;
using BgImigranti.Hub.Tests.TestKit.LiveClient;

namespace BgImigranti.Hub.Tests.Live.History;

/// <summary>
/// A follower on a bad line. It is cut off after a random number of changes, comes back, and follows from the version it
/// applied last, as every page does.
/// </summary>
internal sealed class RestlessFollower(HubServer hub, string language, IReadOnlyList<string> streams, int seed)
{
    private readonly Random _random = new(seed);

    public string Language => language;

    /// <summary>One history for each stream.</summary>
    public IReadOnlyList<StreamHistory> Histories { get; } = [.. streams.Select(stream => new StreamHistory(stream))];

    /// <summary>Connections it has had.</summary>
    public int Connections { get; private set; }

    /// <summary>Follows until every stream has reached <paramref name="end"/>.</summary>
    public async Task FollowAsync(long end, bool isSteady)
    {
        while (!HasReached(end))
        {
            Connections++;
            await using var socket = await hub.SocketAsync(language);
            foreach (var history in Histories)
            {
                history.Accept(await socket.FollowAsync(history.Stream, history.Last));
            }

            await ReadAsync(socket, end, isSteady ? int.MaxValue : _random.Next(1, 25));
            socket.Abort();
        }
    }

    private bool HasReached(long end) => Histories.All(history => history.Last >= end);

    private async Task ReadAsync(HubSocket socket, long end, int most)
    {
        for (var read = 0; read < most && !HasReached(end); read++)
        {
            var change = await socket.NextAsync(Eventually.Patience);
            if (!Histories.Single(history => history.Stream == change.Stream).Accept(change))
            {
                return;
            }
        }
    }
}
