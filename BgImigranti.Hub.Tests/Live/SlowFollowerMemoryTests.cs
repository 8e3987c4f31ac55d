using BgImigranti.Hub.Data;
using BgImigranti.Hub.Live;
using BgImigranti.Hub.TestKit;
using BgImigranti.Hub.Tests.TestKit;
using BgImigranti.Hub.Tests.TestKit.LiveClient;
using Microsoft.Extensions.DependencyInjection;

namespace BgImigranti.Hub.Tests.Live;

/// <summary>What somebody who never reads costs in memory, measured.</summary>
[Trait("Category", "Slow")]
public sealed class SlowFollowerMemoryTests
{
    private const int Emitted = 2_000;
    private const int Length = 40_000;

    /// <summary>
    /// A sixth of what was told, which as text and as bytes is three for each letter. The short queue is a thirtieth; the rest is
    /// for what other tests do meanwhile.
    /// </summary>
    private const long Allowed = (long)Emitted * Length * 3 / 6;

    [Fact]
    [Trait("Speed", "Slow")]
    public async Task A_follower_who_never_reads_costs_a_bounded_amount_and_then_catches_up_exactly()
    {
        await using var hub = await HubServer.StartAsync(DatabaseEngine.Sqlite, variation: new HubVariation
        {
            Services = services => services.AddSingleton<ILiveFragments>(new LargeFragments(Length)),
        });
        await using var slow = await RawSocket.ConnectAsync(hub.Address, "bg");
        var author = await hub.PersonAsync();
        var thread = await hub.ThreadAsync(author);
        var already = await slow.FollowAsync(1, LiveStreams.Front);
        await slow.FollowAsync(2, LiveStreams.Thread(thread));
        var seen = 0L;
        var quick = await HubSocket.ConnectAsync(new HubSocketOptions(
            hub.Address, "bg", Seen: (change, _) => Volatile.Write(ref seen, Math.Max(Volatile.Read(ref seen), change.Version))));
        await quick.FollowAsync(LiveStreams.Front, -1);
        var end = already + Emitted;

        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var emitted = 0; emitted < Emitted; emitted += 100)
        {
            await LargeFragments.EmitAsync(hub, 100);
            await Eventually.IsTrueAsync(() => Volatile.Read(ref seen) >= already + emitted + 100, "the one who reads");
            if (emitted == Emitted / 2)
            {
                // One change of a quiet stream in the middle of the flood, and no other after it.
                await hub.ReplyAsync(author, thread, "Тихо");
                end++;
                already++;
            }
        }

        await quick.DisposeAsync();
        var grown = GC.GetTotalMemory(forceFullCollection: true) - before;
        Assert.True(grown < Allowed, $"{grown / 1024 / 1024} MB are held for a follower who reads nothing.");

        var (last, hasHeardTheQuiet) = await ReadAsync(slow, end);
        Assert.True(last < end, "Nothing was ever held back, so nothing was put to the test.");
        Assert.True(hasHeardTheQuiet, "The gap in the quiet stream was never shown.");
        await using var again = await hub.SocketAsync();
        var missed = await again.CatchUpAsync(LiveStreams.Front, last);
        Assert.Equal(Enumerable.Range((int)last + 1, (int)(end - last)), missed.Select(change => (int)change.Version));
    }

    /// <summary>
    /// Reads all that the hub has for the follower: the last change of the flood before the gap, and whether the quiet stream was heard.
    /// </summary>
    private static async Task<(long Last, bool HasHeardTheQuiet)> ReadAsync(RawSocket socket, long end)
    {
        var (last, hasGap, hasHeard) = (0L, false, false);
        while (await socket.NextAsync() is { Change: { } change })
        {
            if (change.Stream != LiveStreams.Front)
            {
                hasHeard = true;
                continue;
            }

            hasGap |= last > 0 && change.Version != last + 1;
            last = hasGap ? last : change.Version;
            if (change.Version == end)
            {
                break;
            }
        }

        return (last, hasHeard);
    }
}
