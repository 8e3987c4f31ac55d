using BgImigranti.Hub.Localization;
using Microsoft.AspNetCore.SignalR;

namespace BgImigranti.Hub.Live.Sockets;

/// <summary>Begins and ends the following of streams, and keeps count of who follows.</summary>
public sealed class LiveFollowing(LivePump pump, LiveLog log)
{
    /// <summary>Follows a stream from a version on.</summary>
    /// <exception cref="HubException">The stream is unknown or the person may not follow it.</exception>
    internal async Task<FollowAnswer> FollowAsync(Follower follower, string stream, long since, CancellationToken cancellation)
    {
        await RequireAccessAsync(follower, stream, cancellation);
        var feed = await pump.EnterAsync(stream, cancellation);
        var following = new Following(follower, feed);
        long version;
        try
        {
            version = feed.Version;
            if (follower.Followings.Remove(stream, out var former))
            {
                feed.Remove(former);
            }

            feed.Add(following);
            follower.Followings[stream] = following;
        }
        finally
        {
            pump.Leave(feed);
        }

        var isKept = since < 0 || (since <= version && (since == 0 || since >= await log.OldestKeptAsync(stream, cancellation) - 1));
        var missed = isKept && since >= 0 && since < version
            ? await log.RenderAsync(await log.ReadAsync(stream, since, version, int.MaxValue, cancellation), follower.Language, cancellation)
            : [];
        return new FollowAnswer(version, missed, !isKept) { Written = following.Release };
    }

    /// <summary>Follows a stream no longer; nothing happens when it was not followed.</summary>
    internal async Task UnfollowAsync(Follower follower, string stream)
    {
        if (follower.Followings.Remove(stream, out var following))
        {
            await following.Feed.Gate.WaitAsync();
            following.Feed.Remove(following);
            pump.Leave(following.Feed);
        }
    }

    /// <summary>Ends everything a connection followed.</summary>
    internal async Task EndAsync(Follower follower)
    {
        foreach (var stream in follower.Followings.Keys.ToList())
        {
            await UnfollowAsync(follower, stream);
        }
    }

    private async Task RequireAccessAsync(Follower follower, string stream, CancellationToken cancellation)
    {
        var access = await log.AccessAsync(stream, follower.Person, cancellation);
        if (access == StreamAccess.Granted)
        {
            return;
        }

        using var speaking = follower.Language.Use();
        var text = access == StreamAccess.Refused ? LiveText.StreamRefused : LiveText.StreamUnknown;
        throw new HubException(string.Format(Language.Current.Culture, text, stream));
    }
}
