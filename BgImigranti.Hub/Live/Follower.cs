using System.Security.Claims;
using BgImigranti.Hub.Localization;
using Microsoft.AspNetCore.SignalR;

namespace BgImigranti.Hub.Live;

/// <summary>
/// One connection that follows streams. What it cannot take at once waits in a short queue; when that is full only the newest
/// change of each stream stays, whose gap makes the follower ask for the rest. So a slow reader costs a bounded amount of
/// memory and still misses nothing.
/// </summary>
internal sealed class Follower(HubConnectionContext connection, Language language)
{
    /// <summary>Changes that wait for one slow connection; at about 2 KB each, 128 KB.</summary>
    public const int MaxQueueLength = 64;

    private readonly Lock _sync = new();
    private Queue<OutgoingChange> _queue = new();
    private bool _isWriting;

    public string ConnectionId => connection.ConnectionId;

    public ClaimsPrincipal Person => connection.User;

    public Language Language => language;

    /// <summary>Streams this connection follows.</summary>
    public Dictionary<string, StreamFollow> Follows { get; } = new(StringComparer.Ordinal);

    /// <summary>Sends a change now, or as soon as the connection takes it. Never waits.</summary>
    public void Offer(OutgoingChange change)
    {
        lock (_sync)
        {
            if (_isWriting)
            {
                Enqueue(change);
                return;
            }

            var writing = connection.WriteAsync(change.Message, CancellationToken.None);
            if (!writing.IsCompletedSuccessfully)
            {
                _isWriting = true;
                _ = DrainAsync(writing.AsTask());
            }
        }
    }

    private void Enqueue(OutgoingChange change)
    {
        if (_queue.Count >= MaxQueueLength)
        {
            _queue = new Queue<OutgoingChange>(_queue.GroupBy(waiting => waiting.Stream, StringComparer.Ordinal)
                .Select(waiting => waiting.Last()));
            if (_queue.Count >= MaxQueueLength)
            {
                connection.Abort();
                return;
            }
        }

        _queue.Enqueue(change);
    }

    private async Task DrainAsync(Task writing)
    {
        // SignalR closes the connection itself when a write fails; there is nobody left to write to then.
        while (true)
        {
            await writing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            lock (_sync)
            {
                if (connection.ConnectionAborted.IsCancellationRequested || !_queue.TryDequeue(out var next))
                {
                    _isWriting = false;
                    return;
                }

                writing = connection.WriteAsync(next.Message, CancellationToken.None).AsTask();
            }
        }
    }
}
