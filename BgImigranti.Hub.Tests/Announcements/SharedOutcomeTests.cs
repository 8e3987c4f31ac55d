using BgImigranti.Hub.Data;
using BgImigranti.Hub.Tests.Browsing;
using BgImigranti.Hub.Tests.TestKit;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BgImigranti.Hub.Tests.Announcements;

/// <summary>
/// Shared once, one discussion, live for everybody: from the coordinator's desk to the pages of visitors in both languages.
/// </summary>
[Trait("Category", "Browser")]
public sealed class SharedOutcomeTests(SharedServers servers, Browser browser)
{
    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task An_urgent_announcement_is_on_every_open_page_in_its_language_and_in_the_forum(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var section = await hub.SectionAsync();
        var coordinator = await hub.CoordinatorAsync("Елена Иванова");
        await using var bulgarian = await OutcomeScreen.OpenAsync(browser, hub, "bg/");
        await using var english = await OutcomeScreen.OpenAsync(browser, hub, "en/");
        await using var list = await OutcomeScreen.OpenAsync(browser, hub, $"en/forum/{section}");
        await using var desk = await OutcomeScreen.OpenAsync(browser, hub, "bg/desk/announcements/new", coordinator);
        var loads = (bulgarian.Loads, english.Loads, list.Loads);

        await WriteAsync(desk.Page, section);
        await PressAsync(desk.Page, "Публикувай");
        await Expect(desk.Page.GetByText("Публикувано: вижда се на всички отворени страници.")).ToBeVisibleAsync();

        var soon = new LocatorAssertionsToBeVisibleOptions { Timeout = 5_000 };
        await Expect(Band(bulgarian).GetByText("Утре без вода")).ToBeVisibleAsync(soon);
        await Expect(Band(english).GetByText("No water tomorrow")).ToBeVisibleAsync(soon);
        await Expect(Band(list).GetByText("No water tomorrow")).ToBeVisibleAsync(soon);
        await Expect(list.Page.Locator(".row__title").GetByText("No water tomorrow")).ToBeVisibleAsync(soon);

        // The editor is now the item's own: an edit of the source is everywhere, and leaves the translation behind until it is made.
        await desk.Page.GetByLabel("Текст (Markdown)").First.FillAsync("Водата спира в осем и идва в дванайсет.");
        await desk.Page.GetByLabel("Заглавие").First.FillAsync("Утре без вода до обяд");
        await PressAsync(desk.Page, "Запази");
        await Expect(Band(bulgarian).GetByText("Утре без вода до обяд")).ToBeVisibleAsync(soon);
        Assert.Equal(loads, (bulgarian.Loads, english.Loads, list.Loads));
        await Band(english).GetByText("No water tomorrow").ClickAsync();
        await Expect(english.Page.GetByText("The original has changed since this translation was made")).ToBeVisibleAsync();
        await english.FollowsAsync();

        await desk.Page.GetByLabel("Заглавие").Nth(1).FillAsync("No water until noon tomorrow");
        await PressAsync(desk.Page, "Запази");
        await Expect(english.Page.GetByRole(AriaRole.Heading, new() { Name = "No water until noon tomorrow" })).ToBeVisibleAsync(soon);
        await Expect(english.Page.GetByText("The original has changed since this translation was made")).ToBeHiddenAsync();

        await PressAsync(desk.Page, "Приключи");
        await Expect(Band(bulgarian).GetByText("Утре без вода")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Centres_acknowledge_and_the_others_see_who_is_missing()
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var author = await hub.CoordinatorAsync("Елена Иванова");
        var reader = await hub.CoordinatorAsync("Петър Желев");
        await using var desk = await OutcomeScreen.OpenAsync(browser, hub, "bg/desk/announcements/new", author);
        await WriteAsync(desk.Page, section: null);
        await PressAsync(desk.Page, "Публикувай");
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "Към страницата" }).ClickAsync();
        var address = new Uri(desk.Page.Url).AbsolutePath.TrimStart('/');
        await desk.FollowsAsync();
        var count = desk.Page.Locator(".acknowledgements h2");
        await Expect(count).ToContainTextAsync("0 от ");

        await using var other = await OutcomeScreen.OpenAsync(browser, hub, address, reader);
        await other.Page.GetByRole(AriaRole.Button, new() { Name = "Прочетохме" }).ClickAsync();
        await Expect(other.Page.GetByRole(AriaRole.Button, new() { Name = "Прочетохме" })).ToBeHiddenAsync();
        await Expect(count).ToContainTextAsync("1 от ");

        await using var visitor = await OutcomeScreen.OpenAsync(browser, hub, address);
        await Expect(visitor.Page.Locator(".acknowledgements")).ToHaveCountAsync(0);
        await PressAsync((await OpenEditorAsync(desk)).Page, "Изтрий");
        await desk.Page.WaitForURLAsync(url => url.Contains("done=hidden", StringComparison.Ordinal));
    }

    private static async Task<OutcomeScreen> OpenEditorAsync(OutcomeScreen screen)
    {
        await screen.Page.GetByRole(AriaRole.Link, new() { Name = "Промяна" }).ClickAsync();
        return screen;
    }

    private static ILocator Band(OutcomeScreen screen) => screen.Page.Locator("#urgent-band");

    private static async Task WriteAsync(IPage page, string? section)
    {
        await page.GetByLabel("Заглавие").First.FillAsync("Утре без вода");
        await page.GetByLabel("Резюме").First.FillAsync("Центърът приема само по телефона.");
        await page.GetByLabel("Текст (Markdown)").First.FillAsync("Водата спира в осем.");
        await page.GetByLabel("Заглавие").Nth(1).FillAsync("No water tomorrow");
        await page.GetByLabel("Резюме").Nth(1).FillAsync("The centre answers by telephone only.");
        await page.GetByLabel("Текст (Markdown)").Nth(1).FillAsync("The water goes off at eight.");
        await page.GetByLabel("Спешна").CheckAsync();
        if (section is not null)
        {
            await page.Locator("#section").SelectOptionAsync(section);
        }
    }

    private static Task PressAsync(IPage page, string button) =>
        page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
}
