using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.TestKit;
using BgImigranti.Hub.Tests.Safety.Rights;

namespace BgImigranti.Hub.Tests.Safety;

/// <summary>
/// Requests of programs that cannot be taken: problem details with the right status, in the language asked for, and nothing written.
/// </summary>
public sealed class BadRequestTests(RightsWorld world) : IClassFixture<RightsWorld>
{
    private const string Replies = "/api/v1/threads/{some-thread}/posts";
    private const string Threads = "/api/v1/threads";

    /// <summary>Address, body and what comes of it.</summary>
    public static TheoryData<string, string, int, string> Bodies => new()
    {
        { Replies, """{"body":""}""", 422, "post-empty" },
        { Replies, """{}""", 422, "post-empty" },
        { Replies, $$"""{"body":"{{new string('ж', 8_193)}}"}""", 422, "post-too-long" },
        { Replies, """{"body":"звън\u0007ец"}""", 422, "control-characters" },
        { Replies, """{"body":""", 400, "json-malformed" },
        { Replies, "", 400, "json-malformed" },
        { Replies, "null", 400, "json-malformed" },
        { Replies, "[1,2]", 400, "json-malformed" },
        { Replies, """{"body":5}""", 400, "json-malformed" },
        { Replies, $$"""{"body":"{{new string('a', 200_000)}}"}""", 413, "too-large" },
        { "/api/v1/threads/{locked-thread}/posts", """{"body":"Отговор"}""", 409, "thread-locked" },
        { "/api/v1/threads/{hidden-thread}/posts", """{"body":"Отговор"}""", 404, "thread-unknown" },
        { "/api/v1/threads/{network-thread}/posts", """{"body":"Отговор"}""", 404, "thread-unknown" },
        { "/api/v1/threads/999999999/posts", """{"body":"Отговор"}""", 404, "thread-unknown" },
        { "/api/v1/threads/abc/posts", """{"body":"Отговор"}""", 404, "not-found" },
        { Threads, """{"section":"nothing","title":"Тема","body":"Текст","language":"bg"}""", 404, "section-unknown" },
        { Threads, """{"title":"Тема","body":"Текст","language":"bg"}""", 404, "section-unknown" },
        { Threads, """{"section":"{open}","title":"","body":"Текст","language":"bg"}""", 422, "title-empty" },
        { Threads, $$"""{"section":"{open}","title":"{{new string('ж', 201)}}","body":"Текст","language":"bg"}""", 422, "title-too-long" },
        { Threads, """{"section":"{open}","title":"Тема","body":"Текст","language":"fr"}""", 422, "language-unknown" },
        { Threads, """{"section":"{restricted}","title":"Тема","body":"Текст","language":"bg"}""", 404, "section-unknown" },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task A_request_that_cannot_be_taken_is_answered_with_its_problem(string address, string body, int status, string code)
    {
        var member = await world.AskerAsync(PersonRole.Member);
        var (target, content) = (await world.PrepareAsync(address, member), await world.PrepareAsync(body, member));
        var before = await world.CountAsync();
        var texts = new List<string>();
        foreach (var language in (string[])["bg", "en"])
        {
            using var request = Request(target, content, language, member.Person!.Token);
            using var answer = await member.Http.SendAsync(request);
            texts.Add(await ProblemAsync(answer, status, code));
        }

        Assert.NotEqual(texts[0], texts[1]);
        Assert.Equal(before, await world.CountAsync());
    }

    [Theory]
    [InlineData("text/plain", 415, "json-expected")]
    [InlineData("application/x-www-form-urlencoded", 415, "json-expected")]
    public async Task Only_JSON_is_taken(string type, int status, string code)
    {
        var member = await world.AskerAsync(PersonRole.Member);
        using var request = Request(await world.PrepareAsync(Replies, member), """{"body":"Отговор"}""", "bg", member.Person!.Token);
        request.Content!.Headers.ContentType = new MediaTypeHeaderValue(type);

        using var answer = await member.Http.SendAsync(request);

        await ProblemAsync(answer, status, code);
    }

    [Theory]
    [InlineData("wrong")]
    [InlineData("")]
    [InlineData("a b c")]
    public async Task A_wrong_token_is_told_so_even_where_none_is_needed(string token)
    {
        var visitor = await world.AskerAsync(null);
        var before = await world.CountAsync();
        foreach (var address in (string[])[Replies, "/api/v1/threads/{some-thread}"])
        {
            var target = await world.PrepareAsync(address, visitor);
            before = await world.CountAsync();
            using var request = Request(target, """{"body":"Отговор"}""", "en", token);
            request.Method = address == Replies ? HttpMethod.Post : HttpMethod.Get;
            using var answer = await visitor.Http.SendAsync(request);
            Assert.Equal(401, (int)answer.StatusCode);
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        }

        Assert.Equal(before, await world.CountAsync());
    }

    [Fact]
    public async Task A_key_that_was_used_for_something_else_is_refused()
    {
        var member = await world.AskerAsync(PersonRole.Member);
        var address = await world.PrepareAsync(Replies, member);
        var key = Guid.NewGuid().ToString("N");
        using var first = await SendKeyedAsync(member, address, """{"body":"Първо"}""", key);
        var before = await world.CountAsync();

        using var again = await SendKeyedAsync(member, address, """{"body":"Друго"}""", key);
        using var tooLong = await SendKeyedAsync(member, address, """{"body":"Друго"}""", new string('k', 201));

        Assert.Equal(201, (int)first.StatusCode);
        await ProblemAsync(again, 422, "key-reused");
        await ProblemAsync(tooLong, 400, "key-too-long");
        Assert.Equal(before, await world.CountAsync());
    }

    [Theory]
    [InlineData("/api/v1/threads", 400)]
    [InlineData("/api/v1/threads?section={open}&page=abc", 400)]
    [InlineData("/api/v1/threads?section={open}&page=0", 404)]
    [InlineData("/api/v1/threads?section={open}&page=2147483647", 404)]
    [InlineData("/api/v1/threads/{some-thread}/posts?after=abc", 400)]
    [InlineData("/api/v1/threads/{some-thread}/posts?after=2147483647", 200)]
    [InlineData("/api/v1/threads/{some-thread}/posts?after=-5", 200)]
    public async Task Numbers_beyond_reason_are_no_error(string address, int status)
    {
        var visitor = await world.AskerAsync(null);
        using var answer = await visitor.AskAsync($"GET {await world.PrepareAsync(address, visitor)}");

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(status == 200 ? "application/json" : "application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("bg", "Няма поток")]
    [InlineData("en", "There is no stream")]
    public async Task A_stream_with_a_name_beyond_reason_is_no_stream(string language, string words)
    {
        await using var socket = await world.Hub.SocketAsync(language);
        foreach (var stream in (string[])["", "thread/", "thread/abc", "thread/99999999999999999999", "thread/-1", new string('x', 1_000)])
        {
            var refusal = await Assert.ThrowsAsync<HubRefusedException>(() => socket.FollowAsync(stream, 0));
            Assert.Contains(words, refusal.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("http://evil.example")]
    [InlineData("null")]
    [InlineData("http://127.0.0.1")]
    public async Task A_socket_from_a_page_of_others_is_refused(string origin)
    {
        var refusal = await Assert.ThrowsAsync<HubRefusedException>(() => world.Hub.SocketAsync(origin: origin));

        Assert.Equal(403, (int)refusal.Status!);
    }

    private static async Task<HttpResponseMessage> SendKeyedAsync(RightsAsker member, string address, string body, string key)
    {
        using var request = Request(address, body, "bg", member.Person!.Token);
        request.Headers.Add("Idempotency-Key", key);
        return await member.Http.SendAsync(request);
    }

    private static HttpRequestMessage Request(string address, string body, string language, string token)
    {
        var request = new HttpRequestMessage(
            HttpMethod.Post, address)
        { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        request.Headers.AcceptLanguage.ParseAdd(language);
        return request;
    }

    private static async Task<string> ProblemAsync(HttpResponseMessage answer, int status, string code)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(status == (int)answer.StatusCode, $"{(int)answer.StatusCode}: {text}");
        using var problem = JsonDocument.Parse(text);
        Assert.EndsWith($":{code}", problem.RootElement.GetProperty("type").GetString(), StringComparison.Ordinal);
        return problem.RootElement.GetProperty("detail").GetString()!;
    }
}
