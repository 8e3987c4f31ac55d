using BgImigranti.Hub.Tests.TestKit;
using Microsoft.Playwright;

namespace BgImigranti.Hub.Tests.Browsing;

/// <summary>
/// One person or visitor before a browser of their own. It notes what a reader would feel: shifts, loads, sentences spoken.
/// </summary>
internal sealed class OutcomeScreen : IAsyncDisposable
{
    // The region of spoken sentences empties itself again, so what was in it is noted as it changes.
    private const string Notes =
        """
        window.shifts = [];
        window.said = [];
        const moved = source => `${source.node?.nodeName}.${source.node?.parentElement?.className} ${JSON.stringify(source.previousRect)} to ${JSON.stringify(source.currentRect)}`;
        new PerformanceObserver(list => list.getEntries().forEach(entry => window.shifts.push(`${entry.value}: ${entry.sources.map(moved)}`)))
            .observe({ type: 'layout-shift', buffered: true });
        document.addEventListener('DOMContentLoaded', () => {
            const region = document.getElementById('live-status');
            if (region) new MutationObserver(() => region.textContent && window.said.push(region.textContent)).observe(region, { childList: true, characterData: true, subtree: true });
        });
        """;

    private readonly IBrowserContext _context;

    private OutcomeScreen(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.FrameNavigated += (_, frame) => Loads += frame == page.MainFrame ? 1 : 0;
    }

    public IPage Page { get; }

    public IBrowserContext Context => _context;

    /// <summary>How often a page was loaded here.</summary>
    public int Loads { get; private set; }

    public ILocator Text => Page.Locator("#reply-body");

    public ILocator Publish => Page.Locator("#reply button[type=submit]:not([data-plain-submit])");

    public ILocator NewPosts => Page.Locator("#new-posts");

    public ILocator Post(int number) => Page.Locator($"#posts > li.post[data-number='{number}']");

    /// <summary>Opens an address of the hub, signed in as a person if one is given, and waits until it follows.</summary>
    public static async Task<OutcomeScreen> OpenAsync(Browser browser, HubServer hub, string address, TestPerson? person = null)
    {
        var context = await browser.NewContextAsync(
            new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1000, Height = 700 } });
        await context.AddInitScriptAsync(Notes);
        if (person is not null)
        {
            await context.AddCookiesAsync((await hub.CookieAsync(person)).Split("; ").Select(pair => pair.Split('=', 2))
                .Select(pair => new Cookie { Name = pair[0], Value = pair[1], Url = hub.Address.ToString() }));
        }

        var screen = new OutcomeScreen(context, await context.NewPageAsync());
        await screen.Page.GotoAsync(new Uri(hub.Address, address).ToString());
        await screen.FollowsAsync();
        return screen;
    }

    /// <summary>Waits until every stream of the page is followed and up to date.</summary>
    public Task FollowsAsync(float seconds = 20) =>
        Assertions.Expect(Page.Locator("html")).ToHaveAttributeAsync("data-live-state", "connected", new() { Timeout = seconds * 1000 });

    /// <summary>Waits until the page knows that its line is down.</summary>
    public Task IsCutOffAsync() =>
        Assertions.Expect(Page.Locator("html")).ToHaveAttributeAsync("data-live-state", "lost", new() { Timeout = 20_000 });

    /// <summary>Numbers of the posts shown, from top to bottom.</summary>
    public async Task<IReadOnlyList<int>> NumbersAsync() =>
        await Page.EvaluateAsync<int[]>(
            "[...document.querySelectorAll('#posts > li[data-number]')].map(post => Number(post.dataset.number))");

    /// <summary>What stood on the screen and has jumped, with how far.</summary>
    public async Task<IReadOnlyList<string>> ShiftsAsync() => await Page.EvaluateAsync<string[]>("window.shifts");

    /// <summary>From now on only new shifts count.</summary>
    public Task ForgetShiftsAsync() => Page.EvaluateAsync("window.shifts.length = 0");

    /// <summary>Sentences that were given to screen readers.</summary>
    public async Task<IReadOnlyList<string>> SaidAsync() => await Page.EvaluateAsync<string[]>("window.said");

    public Task<double> ScrollAsync() => Page.EvaluateAsync<double>("window.scrollY");

    /// <summary>
    /// Closes it, or leaves it to the end of the browser: one that is amid a navigation sometimes never says that it has closed, and the
    /// run would wait for ever.
    /// </summary>
    public async ValueTask DisposeAsync() => await Task.WhenAny(_context.CloseAsync(), Task.Delay(Eventually.Patience));
}
