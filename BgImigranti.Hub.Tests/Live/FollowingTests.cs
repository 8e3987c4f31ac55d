using System.Net;
using System.Net.Http.Json;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.TestKit;
using BgImigranti.Hub.Tests.TestKit;
using BgImigranti.Hub.Tests.TestKit.LiveClient;

namespace BgImigranti.Hub.Tests.Live;

/// <summary>The contract of the hub, spoken over bare sockets.</summary>
public sealed class FollowingTests(SharedServers servers)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task A_reply_reaches_every_follower_in_the_language_of_its_page(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var author = await hub.PersonAsync();
        var thread = await hub.ThreadAsync(author);
        await using var bulgarian = await hub.SocketAsync("bg");
        await using var english = await hub.SocketAsync("en");
        var before = await bulgarian.FollowAsync($"thread/{thread}", -1);
        await english.FollowAsync($"thread/{thread}", -1);

        using var client = hub.Client(author);
        var answer = await client.PostAsJsonAsync($"/api/v1/threads/{thread}/posts", new { body = "Пред *служба „Миграция“*." });
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var bg = await bulgarian.NextAsync(Patience);
        var en = await english.NextAsync(Patience);

        Assert.Equal(before.Version + 1, bg.Version);
        Assert.Equal(bg.Version, en.Version);
        Assert.Equal(("post-added", "append", "posts"), (bg.Kind, bg.Action, bg.Target));
        Assert.Contains("Пред <em>служба „Миграция“</em>.", bg.Html, StringComparison.Ordinal);
        Assert.Contains("Постоянна връзка към публикация 2", bg.Html, StringComparison.Ordinal);
        Assert.Contains("Permanent link to post 2", en.Html, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task Following_with_an_old_version_returns_exactly_the_missed_changes(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var author = await hub.PersonAsync();
        var thread = await hub.ThreadAsync(author);
        for (var post = 2; post <= 7; post++)
        {
            await hub.ReplyAsync(author, thread, $"Отговор {post}");
        }

        await using var socket = await hub.SocketAsync();
        var answer = await socket.FollowAsync($"thread/{thread}", 3);

        Assert.False(answer.Reload);
        Assert.Equal(7, answer.Version);
        Assert.Equal([4, 5, 6, 7], answer.Missed.Select(change => change.Version));
        Assert.All(answer.Missed, change => Assert.Contains($"Отговор {change.Version}", change.Html, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("thread/999999999", "bg", "Няма поток")]
    [InlineData("thread/999999999", "en", "There is no stream")]
    [InlineData("nonsense", "en", "There is no stream")]
    [InlineData("network", "bg", "Нямате право")]
    [InlineData("member/1", "en", "You may not follow")]
    public async Task A_stream_that_is_not_the_followers_is_refused_in_his_language(string stream, string language, string words)
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        await using var socket = await hub.SocketAsync(language);

        var refusal = await Assert.ThrowsAsync<HubRefusedException>(() => socket.FollowAsync(stream, -1));

        Assert.Contains(words, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://evil.example")]
    [InlineData("null")]
    public async Task A_page_of_another_site_cannot_open_a_socket(string origin)
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        using var client = hub.Client();
        foreach (var address in (string[])["/bg/live/negotiate", "/en/_blazor/negotiate"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, address);
            request.Headers.TryAddWithoutValidation("Origin", origin);
            var answer = await client.SendAsync(request);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }
    }
}
