using System.Net;
using System.Text.Json;
using AngleSharp.Html.Parser;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Tests.Browsing;
using BgImigranti.Hub.Tests.Safety.Rights;
using BgImigranti.Hub.Tests.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BgImigranti.Hub.Tests.Safety;

/// <summary>
/// What is answered when something is missing or broken: whole pages for people, problem details for programs, nothing of the inside.
/// </summary>
[Trait("Category", "Slow")]
public sealed class ErrorTests : IAsyncLifetime
{
    private readonly LogBook _log = new();
    private HubServer _hub = null!;
    private RightsAsker _visitor = null!;

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        var settings = new Dictionary<string, string?> { ["Hub:Limits:Enabled"] = "false" };
        _hub = await HubServer.StartAsync(DatabaseEngine.Sqlite, settings, new HubVariation { Services = Vary });
        _visitor = await RightsAsker.ArriveAsync(_hub, null);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        _visitor.Dispose();
        await _hub.DisposeAsync();
    }

    [Theory]
    [InlineData("/bg/nothing", 404, "Няма такава страница")]
    [InlineData("/en/nothing", 404, "There is no such page")]
    [InlineData("/bg/forum/nothing", 404, "Няма такава страница")]
    [InlineData("/en/forum/threads/999999999", 404, "There is no such page")]
    [InlineData("/bg/assets/nothing.css", 404, "Няма такава страница")]
    [InlineData("/bg/forum?break", 500, "Нещо се счупи при нас")]
    [InlineData("/en/forum?break", 500, "Something broke on our side")]
    public async Task What_is_missing_or_broken_is_told_by_a_whole_page(string address, int status, string title)
    {
        using var answer = await _visitor.AskAsync($"GET {address}");
        var text = await answer.Content.ReadAsStringAsync();
        var page = await new HtmlParser().ParseDocumentAsync(text);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(address[1..3], page.DocumentElement.GetAttribute("lang"));
        Assert.Contains(title, page.QuerySelector("main h1")!.TextContent, StringComparison.Ordinal);
        Assert.All(["header", "main", "footer", "nav"], name => Assert.NotNull(page.QuerySelector(name)));
        Assert.True(answer.Headers.CacheControl!.NoStore);
        AssertClosed(text);
        Assert.Empty(Headers.Problems("/", Flat(answer)));
    }

    [Theory]
    [InlineData("bg", "Номер на грешката")]
    [InlineData("en", "Fault number")]
    public async Task The_page_of_an_error_names_an_id_that_stands_in_the_log(string language, string words)
    {
        using var answer = await _visitor.AskAsync($"GET /{language}/forum?break");
        var text = await answer.Content.ReadAsStringAsync();
        var error = Assert.Single(_log.Errors, line => line.Contains(BrokenOnDemand.Inside, StringComparison.Ordinal));
        var id = error.Split(' ')[1];

        Assert.Contains(words, text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(id, text, StringComparison.Ordinal);
        AssertClosed(text);
    }

    [Theory]
    [InlineData("/api/v1/threads/999999999", 404)]
    [InlineData("/api/v1/nothing", 404)]
    [InlineData("/api/v1/threads?section=nothing", 404)]
    [InlineData("/api/v1/threads/1?break", 500)]
    public async Task Programs_get_problem_details(string address, int status)
    {
        using var answer = await _visitor.AskAsync($"GET {address}");
        var text = await answer.Content.ReadAsStringAsync();
        using var problem = JsonDocument.Parse(text);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(status, problem.RootElement.GetProperty("status").GetInt32());
        Assert.NotEmpty(problem.RootElement.GetProperty("detail").GetString()!);
        AssertClosed(text);
        Assert.Empty(Headers.Problems("/", Flat(answer)));
        if (status == 500)
        {
            var id = problem.RootElement.GetProperty("faultId").GetString()!;
            Assert.Contains(_log.Errors, line => line.Contains(id, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("GET", "/")]
    [InlineData("GET", "/bg")]
    [InlineData("GET", "/robots.txt")]
    [InlineData("GET", "/bg/assets/hub.css")]
    [InlineData("GET", "/bg/account/profile")]
    [InlineData("DELETE", "/bg/forum")]
    [InlineData("POST", "/bg/forum")]
    [InlineData("POST", "/api/v1/threads")]
    public async Task Every_answer_carries_the_headers_that_keep_its_reader_safe(string method, string address)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        using var answer = await _visitor.Http.SendAsync(request);

        Assert.Empty(Headers.Problems("/", Flat(answer)));
    }

    [Theory]
    [InlineData("DELETE", "/bg/forum")]
    [InlineData("POST", "/bg/forum")]
    public async Task A_page_is_only_read(string method, string address)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        using var answer = await _visitor.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }

    private void Vary(IServiceCollection services)
    {
        BrokenOnDemand.Add(services);
        services.AddSingleton<ILoggerProvider>(_log);
    }

    private static void AssertClosed(string text)
    {
        Assert.DoesNotContain(BrokenOnDemand.Inside, text, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", text, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Flat(HttpResponseMessage answer) => answer.Headers.Concat(answer.Content.Headers)
        .ToDictionary(header => header.Key.ToLowerInvariant(), header => string.Join(", ", header.Value), StringComparer.Ordinal);
}
