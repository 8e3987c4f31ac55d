using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Playwright;

namespace BgImigranti.Hub.Tests.Browsing;

/// <summary>Looks at one page in every way and writes down what is wrong with it.</summary>
public sealed class Inspection(IBrowserContext context, CrawledPage crawled, bool isVisitor, ConcurrentBag<string> problems)
{
    private const int MaxPage = 60 * 1024;
    private const int MaxFont = 35 * 1024;

    private const string Fields = """
        () => ({
            language: document.documentElement.lang,
            headings: document.querySelectorAll('h1').length,
            landmarks: ['header', 'nav', 'main', 'footer'].filter(name => !document.querySelector(name)),
            doubled: [...document.querySelectorAll('[id]')].map(e => e.id).filter((id, i, all) => all.indexOf(id) !== i),
            pairs: [...document.querySelectorAll('link[rel=alternate][hreflang]')].map(link => `${link.hreflang} ${new URL(link.href).pathname}${new URL(link.href).search}`),
            violations: window.policyViolations,
        })
        """;

    private const string Storage = """
        async () => [
            ...Object.keys(localStorage), ...Object.keys(sessionStorage),
            ...(await indexedDB.databases()).map(database => database.name), ...(await caches.keys()),
        ]
        """;

    private const string WatchPolicy =
        "window.policyViolations = []; addEventListener('securitypolicyviolation', e => policyViolations.push(`${e.violatedDirective} ${e.blockedURI}`));";

    private readonly ConcurrentBag<IResponse> _responses = [];
    private IPage _page = null!;

    /// <summary>Opens the page and looks.</summary>
    public async Task RunAsync()
    {
        _page = await context.NewPageAsync();
        await _page.AddInitScriptAsync(WatchPolicy);
        _page.PageError += (_, error) => Note($"script fault: {error}");
        _page.Console += (_, message) => NoteConsole(message);
        _page.Response += (_, response) => _responses.Add(response);
        _page.Request += (_, request) => NoteForeign(request);
        var answer = await OpenAsync();
        if (answer?.Status != crawled.Status)
        {
            Note($"answered {answer?.Status}, not {crawled.Status}");
        }

        await CheckFieldsAsync();
        await CheckAnswersAsync();
        await CheckLooksAsync();
        await _page.CloseAsync();
    }

    private async Task<IResponse?> OpenAsync()
    {
        var opened = await _page.GotoAsync(crawled.Address);
        if (crawled.Act is null)
        {
            return opened;
        }

        var arrived = _page.WaitForResponseAsync(response => response.Request.Method == "POST" && response.Request.IsNavigationRequest);
        var loaded = new TaskCompletionSource();
        _page.Load += (_, _) => loaded.TrySetResult();
        await crawled.Act(_page);
        await loaded.Task;
        return await arrived;
    }

    private async Task CheckFieldsAsync()
    {
        var fields = await _page.EvaluateAsync<JsonElement>(Fields);
        NoteUnless(fields.GetProperty("language").GetString() == crawled.Language, $"is marked as {fields.GetProperty("language")}");
        NoteUnless(fields.GetProperty("headings").GetInt32() == 1, $"has {fields.GetProperty("headings")} main headings");
        NoteAll("has no landmark", fields.GetProperty("landmarks"));
        NoteAll("has the same id twice:", fields.GetProperty("doubled"));
        NoteAll("broke its policy:", fields.GetProperty("violations"));
        NoteUnless(await _page.TitleAsync() is { Length: > 0 }, "has no title");
        var pairs = fields.GetProperty("pairs")
            .EnumerateArray()
            .Select(pair => pair.GetString()!.Split(' '))
            .ToDictionary(pair => pair[0], pair => pair[1]);
        NoteUnless(pairs.Keys.Order().SequenceEqual(["bg", "en"]), $"has the languages {string.Join(' ', pairs.Keys)}");
        if (crawled is { Status: 200, Act: null })
        {
            foreach (var (language, address) in pairs)
            {
                var answer = await context.APIRequest.GetAsync(address, new APIRequestContextOptions { MaxRedirects = 0 });
                NoteUnless(answer.Status == 200 && address[1..3] == language, $"its {language} address {address} answers {answer.Status}");
            }
        }
    }

    private async Task CheckAnswersAsync()
    {
        var (text, font) = (new Dictionary<string, int>(StringComparer.Ordinal), new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var response in _responses)
        {
            var address = new Uri(response.Url).PathAndQuery;
            foreach (var problem in Headers.Problems(new Uri(response.Url).AbsolutePath, await response.AllHeadersAsync()))
            {
                Note($"{address}: {problem}");
            }

            // The form's page and the answer to it are two pages; what both need is loaded once, the second time from the cache.
            var type = response.Request.ResourceType;
            var isFormBefore = crawled.Act is not null && type == "document" && response.Request.Method == "GET";
            if (isVisitor && !isFormBefore && response.Status is 200 or >= 400)
            {
                var sizes = type is "font" ? font : text;
                var size = type is "document" or "stylesheet" or "script" or "font"
                    ? (await response.Request.SizesAsync()).ResponseBodySize
                    : 0;
                sizes[address] = Math.Max(size, sizes.GetValueOrDefault(address));
            }
        }

        if (isVisitor)
        {
            NoteUnless(text.Values.Sum() <= MaxPage, $"weighs {Weights(text)} bytes");
            NoteUnless(font.Values.Sum() <= MaxFont, $"its letters weigh {Weights(font)} bytes");
            NoteUnless(crawled.HasForm || (await context.CookiesAsync()).Count == 0, "sets a cookie");
            NoteUnless((await context.CookiesAsync()).All(cookie => cookie.Name == "hub-form"), "sets a cookie that is not the form's");
            NoteAll("stores", await _page.EvaluateAsync<JsonElement>(Storage));
        }
    }

    private static string Weights(Dictionary<string, int> sizes) =>
        string.Join(
            " + ",
            sizes.Where(size => size.Value > 0).OrderByDescending(size => size.Value).Select(size => $"{size.Value:N0} ({size.Key})"));

    private async Task CheckLooksAsync()
    {
        await Axe.LoadAsync(_page);
        var found = new List<(string Problem, string Look)>();
        foreach (var look in Look.All)
        {
            await look.ApplyAsync(_page);
            var width = await _page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            found.AddRange(width > look.Width ? [($"is {width} px wide", look.Name)] : []);
            found.AddRange((await Axe.ViolationsAsync(_page)).Select(violation => (violation, look.Name)));
        }

        foreach (var problem in found.GroupBy(problem => problem.Problem, problem => problem.Look))
        {
            Note($"{problem.Key} [{string.Join(", ", problem)}]");
        }
    }

    private void NoteConsole(IConsoleMessage message)
    {
        // The browser itself complains of every page that is not found; here that page is wanted.
        var isOwnStatus = crawled.Status >= 400 && message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal);
        if (message.Type == "error" && !isOwnStatus)
        {
            Note($"console: {message.Text}");
        }
    }

    private void NoteForeign(IRequest request)
    {
        var isOwn = new Uri(request.Url) is { IsLoopback: true } or { Scheme: "data" };
        NoteUnless(isOwn, $"asks {request.Url}");
    }

    private void NoteAll(string what, JsonElement list)
    {
        foreach (var item in list.EnumerateArray())
        {
            Note($"{what} {item}");
        }
    }

    private void NoteUnless(bool isGood, string problem)
    {
        if (!isGood)
        {
            Note(problem);
        }
    }

    private void Note(string problem) => problems.Add($"{crawled}: {problem}");
}
