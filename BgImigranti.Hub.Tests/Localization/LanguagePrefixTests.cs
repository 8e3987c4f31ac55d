using System.Net;
using System.Net.WebSockets;
using System.Text;
using BgImigranti.Hub.Localization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Logging;

namespace BgImigranti.Hub.Tests.Localization;

public sealed class LanguagePrefixTests : IAsyncLifetime
{
    private WebApplication _app = null!;
    private HttpClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddLanguages();
        _app = builder.Build();
        _app.UseLanguages();
        _app.UseWebSockets();
        _app.UseRouting();
        _app.Map("/socket", SpeakAsync);
        _app.Map("/{**path}", (HttpContext context) =>
            $"{Language.Current.Code}|{context.Request.PathBase}|{context.Request.Path}{context.Request.QueryString}");
        await _app.StartAsync(TestContext.Current.CancellationToken);
        _client = _app.GetTestClient();
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    [Theory]
    [InlineData("/bg/", "bg|/bg|/")]
    [InlineData("/en/", "en|/en|/")]
    [InlineData("/en/forum/threads/42/slug?page=2", "en|/en|/forum/threads/42/slug?page=2")]
    [InlineData("/bg/assets/hub.css", "bg|/bg|/assets/hub.css")]
    [InlineData("/bg/en/forum", "bg|/bg|/en/forum")]
    public async Task The_prefix_moves_to_the_path_base_and_decides_the_language(string address, string expected)
    {
        Assert.Equal(expected, await SendAsync(address, accept: address.StartsWith("/bg", StringComparison.Ordinal) ? "en" : "bg"));
    }

    [Theory]
    [InlineData("/", "en", "/en/")]
    [InlineData("/", "bg;q=0.3, en;q=0.7", "/en/")]
    [InlineData("/", null, "/bg/")]
    [InlineData("/?utm=1", "de", "/bg/?utm=1")]
    [InlineData("/forum?page=2", "en", "/en/forum?page=2")]
    [InlineData("/форум/тема", null, "/bg/%D1%84%D0%BE%D1%80%D1%83%D0%BC/%D1%82%D0%B5%D0%BC%D0%B0")]
    [InlineData("/bgx/forum", null, "/bg/bgx/forum")]
    [InlineData("/english", null, "/bg/english")]
    [InlineData("/apiary", null, "/bg/apiary")]
    public async Task A_page_without_prefix_is_sent_to_the_language_that_is_wanted(string address, string? accept, string location)
    {
        var response = await RequestAsync(HttpMethod.Get, address, accept);
        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        Assert.Equal(location, response.Headers.Location?.OriginalString);
        Assert.Contains("Accept-Language", response.Headers.Vary);
    }

    [Theory]
    [InlineData("/bg", "/bg/")]
    [InlineData("/en?x=1", "/en/?x=1")]
    [InlineData("/BG/forum?page=2", "/bg/forum?page=2")]
    [InlineData("/En", "/en/")]
    public async Task Other_spellings_of_the_prefix_lead_to_the_right_one_for_good(string address, string location)
    {
        var response = await RequestAsync(HttpMethod.Get, address, "en");
        Assert.Equal(HttpStatusCode.PermanentRedirect, response.StatusCode);
        Assert.Equal(location, response.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("//evil.example/")]
    [InlineData("/bg//evil.example/")]
    [InlineData("/BG//evil.example/")]
    [InlineData("/\\evil.example")]
    [InlineData("/%0d%0aSet-Cookie:x=1")]
    public async Task A_redirect_never_leaves_the_site(string address)
    {
        var context = await _app.GetTestServer().SendAsync(
            context =>
            {
                context.Request.Method = "GET";
                context.Request.Path = new PathString(Uri.UnescapeDataString(address));
            },
            TestContext.Current.CancellationToken);
        var location = context.Response.Headers.Location.ToString();
        Assert.True(location.Length == 0 || location.StartsWith("/bg/", StringComparison.Ordinal), location);
        Assert.DoesNotContain('\n', location);
    }

    [Theory]
    [InlineData("/api/v1/threads")]
    [InlineData("/health/live")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/_framework/blazor.web.js")]
    [InlineData("/_blazor/negotiate")]
    [InlineData("/_content/x.css")]
    [InlineData("/assets/hub.css")]
    [InlineData("/favicon.ico")]
    [InlineData("/robots.txt")]
    [InlineData("/sitemap.xml")]
    [InlineData("/.well-known/security.txt")]
    public async Task Addresses_of_machines_stay_and_speak_the_wanted_language(string address)
    {
        Assert.Equal($"en||{address}", await SendAsync(address, "en"));
        Assert.Equal($"bg||{address}", await SendAsync(address, accept: null));
    }

    [Fact]
    public async Task What_is_posted_without_prefix_is_not_lost_in_a_redirect()
    {
        var response = await RequestAsync(HttpMethod.Post, "/forum", "en");
        Assert.Equal("en||/forum", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_HEAD_is_answered_like_a_GET()
    {
        var response = await RequestAsync(HttpMethod.Head, "/forum", "en");
        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
    }

    [Theory]
    [InlineData("bg")]
    [InlineData("en")]
    public async Task A_socket_speaks_the_language_of_its_address_as_long_as_it_is_open(string code)
    {
        var token = TestContext.Current.CancellationToken;
        var sockets = _app.GetTestServer().CreateWebSocketClient();
        using var socket = await sockets.ConnectAsync(new Uri($"ws://localhost/{code}/socket"), token);
        for (var i = 0; i < 3; i++)
        {
            await socket.SendAsync(new byte[] { 1 }, WebSocketMessageType.Binary, endOfMessage: true, token);
            var buffer = new byte[16];
            var received = await socket.ReceiveAsync(buffer, token);
            Assert.Equal(code, Encoding.UTF8.GetString(buffer, 0, received.Count));
        }
    }

    private static async Task SpeakAsync(HttpContext context)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var buffer = new byte[16];
        while ((await socket.ReceiveAsync(buffer, context.RequestAborted)).MessageType != WebSocketMessageType.Close)
        {
            var word = Encoding.UTF8.GetBytes(Language.Current.Code);
            await socket.SendAsync(word, WebSocketMessageType.Text, endOfMessage: true, context.RequestAborted);
        }
    }

    private async Task<string> SendAsync(string address, string? accept)
    {
        var response = await RequestAsync(HttpMethod.Get, address, accept);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private async Task<HttpResponseMessage> RequestAsync(HttpMethod method, string address, string? accept)
    {
        using var request = new HttpRequestMessage(method, address);
        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept-Language", accept);
        }

        return await _client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
