using BgImigranti.Hub.Data;
using BgImigranti.Hub.Live;
using BgImigranti.Hub.TestKit;
using BgImigranti.Hub.Tests.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace BgImigranti.Hub.Tests.Live;

/// <summary>What somebody who never reads costs in memory, measured.</summary>
public sealed class SlowFollowerMemoryTests
{
    private const int Told = 2_000;
    private const int Length = 40_000;

    /// <summary>A tenth of what was told: the hub's short queue and the buffers of the system are far less.</summary>
    private const long Allowed = (long)Told * Length / 10;

    [Fact]
    [Trait("Speed", "Slow")]
    public async Task A_follower_who_never_reads_costs_a_bounded_amount_and_then_catches_up_exactly()
    {
        await using var hub = await HubServer.StartAsync(DatabaseEngine.Sqlite, variation: new HubVariation
        {
            Services = services => services.AddSingleton<ILiveFragments>(new LargeFragments(Length)),
        });
        await using var slow = await RawSocket.ConnectAsync(hub.Address, "bg");
        await slow.CallAsync(1, "Follow", LiveStreams.Front, -1L);
        await slow.AnswerAsync(1);
        var seen = 0L;
        var quick = await HubSocket.ConnectAsync(new HubSocketOptions(
            hub.Address, "bg", Seen: (_, version, _) => Volatile.Write(ref seen, Math.Max(Volatile.Read(ref seen), version))));
        await quick.FollowAsync(LiveStreams.Front, -1);

        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var told = 0; told < Told; told += 100)
        {
            await LargeFragments.TellAsync(hub, 100);
            await Eventually.IsTrueAsync(() => Volatile.Read(ref seen) == told + 100, "the one who reads");
        }

        await quick.DisposeAsync();
        var grown = GC.GetTotalMemory(forceFullCollection: true) - before;
        Assert.True(grown < Allowed, $"{grown / 1024 / 1024} MB are held for a follower who reads nothing.");

        var last = await ReadToGapAsync(slow);
        Assert.True(last < Told, "Nothing was ever held back, so nothing was put to the test.");
        await using var again = await hub.SocketAsync();
        var missed = await again.CatchUpAsync(LiveStreams.Front, last);
        Assert.Equal(Enumerable.Range((int)last + 1, Told - (int)last), missed.Select(change => (int)change.Version));
    }

    private static async Task<long> ReadToGapAsync(RawSocket socket)
    {
        var last = 0L;
        while (await socket.NextAsync() is { Change.Version: var version } && version == last + 1)
        {
            last = version;
        }

        return last;
    }
}
