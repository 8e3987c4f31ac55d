using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Data.Upkeep;
using BgImigranti.Hub.Tests.Accounts.Kit;
using BgImigranti.Hub.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace BgImigranti.Hub.Tests.Data;

/// <summary>The same key means the same answer and one effect.</summary>
[Trait("Category", "Slow")]
public sealed class IdempotencyTests(SharedServers servers)
{
    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task Twenty_requests_at_once_with_one_key_are_one_post(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var author = await hub.PersonAsync();
        var thread = await hub.ThreadAsync(author);
        using var client = hub.Client(author);
        var address = $"/api/v1/threads/{thread}/posts";

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(_ => SendAsync(client, address, "key-1", new { body = "Един отговор" })));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Created, answer.Status));
        Assert.Single(answers.Select(answer => answer.Text).Distinct());
        Assert.Equal(2, await PostsAsync(client, thread));
        Assert.Equal(answers[0], await SendAsync(client, address, "key-1", new { body = "Един отговор" }));
        Assert.NotEqual(answers[0], await SendAsync(client, address, "key-2", new { body = "Един отговор" }));
        Assert.Equal(3, await PostsAsync(client, thread));
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task Twenty_requests_at_once_with_one_key_are_one_thread(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var author = await hub.PersonAsync();
        var draft = new { section = await hub.SectionAsync(), title = "Една тема", body = "Едно начало", language = "bg" };
        using var client = hub.Client(author);

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => SendAsync(client, "/api/v1/threads", "thread-1", draft)));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Created, answer.Status));
        Assert.Single(answers.Select(answer => answer.Text).Distinct());
        var listed = await client.GetFromJsonAsync<JsonElement>($"/api/v1/threads?section={draft.section}");
        Assert.Equal(1, listed.GetProperty("threads").GetArrayLength());
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task A_key_that_comes_again_with_something_else_is_refused(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var author = await hub.PersonAsync();
        var thread = await hub.ThreadAsync(author);
        var other = await hub.ThreadAsync(author);
        using var client = hub.Client(author);
        await SendAsync(client, $"/api/v1/threads/{thread}/posts", "key", new { body = "Първи" });

        var body = await SendAsync(client, $"/api/v1/threads/{thread}/posts", "key", new { body = "Втори" });
        var place = await SendAsync(client, $"/api/v1/threads/{other}/posts", "key", new { body = "Първи" });

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity), (body.Status, place.Status));
        Assert.Contains("key-reused", body.Text, StringComparison.Ordinal);
        Assert.Equal(2, await PostsAsync(client, thread));
        Assert.Equal(1, await PostsAsync(client, other));
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task Keys_of_two_people_never_meet(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var author = await hub.PersonAsync();
        var thread = await hub.ThreadAsync(author);
        using var first = hub.Client(author);
        using var second = hub.Client(await hub.PersonAsync());

        var one = await SendAsync(first, $"/api/v1/threads/{thread}/posts", "key", new { body = "Същото" });
        var two = await SendAsync(second, $"/api/v1/threads/{thread}/posts", "key", new { body = "Същото" });

        Assert.NotEqual(one.Text, two.Text);
        Assert.Equal(3, await PostsAsync(first, thread));
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task A_refused_request_leaves_its_key_free(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var author = await hub.PersonAsync();
        var thread = await hub.ThreadAsync(author);
        using var client = hub.Client(author);
        var address = $"/api/v1/threads/{thread}/posts";

        var refused = await SendAsync(client, address, "key", new { body = "   " });
        var tooLong = await SendAsync(client, address, new string('k', IdempotentRequest.MaxKeyLength + 1), new { body = "Отговор" });
        var taken = await SendAsync(client, address, "key", new { body = "Отговор" });

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.BadRequest), (refused.Status, tooLong.Status));
        Assert.Equal(HttpStatusCode.Created, taken.Status);
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task An_answer_is_remembered_for_days_and_then_forgotten(DatabaseEngine engine)
    {
        var clock = new MovableClock();
        await using var hub = await HubServer.StartAsync(engine, variation: new HubVariation
        {
            Services = services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock)),
        });
        var author = await hub.PersonAsync();
        var thread = await hub.ThreadAsync(author);
        using var client = hub.Client(author);
        var trimmer = hub.Services.GetServices<IHostedService>().OfType<ChangeLogTrimJob>().Single();
        await SendAsync(client, $"/api/v1/threads/{thread}/posts", "key", new { body = "Отговор" });

        clock.Advance(TimeSpan.FromDays(ChangeLogTrimJob.AnswerRetentionDays) - TimeSpan.FromHours(1));
        await trimmer.TrimAsync(CancellationToken.None);
        Assert.Equal(1, await KeptAnswersAsync(hub));
        clock.Advance(TimeSpan.FromHours(2));
        await trimmer.TrimAsync(CancellationToken.None);
        Assert.Equal(0, await KeptAnswersAsync(hub));
    }

    private static async Task<(HttpStatusCode Status, string Text)> SendAsync(HttpClient client, string address, string key, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = JsonContent.Create(body) };
        request.Headers.Add("Idempotency-Key", key);
        using var answer = await client.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private static async Task<int> PostsAsync(HttpClient client, long thread)
    {
        var posts = await client.GetFromJsonAsync<JsonElement>($"/api/v1/threads/{thread}/posts");
        var head = await client.GetFromJsonAsync<JsonElement>($"/api/v1/threads/{thread}");
        Assert.Equal(posts.GetArrayLength(), head.GetProperty("posts").GetInt32());
        return posts.GetArrayLength();
    }

    private static async Task<int> KeptAnswersAsync(HubServer hub)
    {
        await using var db = await hub.Services.GetRequiredService<IDbContextFactory<HubDbContext>>().CreateDbContextAsync();
        return await db.IdempotentAnswers.CountAsync();
    }
}
