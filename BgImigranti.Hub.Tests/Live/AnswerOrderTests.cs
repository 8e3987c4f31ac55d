using BgImigranti.Hub.Data;
using BgImigranti.Hub.Tests.TestKit;
using BgImigranti.Hub.Tests.TestKit.LiveClient;

namespace BgImigranti.Hub.Tests.Live;

/// <summary>The order in which a connection is written to while it begins and ends to follow.</summary>
[Trait("Category", "Slow")]
public sealed class AnswerOrderTests(SharedServers servers)
{
    private const int Rounds = 120;

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task The_answer_to_follow_comes_before_the_first_change_after_it(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var author = await hub.PersonAsync();
        var thread = await hub.ThreadAsync(author);
        using var enough = new CancellationTokenSource();
        var writing = Enumerable.Range(0, 3).Select(_ => WriteUntilAsync(hub, author, thread, enough.Token)).ToList();
        await using var socket = await RawSocket.ConnectAsync(hub.Address, "bg");
        var last = -1L;

        for (var round = 0; round < Rounds; round++)
        {
            await socket.CallAsync(2 * round, "Follow", $"thread/{thread}", last);
            var (before, answer) = await socket.AnswerAsync(2 * round);
            Assert.Empty(before);
            last = answer.Answer!.Version;
            last = await ReadChangesAsync(socket, last, count: 1 + (round % 3));

            await socket.CallAsync((2 * round) + 1, "Unfollow", $"thread/{thread}");
            var (late, _) = await socket.AnswerAsync((2 * round) + 1);
            Assert.All(late, record => Assert.Equal(++last, record.Change!.Version));
        }

        await enough.CancelAsync();
        await Task.WhenAll(writing);
    }

    [Fact]
    public async Task Following_twice_tells_each_change_once_after_the_second_answer()
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var author = await hub.PersonAsync();
        var thread = await hub.ThreadAsync(author);
        await using var socket = await hub.SocketAsync();
        await socket.FollowAsync($"thread/{thread}", -1);
        await socket.FollowAsync($"thread/{thread}", -1);
        await hub.ReplyAsync(author, thread, "Първи");
        await hub.ReplyAsync(author, thread, "Втори");

        Assert.Equal(2, (await socket.NextAsync(Eventually.Patience)).Version);
        Assert.Equal(3, (await socket.NextAsync(Eventually.Patience)).Version);
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task After_unfollow_nothing_more_is_told(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var author = await hub.PersonAsync();
        var thread = await hub.ThreadAsync(author);
        await using var leaving = await hub.SocketAsync();
        await using var staying = await hub.SocketAsync();
        await leaving.FollowAsync($"thread/{thread}", -1);
        await staying.FollowAsync($"thread/{thread}", -1);

        await leaving.UnfollowAsync($"thread/{thread}");
        await hub.ReplyAsync(author, thread, "Който остана, го вижда.");
        await staying.NextAsync(Eventually.Patience);

        // What the hub had written before this answer would be here.
        await leaving.UnfollowAsync("nothing");
        Assert.False(leaving.Changes.TryRead(out _));
    }

    private static async Task WriteUntilAsync(HubServer hub, TestPerson author, long thread, CancellationToken enough)
    {
        while (!enough.IsCancellationRequested)
        {
            await hub.ReplyAsync(author, thread, "Още един отговор.");
        }
    }

    private static async Task<long> ReadChangesAsync(RawSocket socket, long last, int count)
    {
        for (var read = 0; read < count; read++)
        {
            Assert.Equal(++last, (await socket.NextAsync())?.Change?.Version);
        }

        return last;
    }
}
