using BgImigranti.Hub.Shell;
using BgImigranti.Hub.Tests.Safety;
using BgImigranti.Hub.Tests.TestKit;
using Microsoft.Playwright;

namespace BgImigranti.Hub.Tests.Browsing;

/// <summary>A person at a browser that runs no scripts, who finds things by what they are called in the language of the page.</summary>
public sealed class PlainBrowser : IAsyncDisposable
{
    private readonly IBrowserContext _context;

    private PlainBrowser(IBrowserContext context, IPage page, string language)
    {
        (_context, Page, Language) = (context, page, language);
    }

    /// <summary>The page that is open.</summary>
    public IPage Page { get; }

    /// <summary>Language of the pages.</summary>
    public string Language { get; }

    /// <summary>The main part of the page.</summary>
    public ILocator Main => Page.Locator("main");

    /// <summary>Path and query of the page that is open.</summary>
    public string Address => new Uri(Page.Url).PathAndQuery;

    /// <summary>A new browser; dispose it.</summary>
    public static async Task<PlainBrowser> OpenAsync(Browser browser, HubServer hub, string language)
    {
        ArgumentNullException.ThrowIfNull(browser);
        ArgumentNullException.ThrowIfNull(hub);
        var context = await browser.NewContextAsync(
            new BrowserNewContextOptions { BaseURL = hub.Address.ToString(), JavaScriptEnabled = false });
        context.SetDefaultTimeout(20_000);
        return new PlainBrowser(context, await context.NewPageAsync(), language);
    }

    /// <summary>A new browser in which a person signs in by the form.</summary>
    public static async Task<PlainBrowser> SignedInAsync(Browser browser, HubServer hub, string language, TestPerson person)
    {
        var opened = await OpenAsync(browser, hub, language);
        await opened.GoAsync("account/sign-in");
        await opened.SignInAsync(person);
        return opened;
    }

    /// <summary>Fills in the sign-in form that is open, and sends it.</summary>
    public async Task SignInAsync(TestPerson person)
    {
        ArgumentNullException.ThrowIfNull(person);
        await Page.FillAsync("#email", person.Email);
        await Page.FillAsync("#password", HubServer.Password);
        await Main.Locator("form button[type=submit]").ClickAsync();
    }

    /// <summary>Opens a page by its address below the language.</summary>
    public Task<IResponse?> GoAsync(string address) => Page.GotoAsync($"/{Language}/{address}");

    /// <summary>Presses a button of the main part by its name.</summary>
    public Task PressAsync(Func<string> name) =>
        Main.GetByRole(AriaRole.Button, new() { Name = Words.In(Language, name), Exact = true }).First.ClickAsync();

    /// <summary>Follows a link of the main part by its name.</summary>
    public Task FollowAsync(Func<string> name) => FollowAsync(Main, name);

    /// <summary>Follows a link in a part of the page by its name.</summary>
    public Task FollowAsync(ILocator part, Func<string> name)
    {
        ArgumentNullException.ThrowIfNull(part);
        return part.GetByRole(AriaRole.Link, new() { Name = Words.In(Language, name) }).First.ClickAsync();
    }

    /// <summary>A post of the page, from 0.</summary>
    public ILocator Post(int index) => Page.Locator(".post").Nth(index);

    /// <summary>Signs out by the button above every page.</summary>
    public Task SignOutAsync() =>
        Page.Locator("header").GetByRole(AriaRole.Button, new() { Name = Words.In(Language, () => ShellText.SignOut) }).ClickAsync();

    /// <summary>Forgets who is signed in, as a browser does when the sign-in expires.</summary>
    public Task LoseSignInAsync() => _context.ClearCookiesAsync(new BrowserContextClearCookiesOptions { Name = "hub-person" });

    /// <summary>
    /// Becomes the person of another browser, as when two share a computer: the form that is open was made for the first.
    /// </summary>
    public async Task TakeSignInOfAsync(PlainBrowser other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var theirs = (await other._context.CookiesAsync()).Single(cookie => cookie.Name == "hub-person");
        await LoseSignInAsync();
        await _context.AddCookiesAsync(
            [new Cookie { Name = theirs.Name, Value = theirs.Value, Url = new Uri(Page.Url).GetLeftPart(UriPartial.Authority) }]);
    }

    /// <summary>Waits until the main part says this.</summary>
    public Task SeesAsync(string text) => Assertions.Expect(Main).ToContainTextAsync(text);

    /// <summary>Waits until the main part says this in the language of the page.</summary>
    public Task SeesAsync(Func<string> text) => SeesAsync(Words.In(Language, text));

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
