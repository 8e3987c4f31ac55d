using BgImigranti.Hub.Localization;
using Microsoft.AspNetCore.SignalR;

namespace BgImigranti.Hub.Live.Sockets;

/// <summary>Begins and ends the following of streams, and keeps count of who follows.</summary>
public sealed class LiveFollowing(LivePump pump, LiveLog log)
{
    /// <summary>Changes that one answer brings at the most.</summary>
    public const int MostMissed = 1000;

    /// <summary>Markup that one answer brings, in characters: beyond that it ends with the change that filled it.</summary>
    public const int LongestAnswer = 1024 * 1024;

    /// <summary>Changes read and rendered at a time, so that an answer that fills early costs no more than it brings.</summary>
    private const int Portion = 50;

    /// <summary>Follows a stream from a version on.</summary>
    /// <exception cref="HubException">The stream is unknown or the person may not follow it.</exception>
    internal async Task<FollowAnswer> FollowAsync(Follower follower, string stream, long since, CancellationToken cancellation)
    {
        await RequireAccessAsync(follower, stream, cancellation);
        var feed = await pump.EnterAsync(stream, cancellation);
        var following = new Following(follower, feed);
        long newest;
        try
        {
            newest = feed.Version;
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

        var isKept = since < 0 || (since <= newest && (since == 0 || since >= await log.OldestKeptAsync(stream, cancellation) - 1));
        var missed = isKept && since >= 0 ? await MissedAsync(stream, since, newest, follower.Language, cancellation) : [];
        var reached = missed.Count > 0 ? missed[^1].Version : newest;
        if (reached < newest)
        {
            // The newest change, right behind the answer, shows the follower a gap: he asks again from where the answer ended.
            following.Begin(await log.RenderAsync(await log.ReadAsync(stream, newest - 1, newest, 1, cancellation), follower.Language, cancellation));
        }

        return new FollowAnswer(reached, missed, !isKept) { Written = following.Release };
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

    /// <summary>The oldest of what was missed, as much as one answer brings.</summary>
    private async Task<IReadOnlyList<LiveMessage>> MissedAsync(
        string stream, long since, long newest, Language language, CancellationToken cancellation)
    {
        var missed = new List<LiveMessage>();
        var length = 0;
        while (since < newest && missed.Count < MostMissed)
        {
            var changes = await log.ReadAsync(stream, since, newest, Portion, cancellation);
            if (changes.Count == 0)
            {
                break; // Trimmed this very moment.
            }

            foreach (var message in await log.RenderAsync(changes, language, cancellation))
            {
                missed.Add(message);
                since = message.Version;
                length += message.Html.Length;
                if (length >= LongestAnswer)
                {
                    return missed;
                }
            }
        }

        return missed;
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
