using BgImigranti.Hub.Localization;
using Microsoft.AspNetCore.SignalR;

namespace BgImigranti.Hub.Live.Sockets;

/// <summary>Begins and ends the following of streams, and keeps count of who follows.</summary>
public sealed class FollowService(LivePump pump, LiveChangeReader log)
{
    /// <summary>Changes that one answer brings at the most.</summary>
    public const int MaxMissed = 1000;

    /// <summary>Markup that one answer brings, in characters: beyond that it ends with the change that filled it.</summary>
    public const int MaxResultLength = 1024 * 1024;

    /// <summary>Changes read and rendered at a time, so that an answer that fills early costs no more than it brings.</summary>
    private const int BatchSize = 50;

    /// <summary>Follows a stream from a version on.</summary>
    /// <exception cref="HubException">The stream is unknown or the person may not follow it.</exception>
    internal async Task<FollowResult> FollowAsync(Follower follower, string stream, long since, CancellationToken cancellation)
    {
        await RequireAccessAsync(follower, stream, cancellation);
        var followed = await pump.AcquireAsync(stream, cancellation);
        var follow = new StreamFollow(follower, followed);
        long newest;
        try
        {
            newest = followed.Version;
            if (follower.Follows.Remove(stream, out var previous))
            {
                followed.Remove(previous);
            }

            followed.Add(follow);
            follower.Follows[stream] = follow;
        }
        finally
        {
            pump.Release(followed);
        }

        var isKept = since < 0 || (since <= newest && (since == 0 || since >= await log.OldestVersionAsync(stream, cancellation) - 1));
        var missed = isKept && since >= 0 ? await MissedAsync(stream, since, newest, follower.Language, cancellation) : [];
        var reached = missed.Count > 0 ? missed[^1].Version : newest;
        if (reached < newest)
        {
            // The newest change, right behind the answer, shows the follower a gap: they ask again from where the answer ended.
            follow.Prepend(
                await log.RenderAsync(await log.ReadAsync(stream, newest - 1, newest, 1, cancellation), follower.Language, cancellation));
        }

        return new FollowResult(reached, missed, !isKept) { OnWritten = follow.Release };
    }

    /// <summary>Follows a stream no longer; nothing happens when it was not followed.</summary>
    internal async Task UnfollowAsync(Follower follower, string stream)
    {
        if (follower.Follows.Remove(stream, out var follow))
        {
            await follow.Stream.Gate.WaitAsync();
            follow.Stream.Remove(follow);
            pump.Release(follow.Stream);
        }
    }

    /// <summary>Ends everything a connection followed.</summary>
    internal async Task UnfollowAllAsync(Follower follower)
    {
        foreach (var stream in follower.Follows.Keys.ToList())
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
        while (since < newest && missed.Count < MaxMissed)
        {
            var changes = await log.ReadAsync(stream, since, newest, BatchSize, cancellation);
            if (changes.Count == 0)
            {
                break; // Trimmed this very moment.
            }

            foreach (var message in await log.RenderAsync(changes, language, cancellation))
            {
                missed.Add(message);
                since = message.Version;
                length += message.Html.Length;
                if (length >= MaxResultLength)
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

        using var languageScope = follower.Language.Use();
        var text = access == StreamAccess.Refused ? LiveText.StreamRefused : LiveText.StreamUnknown;
        throw new HubException(string.Format(Language.Current.Culture, text, stream));
    }
}
