using System.Diagnostics;
using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Accounts.People;
using BgImigranti.Hub.Accounts.Tokens;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Forum;
using BgImigranti.Hub.Forum.Writing;
using BgImigranti.Hub.Live;
using BgImigranti.Hub.TestKit;
using BgImigranti.Hub.Tests.TestKit;
using BgImigranti.Hub.Tests.TestKit.LiveClient;
using Microsoft.Extensions.DependencyInjection;

namespace BgImigranti.Hub.Tests.Live;

/// <summary>Who may follow what, and for how long.</summary>
[Trait("Category", "Slow")]
public sealed class RestrictedStreamTests(SharedServers servers)
{
    /// <summary>Within this time a lost right ends what it allowed.</summary>
    private static readonly TimeSpan Promised = TimeSpan.FromSeconds(2);

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task Only_the_network_follows_a_restricted_section(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var coordinator = await hub.CoordinatorAsync();
        var thread = await hub.ThreadAsync(coordinator, await hub.SectionAsync(isRestricted: true));
        TestPerson?[] outsiders = [null, await hub.PersonAsync()];
        foreach (var outsider in outsiders)
        {
            await using var socket = await hub.SocketAsync("bg", outsider);
            var unknown = await Assert.ThrowsAsync<HubRefusedException>(() => socket.FollowAsync($"thread/{thread}", -1));
            var never = await Assert.ThrowsAsync<HubRefusedException>(() => socket.FollowAsync("thread/888888888", -1));
            await Assert.ThrowsAsync<HubRefusedException>(() => socket.FollowAsync(LiveStreams.Network, 0));

            // Even that the thread exists is not told.
            Assert.Equal(
                never.Message.Replace("888888888", "N", StringComparison.Ordinal),
                unknown.Message.Replace($"{thread}", "N", StringComparison.Ordinal));
        }

        await using var own = await hub.SocketAsync("bg", coordinator);
        Assert.False((await own.FollowAsync($"thread/{thread}", 0)).Reload);
        await own.FollowAsync(LiveStreams.Network, 0);
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task Nothing_of_a_restricted_section_reaches_the_streams_of_everybody(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var coordinator = await hub.CoordinatorAsync();
        var secret = await hub.SectionAsync(isRestricted: true);
        var open = await hub.SectionAsync();
        await using var visitor = await hub.SocketAsync();
        await visitor.FollowAsync(LiveStreams.Forum, -1);
        await visitor.FollowAsync(LiveStreams.Front, -1);

        var title = $"Тайна {Guid.NewGuid():N}";
        var thread = await hub.ThreadAsync(coordinator, secret, title: title);
        await hub.ReplyAsync(coordinator, thread, $"Отговор за {title}");
        var marker = $"Явно {Guid.NewGuid():N}";
        await hub.ThreadAsync(coordinator, open, title: marker);

        for (var isMarked = false; !isMarked;)
        {
            var change = await visitor.NextAsync(Eventually.Patience);
            Assert.DoesNotContain(title, change.Html, StringComparison.Ordinal);
            Assert.DoesNotContain(secret, change.Html, StringComparison.Ordinal);
            isMarked = change.Stream == LiveStreams.Front && change.Html.Contains(marker, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task Losing_the_role_ends_the_following(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var leaving = await hub.CoordinatorAsync();
        await EndsAsync(hub, leaving, () =>
            hub.Services.GetRequiredService<PeopleService>().SetRoleAsync(leaving.Id, PersonRole.Member, null, CancellationToken.None));
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task Being_blocked_ends_the_following(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var blocked = await hub.CoordinatorAsync();
        await EndsAsync(
            hub,
            blocked,
            () => hub.Services.GetRequiredService<PeopleService>().BlockAsync(blocked.Id, isBlocked: true, CancellationToken.None));
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task Revoking_the_token_ends_the_following(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var person = await hub.CoordinatorAsync();
        var tokens = hub.Services.GetRequiredService<ApiTokenService>();
        await EndsAsync(hub, person, async () =>
        {
            var token = Assert.Single(await tokens.ListAsync(person.Id, CancellationToken.None));
            await tokens.RevokeAsync(person.Id, token.Id, CancellationToken.None);
        });
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task Hiding_a_thread_ends_the_following_of_all_but_moderators(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var moderator = await hub.PersonAsync(PersonRole.Moderator);
        var thread = await hub.ThreadAsync(moderator);
        var stream = LiveStreams.Thread(thread);
        await using var visitor = await hub.SocketAsync("en");
        await using var judge = await hub.SocketAsync("bg", moderator);
        var seen = await visitor.FollowAsync(stream, -1);
        await judge.FollowAsync(stream, -1);

        var since = Stopwatch.GetTimestamp();
        await hub.Services.GetRequiredService<ForumModeration>()
            .ChangeThreadAsync(moderator.Reader, thread, ThreadEventKind.Hidden, "Поверителни данни", CancellationToken.None);

        var farewell = await visitor.NextAsync(Eventually.Patience);
        Assert.True(Stopwatch.GetElapsedTime(since) < Promised);
        AssertEmitsNothing(farewell, seen.Version + 1);
        await AssertIsDeafAsync(hub, visitor, judge, stream, moderator);
        await Assert.ThrowsAsync<HubRefusedException>(() => visitor.FollowAsync(stream, seen.Version));
    }

    [Fact]
    public async Task A_persons_own_stream_is_followed_by_nobody_else()
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var person = await hub.PersonAsync();
        await using var own = await hub.SocketAsync("bg", person);
        await own.FollowAsync(LiveStreams.Member(person.Id), 0);
        await using var administrator = await hub.SocketAsync("bg", await hub.PersonAsync(PersonRole.Administrator));
        await Assert.ThrowsAsync<HubRefusedException>(() => administrator.FollowAsync(LiveStreams.Member(person.Id), 0));
    }

    private static async Task EndsAsync(HubServer hub, TestPerson person, Func<Task> lose)
    {
        var author = await hub.CoordinatorAsync();
        var thread = await hub.ThreadAsync(author, await hub.SectionAsync(isRestricted: true));
        var stream = LiveStreams.Thread(thread);
        await using var losing = await hub.SocketAsync("bg", person);
        await using var keeping = await hub.SocketAsync("bg", author);
        var seen = await losing.FollowAsync(stream, -1);
        await keeping.FollowAsync(stream, -1);

        await lose();
        var since = Stopwatch.GetTimestamp();
        var farewell = await losing.NextAsync(Eventually.Patience);
        Assert.True(Stopwatch.GetElapsedTime(since) < Promised);
        AssertEmitsNothing(farewell, seen.Version + 1);
        await AssertIsDeafAsync(hub, losing, keeping, stream, author);
        await Assert.ThrowsAsync<HubRefusedException>(() => losing.FollowAsync(stream, seen.Version));
    }

    private static void AssertEmitsNothing(LiveChangeMessage farewell, long version)
    {
        Assert.Equal(
            ("access-ended", "refresh", "main", "", version),
            (farewell.Kind, farewell.Action, farewell.Target, farewell.Html, farewell.Version));
    }

    private static async Task AssertIsDeafAsync(HubServer hub, HubSocket losing, HubSocket keeping, string stream, TestPerson author)
    {
        var body = $"Само за нас {Guid.NewGuid():N}";
        await hub.ReplyAsync(author, LiveStreams.ThreadId(stream)!.Value, body);
        while (!(await keeping.NextAsync(Eventually.Patience)).Html.Contains(body, StringComparison.Ordinal))
        {
            // Earlier changes of the same stream.
        }

        // What the hub had written before this answer would be here.
        await losing.UnfollowAsync("nothing");
        Assert.False(losing.Changes.TryRead(out _));
    }
}
