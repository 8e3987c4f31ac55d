using System.Diagnostics;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.TestKit;
using BgImigranti.Hub.Tests.TestKit;
using BgImigranti.Hub.Tests.TestKit.LiveClient;

namespace BgImigranti.Hub.Tests.Live;

/// <summary>A reader whose line takes nothing costs the hub little and the others nothing.</summary>
[Trait("Category", "Slow")]
public sealed class SlowFollowerTests(SharedServers servers)
{
    private const int Posts = 500;

    // Five megabytes and a half of letters: more than the system's buffers and the hub's short queue together.
    private static readonly string LongText = string.Join("\n\n", Enumerable.Repeat(new string('ю', 700), 9));

    [Fact]
    [Trait("Speed", "Slow")]
    public async Task A_follower_who_does_not_read_is_cut_short_and_catches_up_while_the_others_go_on()
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var author = await hub.PersonAsync();
        var thread = await hub.ThreadAsync(author);
        await using var slow = await RawSocket.ConnectAsync(hub.Address, "bg");
        await slow.CallAsync(1, "Follow", $"thread/{thread}", -1L);
        await slow.AnswerAsync(1);
        await using var quick = await hub.SocketAsync();
        await quick.FollowAsync($"thread/{thread}", -1);

        var reading = LongestPauseAsync(quick);
        for (var post = 0; post < Posts; post++)
        {
            await hub.ReplyAsync(author, thread, LongText);
        }

        // SignalR gives a stalled connection ten seconds; who waits for it would be at a standstill for as long.
        Assert.True(await reading < TimeSpan.FromSeconds(5));

        var (last, gap) = await ReadToGapAsync(slow);
        Assert.True(last < Posts, $"All {last} changes were kept for a follower who read none of them.");
        await using var again = await hub.SocketAsync();
        var missed = await again.CatchUpAsync($"thread/{thread}", last);
        Assert.Equal(Enumerable.Range((int)last + 1, Posts + 1 - (int)last), missed.Select(change => (int)change.Version));
        Assert.True(gap is null || gap > last + 1);
    }

    private static async Task<TimeSpan> LongestPauseAsync(HubSocket socket)
    {
        var longest = TimeSpan.Zero;
        for (var version = 2; version <= Posts + 1; version++)
        {
            var since = Stopwatch.GetTimestamp();
            Assert.Equal(version, (await socket.NextAsync(Eventually.Patience)).Version);
            longest = TimeSpan.FromTicks(Math.Max(longest.Ticks, Stopwatch.GetElapsedTime(since).Ticks));
        }

        return longest;
    }

    /// <summary>The last change without a gap before it, and the first after the gap unless the hub had ended the connection.</summary>
    private static async Task<(long Last, long? Gap)> ReadToGapAsync(RawSocket socket)
    {
        var last = 1L;
        while (await socket.NextAsync() is { Change.Version: var version })
        {
            if (version != last + 1)
            {
                return (last, version);
            }

            last = version;
        }

        return (last, null);
    }
}
