using System.Net;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Live;
using BgImigranti.Hub.Live.Sockets;
using BgImigranti.Hub.TestKit;
using BgImigranti.Hub.Tests.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace BgImigranti.Hub.Tests.Live;

/// <summary>How many sockets one address and one person may have open, and what one socket may follow.</summary>
[Trait("Category", "Slow")]
public sealed class CapsTests(SharedServers servers)
{
    [Fact]
    public async Task One_socket_too_many_is_refused_until_another_is_closed()
    {
        await using var hub = await LimitedAsync(address: 3, person: 30);
        await using var first = await hub.SocketAsync();
        await using var second = await hub.SocketAsync();
        var third = await hub.SocketAsync();

        var refusal = await Assert.ThrowsAsync<HubRefusedException>(() => hub.SocketAsync());
        Assert.Equal(HttpStatusCode.TooManyRequests, refusal.Status);

        await third.DisposeAsync();
        await Eventually.IsTrueAsync(() => CanConnectAsync(hub, null), "a free place");
    }

    [Fact]
    public async Task A_person_has_a_cap_of_his_own()
    {
        await using var hub = await LimitedAsync(address: 30, person: 2);
        var person = await hub.PersonAsync();
        await using var first = await hub.SocketAsync("bg", person);
        var second = await hub.SocketAsync("en", person);

        var refusal = await Assert.ThrowsAsync<HubRefusedException>(() => hub.SocketAsync("bg", person));
        Assert.Equal(HttpStatusCode.TooManyRequests, refusal.Status);
        Assert.True(await CanConnectAsync(hub, null));
        Assert.True(await CanConnectAsync(hub, await hub.PersonAsync()));

        second.Abort();
        await Eventually.IsTrueAsync(() => CanConnectAsync(hub, person), "a free place");
        await second.DisposeAsync();
    }

    [Fact]
    public async Task A_socket_follows_no_more_than_its_share_of_streams()
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var author = await hub.PersonAsync();
        var section = await hub.SectionAsync();
        var threads = new List<long>();
        for (var thread = 0; thread <= LiveHub.MaxStreams; thread++)
        {
            threads.Add(await hub.ThreadAsync(author, section));
        }

        await using var socket = await hub.SocketAsync();
        foreach (var thread in threads.SkipLast(1))
        {
            await socket.FollowAsync($"thread/{thread}", -1);
        }

        await Assert.ThrowsAsync<HubRefusedException>(() => socket.FollowAsync($"thread/{threads[^1]}", -1));

        // Catching up with what it follows already is no further stream.
        Assert.False((await socket.FollowAsync($"thread/{threads[0]}", 0)).Reload);
        await socket.UnfollowAsync($"thread/{threads[0]}");
        await socket.FollowAsync($"thread/{threads[^1]}", -1);
    }

    [Fact]
    public async Task When_everybody_has_left_nothing_is_followed_any_more()
    {
        await using var hub = await LimitedAsync(address: 30, person: 30);
        var author = await hub.PersonAsync();
        var thread = await hub.ThreadAsync(author);
        var pump = hub.Services.GetRequiredService<LivePump>();
        var connections = hub.Services.GetRequiredService<LiveHubLifetime>();
        var sockets = new List<HubSocket>();
        for (var follower = 0; follower < 6; follower++)
        {
            var socket = await hub.SocketAsync();
            await socket.FollowAsync($"thread/{thread}", 0);
            await socket.FollowAsync(LiveStreams.Front, -1);
            sockets.Add(socket);
        }

        Assert.Equal(2, pump.FollowedStreamCount);
        foreach (var socket in sockets)
        {
            socket.Abort();
            await socket.DisposeAsync();
        }

        await Eventually.IsTrueAsync(() => pump.FollowedStreamCount == 0 && connections.Count == 0, "an empty pump");
    }

    private static Task<HubServer> LimitedAsync(int address, int person) =>
        HubServer.StartAsync(DatabaseEngine.Sqlite, new Dictionary<string, string?>
        {
            ["Hub:Limits:Enabled"] = "true",
            ["Hub:Limits:LiveConnectionsPerAddress"] = $"{address}",
            ["Hub:Limits:LiveConnectionsPerPerson"] = $"{person}",
        });

    private static async Task<bool> CanConnectAsync(HubServer hub, TestPerson? person)
    {
        try
        {
            await using var socket = await hub.SocketAsync("bg", person);
            return true;
        }
        catch (HubRefusedException refusal) when (refusal.Status == HttpStatusCode.TooManyRequests)
        {
            return false;
        }
    }
}
