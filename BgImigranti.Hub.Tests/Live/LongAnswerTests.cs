using BgImigranti.Hub.Data;
using BgImigranti.Hub.Live;
using BgImigranti.Hub.Live.Sockets;
using BgImigranti.Hub.Tests.TestKit;
using BgImigranti.Hub.Tests.TestKit.LiveClient;
using Microsoft.Extensions.DependencyInjection;

namespace BgImigranti.Hub.Tests.Live;

/// <summary>Whoever comes back after a long time gets what they missed in bounded answers, and all of it.</summary>
[Trait("Category", "Slow")]
public sealed class LongAnswerTests(SharedServers servers)
{
    private const int Emitted = (2 * FollowService.MaxMissed) + 300;

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task An_answer_that_does_not_hold_everything_is_followed_by_a_gap(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var stream = LiveStreams.Thread(await hub.ThreadAsync(await hub.PersonAsync()));
        await EmitAsync(hub, stream, Emitted - 1);
        await using var socket = await hub.SocketAsync("en");

        var (last, requested) = (0L, 0);
        while (last < Emitted)
        {
            var answer = await socket.FollowAsync(stream, last);
            requested++;
            Assert.False(answer.Reload);
            Assert.InRange(answer.Missed.Count, 1, FollowService.MaxMissed);
            Assert.Equal(Enumerable.Range((int)last + 1, answer.Missed.Count), answer.Missed.Select(change => (int)change.Version));
            Assert.Equal(answer.Missed[^1].Version, answer.Version);
            last = answer.Version;
            if (last < Emitted)
            {
                // Nothing else happens on this stream: only the gap tells the follower that there is more.
                Assert.Equal(Emitted, (await socket.NextAsync(Eventually.Patience)).Version);
            }
        }

        Assert.Equal(3, requested);
        await EmitAsync(hub, stream, 1);
        Assert.Equal(Emitted + 1, (await socket.NextAsync(Eventually.Patience)).Version);
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task An_answer_ends_with_the_change_that_filled_it(DatabaseEngine engine)
    {
        var large = new LargeFragments(length: 100_000);
        await using var hub = await HubServer.StartAsync(engine, variation: new HubVariation
        {
            Services = services => services.AddSingleton<ILiveFragments>(large),
        });
        await LargeFragments.EmitAsync(hub, 120);
        await using var socket = await hub.SocketAsync();

        var first = await socket.FollowAsync(LiveStreams.Front, 0);
        var rest = await socket.CatchUpAsync(LiveStreams.Front, first.Version);

        Assert.Equal(1 + (FollowService.MaxResultLength / 100_000), first.Missed.Count);
        Assert.Equal(Enumerable.Range(1, 120), first.Missed.Concat(rest).Select(change => (int)change.Version));
        Assert.True(large.Rendered < 1_000, $"{large.Rendered} fragments were rendered to bring 120.");
    }

    [Fact]
    public async Task What_is_told_while_an_answer_is_on_its_way_comes_behind_the_gap()
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var stream = LiveStreams.Thread(await hub.ThreadAsync(await hub.PersonAsync()));
        await EmitAsync(hub, stream, Emitted);
        await using var socket = await RawSocket.ConnectAsync(hub.Address, "bg");

        await socket.CallAsync(1, "Follow", stream, 0L);
        var telling = Enumerable.Range(0, 5).Select(_ => EmitAsync(hub, stream, 1)).ToList();
        var (before, answer) = await socket.AnswerAsync(1);
        await Task.WhenAll(telling);

        Assert.Empty(before);
        Assert.Equal(FollowService.MaxMissed, answer.Answer!.Version);
        var last = answer.Answer.Version;
        while (last < Emitted + 6)
        {
            var version = (await socket.NextAsync())!.Change!.Version;
            Assert.True(version > last, $"{version} came after {last}");
            last = version;
        }
    }

    private static Task EmitAsync(HubServer hub, string stream, int count) =>
        hub.Services.GetRequiredService<HubWriter>().WriteAsync(scope =>
    {
        for (var emitted = 0; emitted < count; emitted++)
        {
            scope.Emit(stream, "trial", emitted);
        }

        return Task.CompletedTask;
    }, CancellationToken.None);
}
