using BgImigranti.Hub.TestKit;

namespace BgImigranti.Hub.Bench.Suites;

/// <summary>A follower that reads what it gets, beside the crowd that only counts.</summary>
internal sealed class Witness : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly HubSocket _socket;

    private Witness(HubSocket socket)
    {
        _socket = socket;
    }

    public static async Task<Witness> CallAsync(LiveTarget target, string culture, CancellationToken cancellationToken)
    {
        var socket = await HubSocket.ConnectAsync(target.Server.BaseAddress, culture, cancellationToken: cancellationToken);
        await socket.FollowAsync(target.Stream, since: -1, cancellationToken);
        return new Witness(socket);
    }

    /// <summary>The next post; whatever else a post changes is passed over.</summary>
    /// <exception cref="BenchFailure">No post came for ten seconds.</exception>
    public async Task<LiveChangeMessage> NextPostAsync(CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        try
        {
            while (true)
            {
                var change = await _socket.Changes.ReadAsync(limit.Token);
                if (change.Kind == "post-added")
                {
                    return change;
                }
            }
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new BenchFailure("A post was acknowledged, but a follower was never told of it.", e);
        }
    }

    public ValueTask DisposeAsync() => _socket.DisposeAsync();
}
