using System.Net;
using System.Text.Json;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Live;
using BgImigranti.Hub.Publishing;
using BgImigranti.Hub.Tests.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace BgImigranti.Hub.Tests.Operations;

/// <summary>Health, the description of the API and what else machines ask for.</summary>
[Trait("Category", "Slow")]
public sealed class MachineAddressTests(SharedServers servers)
{
    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task A_healthy_hub_says_so(DatabaseEngine engine)
    {
        var server = await servers.OnAsync(engine);
        Assert.Equal((HttpStatusCode.OK, "healthy"), await StatusAsync(server, "health/live"));
        Assert.Equal((HttpStatusCode.OK, "healthy"), await StatusAsync(server, "health/ready"));
    }

    [Fact]
    public async Task A_hub_whose_pump_stands_still_is_alive_and_not_ready()
    {
        await using var server = await HubServer.StartAsync(DatabaseEngine.Sqlite);
        await server.Services.GetRequiredService<LivePump>().StopAsync(TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.OK, "healthy"), await StatusAsync(server, "health/live"));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "unhealthy"), await StatusAsync(server, "health/ready"));
    }

    [Fact]
    public async Task A_hub_whose_database_is_away_is_not_ready()
    {
        var database = await TestPostgres.NewDatabaseAsync();
        using var folder = new DataFolder();
        await using var hub = await HubProcess.ServeAsync(
            folder.Root, new Dictionary<string, string> { ["Hub__Database"] = "PostgreSQL", ["ConnectionStrings__Hub"] = database });
        using var client = new HttpClient { BaseAddress = hub.Address };
        Assert.Equal((HttpStatusCode.OK, "healthy"), await StatusAsync(client, "health/ready"));
        await TestPostgres.DropAsync(database);
        Assert.Equal((HttpStatusCode.OK, "healthy"), await StatusAsync(client, "health/live"));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "unhealthy"), await StatusAsync(client, "health/ready"));
    }

    [Fact]
    public async Task The_description_of_the_API_names_every_address_of_it_and_nothing_else()
    {
        var document = await DescriptionAsync();
        var paths = document.GetProperty("paths").EnumerateObject().ToList();
        var rubrics = (await servers.OnAsync(DatabaseEngine.Sqlite)).Services.GetRequiredService<Rubrics>().All
            .SelectMany(
                rubric => new[] { $"/api/v1/{rubric.Path}", $"/api/v1/{rubric.Path}/{{id}}", $"/api/v1/{rubric.Path}/{{id}}/transitions" });
        string[] others =
            ["/api/v1/organisations", "/api/v1/organisations/{id}", "/api/v1/threads", "/api/v1/threads/{id}", "/api/v1/threads/{id}/posts"];
        Assert.Equal(others.Concat(rubrics).Order(StringComparer.Ordinal), paths.Select(path => path.Name).Order(StringComparer.Ordinal));
        Assert.Equal(
            "bearer",
            document.GetProperty("components").GetProperty("securitySchemes").GetProperty("bearer").GetProperty("scheme").GetString());
    }

    [Theory]
    [InlineData("/api/v1/threads", "section", "title", "body", "language")]
    [InlineData("/api/v1/threads/{id}/posts", "body")]
    [InlineData("/api/v1/announcements", "source", "bg", "en", "facts", "act", "organisation")]
    public async Task Writing_is_described_with_token_key_body_and_answer(string path, params string[] fields)
    {
        var post = (await DescriptionAsync()).GetProperty("paths").GetProperty(path).GetProperty("post");
        Assert.Equal("bearer", Assert.Single(Assert.Single(post.GetProperty("security").EnumerateArray()).EnumerateObject()).Name);
        Assert.Contains(post.GetProperty("parameters").EnumerateArray(), parameter =>
            parameter.GetProperty("name").GetString() == "Idempotency-Key" && parameter.GetProperty("in").GetString() == "header");
        var body = post.GetProperty("requestBody").GetProperty("content").GetProperty("application/json").GetProperty("schema");
        Assert.Equal(fields, body.GetProperty("properties").EnumerateObject().Select(property => property.Name));
        Assert.True(post.GetProperty("responses").TryGetProperty("201", out _));
    }

    [Fact]
    public async Task Robots_are_kept_from_forms_and_the_API()
    {
        using var client = (await servers.OnAsync(DatabaseEngine.Sqlite)).Client();
        var rules = await client.GetStringAsync(new Uri("robots.txt", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains("Disallow: /api/", rules, StringComparison.Ordinal);
    }

    private async Task<JsonElement> DescriptionAsync()
    {
        using var client = (await servers.OnAsync(DatabaseEngine.Sqlite)).Client();
        using var document = JsonDocument.Parse(
            await client.GetStringAsync(new Uri("openapi/v1.json", UriKind.Relative), TestContext.Current.CancellationToken));
        return document.RootElement.Clone();
    }

    private static async Task<(HttpStatusCode Code, string? Status)> StatusAsync(HubServer server, string address)
    {
        using var client = server.Client();
        return await StatusAsync(client, address);
    }

    private static async Task<(HttpStatusCode Code, string? Status)> StatusAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        using var report = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return (answer.StatusCode, report.RootElement.GetProperty("status").GetString());
    }
}
