using System.Net;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Live;
using BgImigranti.Hub.TestKit;
using BgImigranti.Hub.Tests.TestKit;

namespace BgImigranti.Hub.Tests.Live;

/// <summary>Which pages may open a socket, and what a socket without a page is believed.</summary>
public sealed class OriginTests(SharedServers servers)
{
    [Theory]
    [InlineData("http://evil.example")]
    [InlineData("null")]
    [InlineData("https://127.0.0.1")]
    [InlineData("http://127.0.0.1.evil.example")]
    public async Task A_socket_of_a_foreign_page_is_refused_before_it_opens(string origin)
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);

        var refusal = await Assert.ThrowsAsync<HubRefusedException>(() => hub.SocketAsync(origin: origin));

        Assert.Equal(HttpStatusCode.Forbidden, refusal.Status);
    }

    [Theory]
    [InlineData("/bg/live?id=x")]
    [InlineData("/en/_blazor?id=x")]
    [InlineData("/EN/_blazor/negotiate")]
    [InlineData("/bg/Live/negotiate")]
    public async Task No_spelling_of_the_address_lets_a_foreign_page_in(string address)
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        using var client = hub.Client();
        using var request = new HttpRequestMessage(HttpMethod.Post, address);
        request.Headers.TryAddWithoutValidation("Origin", "http://evil.example");

        using var answer = await client.SendAsync(request);

        Assert.True(
            answer.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.NotFound or HttpStatusCode.PermanentRedirect,
            $"{answer.StatusCode}");
    }

    [Fact]
    public async Task A_browser_on_our_own_page_is_known_by_its_cookie()
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var cookie = await hub.CookieAsync(await hub.CoordinatorAsync());
        await using var socket = await HubSocket.ConnectAsync(
            hub.Address, "bg", origin: hub.Address.GetLeftPart(UriPartial.Authority), cookie: cookie);

        Assert.False((await socket.FollowAsync(LiveStreams.Network, -1)).Reload);
    }

    [Fact]
    public async Task Without_an_origin_a_cookie_is_not_believed()
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var cookie = await hub.CookieAsync(await hub.CoordinatorAsync());
        await using var socket = await HubSocket.ConnectAsync(hub.Address, "bg", cookie: cookie);

        await Assert.ThrowsAsync<HubRefusedException>(() => socket.FollowAsync(LiveStreams.Network, -1));
        Assert.False((await socket.FollowAsync(LiveStreams.Forum, -1)).Reload);
    }

    [Fact]
    public async Task Without_an_origin_a_token_is_believed()
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        await using var socket = await hub.SocketAsync("bg", await hub.CoordinatorAsync());

        Assert.False((await socket.FollowAsync(LiveStreams.Network, -1)).Reload);
    }

    [Fact]
    public async Task A_wrong_token_does_not_open_a_socket()
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);

        var refusal = await Assert.ThrowsAsync<HubRefusedException>(() => HubSocket.ConnectAsync(hub.Address, "bg", token: "bgi_wrong"));

        Assert.Equal(HttpStatusCode.Unauthorized, refusal.Status);
    }
}
