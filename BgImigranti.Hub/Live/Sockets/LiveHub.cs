using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;

namespace BgImigranti.Hub.Live.Sockets;

/// <summary>The hub of the live streams, at <c>/{culture}/live</c>; its contract stands in the README.</summary>
[AllowAnonymous]
public sealed class LiveHub(FollowService followService, LiveHubLifetime connections) : Microsoft.AspNetCore.SignalR.Hub
{
    /// <summary>Streams that one connection may follow at the same time.</summary>
    public const int MaxStreams = 50;

    /// <summary>Follows a stream.</summary>
    /// <param name="stream">Name of the stream, such as <c>thread/42</c>.</param>
    /// <param name="since">Version already applied; 0 from the beginning of what is kept; -1 from now on.</param>
    public Task<FollowResult> Follow(string stream, long since)
    {
        var follower = connections.GetFollower(Context.ConnectionId);
        if (string.IsNullOrEmpty(stream) || stream.Length > 64)
        {
            throw Refusal(follower, () => LiveText.StreamUnknown, stream?[..Math.Min(64, stream.Length)]);
        }

        // Following again what it follows already, to catch up, is no further stream.
        if (follower.Follows.Count >= MaxStreams && !follower.Follows.ContainsKey(stream))
        {
            throw Refusal(follower, () => LiveText.TooManyStreams, stream);
        }

        return followService.FollowAsync(follower, stream, since, Context.ConnectionAborted);
    }

    /// <summary>Follows a stream no longer.</summary>
    public Task Unfollow(string stream) => followService.UnfollowAsync(connections.GetFollower(Context.ConnectionId), stream ?? "");

    /// <inheritdoc />
    public override async Task OnConnectedAsync()
    {
        Context.Items[typeof(Follower)] = connections.GetFollower(Context.ConnectionId);
        await base.OnConnectedAsync();
    }

    /// <inheritdoc />
    public override async Task OnDisconnectedAsync(Exception? exception)
    {
        if (Context.Items[typeof(Follower)] is Follower follower)
        {
            await followService.UnfollowAllAsync(follower);
        }

        await base.OnDisconnectedAsync(exception);
    }

    private static HubException Refusal(Follower follower, Func<string> format, string? stream)
    {
        using var languageScope = follower.Language.Use();
        return new HubException(string.Format(follower.Language.Culture, format(), stream, MaxStreams));
    }
}
