using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using BgImigranti.Hub.Bench.Load;

namespace BgImigranti.Hub.Bench.Site;

/// <summary>One writer's connection to the hub's HTTP API, one request at a time.</summary>
internal sealed class HubApi(HttpConnection connection, string token) : IDisposable
{
    public static async Task<HubApi> ConnectAsync(IPEndPoint server, string token, CancellationToken cancellationToken) =>
        new(await HttpConnection.ConnectAsync(server, keepsBody: true, cancellationToken), token);

    /// <returns>The id of the new thread.</returns>
    public async Task<long> CreateThreadAsync(string section, string title, CancellationToken cancellationToken)
    {
        await SendAsync(PostOf("/api/v1/threads", SampleText.ThreadJson(section, title)), 201, cancellationToken);
        return ReadThreadId();
    }

    /// <summary>A request that adds a post to a thread, to be sent once.</summary>
    public byte[] NewPost(long thread) => PostOf(PostsOf(thread), SampleText.PostJson);

    /// <summary>Sends such a request and waits until the hub has acknowledged the post as durable.</summary>
    /// <returns>The id of the new post.</returns>
    public async Task<long> PostAsync(byte[] request, CancellationToken cancellationToken)
    {
        await SendAsync(request, 201, cancellationToken);
        return ReadId();
    }

    /// <summary>The ids of all posts of a thread, in their order.</summary>
    public async Task<List<long>> ReadPostsAsync(long thread, CancellationToken cancellationToken)
    {
        var ids = new List<long>();
        for (var after = 0L; ;)
        {
            var page = string.Create(CultureInfo.InvariantCulture, $"{PostsOf(thread)}?after={after}");
            await SendAsync(HttpRequest.GetAs(token, page), 200, cancellationToken);
            using var answer = JsonDocument.Parse(connection.Answer.Body);
            var posts = ListIn(answer.RootElement);
            if (posts.GetArrayLength() == 0)
            {
                return ids;
            }

            foreach (var post in posts.EnumerateArray())
            {
                ids.Add(post.GetProperty("id").GetInt64());
                after = post.GetProperty("number").GetInt64();
            }
        }
    }

    public void Dispose() => connection.Dispose();

    private static string PostsOf(long thread) => string.Create(CultureInfo.InvariantCulture, $"/api/v1/threads/{thread}/posts");

    private static JsonElement ListIn(JsonElement answer) => answer.ValueKind == JsonValueKind.Array
        ? answer
        : answer.EnumerateObject().First(property => property.Value.ValueKind == JsonValueKind.Array).Value;

    private byte[] PostOf(string path, ReadOnlySpan<byte> json) => HttpRequest.PostAs(token, path, json);

    private async Task SendAsync(byte[] request, int expected, CancellationToken cancellationToken)
    {
        var status = await connection.SendAsync(request, cancellationToken);
        if (status != expected)
        {
            var line = Encoding.UTF8.GetString(request.AsSpan(0, request.AsSpan().IndexOf((byte)'\r')));
            throw new BenchFailure($"{line} was answered {status}, not {expected}: {Encoding.UTF8.GetString(connection.Answer.Body.Span)}");
        }
    }

    private long ReadId() => Written().GetProperty("id").GetInt64();

    /// <summary>The answer's id is the opening post's; the thread's own stands in the address.</summary>
    private long ReadThreadId()
    {
        var parts = Written().GetProperty("url").GetString()!.Split('/');
        return long.Parse(parts[Array.IndexOf(parts, "threads") + 1], CultureInfo.InvariantCulture);
    }

    private JsonElement Written()
    {
        var reader = new Utf8JsonReader(connection.Answer.Body.Span);
        return JsonElement.ParseValue(ref reader);
    }
}
