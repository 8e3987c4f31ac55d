using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace BgImigranti.Hub.Tests.Durability;

/// <summary>
/// A program that writes post after post. When the hub dies under it, it sends what was not acknowledged again, with the same
/// key, as soon as there is a hub again.
/// </summary>
internal sealed class PersistentWriter(string token, IReadOnlyList<long> threads, int seed)
{
    private readonly Random _random = new(seed);
    private WrittenPost? _unanswered;

    /// <summary>What was acknowledged, in order.</summary>
    public List<WrittenPost> Acknowledged { get; } = [];

    /// <summary>How often an answer was owed when the hub died.</summary>
    public int Unanswered { get; private set; }

    /// <summary>Writes until <paramref name="most"/> posts are acknowledged or the hub is gone.</summary>
    public async Task WriteAsync(Uri hub, int most, Action acknowledged)
    {
        using var client = new HttpClient { BaseAddress = hub };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        for (var written = 0; written < most; written++)
        {
            _unanswered ??= new WrittenPost(
                threads[_random.Next(threads.Count)], Guid.NewGuid().ToString("N"), $"Отговор {Guid.NewGuid():N}");
            if (!await SendAsync(client, _unanswered))
            {
                Unanswered++;
                return;
            }

            Acknowledged.Add(_unanswered);
            _unanswered = null;
            acknowledged();
        }
    }

    private static async Task<bool> SendAsync(HttpClient client, WrittenPost post)
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Post, $"/api/v1/threads/{post.Thread}/posts")
        { Content = JsonContent.Create(new { body = post.Body }) };
        request.Headers.Add("Idempotency-Key", post.Key);
        try
        {
            using var answer = await client.SendAsync(request);
            Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
            var written = await answer.Content.ReadFromJsonAsync<JsonElement>();
            (post.Id, post.Number) = (written.GetProperty("id").GetInt64(), written.GetProperty("number").GetInt32());
            return true;
        }
        catch (Exception dead) when (dead is HttpRequestException or IOException)
        {
            return false;
        }
    }
}
