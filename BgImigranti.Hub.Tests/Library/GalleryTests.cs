using BgImigranti.Hub.Data;
using BgImigranti.Hub.Library;
using BgImigranti.Hub.Publishing.Writing;
using BgImigranti.Hub.Tests.Browsing;
using BgImigranti.Hub.Tests.Library.Kit;
using BgImigranti.Hub.Tests.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace BgImigranti.Hub.Tests.Library;

/// <summary>Pictures and books in a real browser, with scripts and without.</summary>
[Trait("Category", "Browser")]
public sealed class GalleryTests(SharedServers servers, Browser browser)
{
    private static readonly byte[] Picture = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    [Theory]
    [InlineData("bg", "Кръгът от столове")]
    [InlineData("en", "In English 2")]
    public async Task Pictures_are_seen_one_by_one_without_scripts(string language, string second)
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var gallery = await GalleryAsync(hub);
        await using var visit = await PlainBrowser.OpenAsync(browser, hub, language);

        await visit.GoAsync($"library/{gallery.Id}");
        await Assertions.Expect(visit.Page.Locator("dialog")).ToBeHiddenAsync();
        await visit.Main.GetByRole(AriaRole.Link, new() { Name = second }).ClickAsync();
        Assert.EndsWith("?picture=2", visit.Address, StringComparison.Ordinal);
        await Assertions.Expect(visit.Main.GetByRole(AriaRole.Img, new() { Name = second })).ToHaveCountAsync(1);
        await Assertions.Expect(visit.Main.Locator("figcaption")).ToHaveTextAsync(second);
        await visit.FollowAsync(() => LibraryText.PictureNext);
        Assert.EndsWith("?picture=3", visit.Address, StringComparison.Ordinal);
        await Assertions.Expect(visit.Main.Locator("a[rel=next]")).ToHaveCountAsync(0);
        await visit.FollowAsync(() => LibraryText.PicturesAll);
        await Assertions.Expect(visit.Main.Locator(".pictures img")).ToHaveCountAsync(3);
    }

    [Fact]
    public async Task With_scripts_arrows_lead_on_and_Escape_comes_back_to_the_picture()
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var gallery = await GalleryAsync(hub);
        await using var context = await ContextAsync(hub);
        var page = await OpenAsync(context, $"/bg/library/{gallery.Id}");
        var dialog = page.GetByRole(AriaRole.Dialog);
        var said = dialog.GetByRole(AriaRole.Status);

        await page.Locator(".pictures a").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(said).ToHaveTextAsync("Изображение 1 от 3: Залата преди началото");
        await page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(said).ToHaveTextAsync("Изображение 2 от 3: Кръгът от столове");
        await Assertions.Expect(dialog.Locator("img")).ToHaveAttributeAsync("alt", "Кръгът от столове");
        Assert.Empty(await Axe.ViolationsAsync(await WithAxeAsync(page)));
        await page.Keyboard.PressAsync("ArrowLeft");
        await page.Keyboard.PressAsync("ArrowLeft");
        await Assertions.Expect(said).ToHaveTextAsync("Изображение 3 от 3");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(dialog).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator(".pictures a").Nth(2)).ToBeFocusedAsync();
        Assert.EndsWith("snimki-po-balgarski", page.Url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ReducedMotion.NoPreference)]
    [InlineData(ReducedMotion.Reduce)]
    public async Task A_finger_leads_on_and_back_and_neither_scrolling_nor_pinching_does(ReducedMotion motion)
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var gallery = await GalleryAsync(hub);
        await using var context = await ContextAsync(hub, hasTouch: true);
        var page = await OpenAsync(context, $"/bg/library/{gallery.Id}");
        await page.EmulateMediaAsync(new() { ReducedMotion = motion });
        var said = page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Status);
        await page.Locator(".pictures a").First.ClickAsync();
        await Assertions.Expect(said).ToContainTextAsync("1 от 3");
        await using var hand = await Fingers.OnAsync(page, page.Locator("[data-gallery-place]"));

        await hand.MoveAsync((-90, 10));
        await Assertions.Expect(said).ToContainTextAsync("2 от 3");
        await hand.MoveAsync((90, -10));
        await Assertions.Expect(said).ToContainTextAsync("1 от 3");
        await hand.MoveAsync((90, 0));
        await Assertions.Expect(said).ToContainTextAsync("3 от 3");
        foreach (var by in new[] { (-15, 0), (-60, 55), (0, -40) })
        {
            await hand.MoveAsync(by);
            await Assertions.Expect(said).ToContainTextAsync("3 от 3");
        }

        await hand.MoveAsync((-90, 0));
        await Assertions.Expect(said).ToContainTextAsync("1 от 3");
        await hand.HoldAsync((-60, 0));

        // A busy browser joins the last moves of a finger and shows them a frame later.
        var wanted = motion == ReducedMotion.Reduce ? "" : "translateX(-60px)";
        var shown = page.Locator("[data-gallery-place] img");
        await Eventually.IsTrueAsync(
            async () => await shown.EvaluateAsync<string>("image => image.style.transform") == wanted,
            $"the picture follows the finger: {wanted}");
        await hand.LiftAsync();
        await Assertions.Expect(said).ToContainTextAsync("2 от 3");

        // Two fingers draw the picture larger; then a finger moves about in it.
        await hand.MoveAsync((-90, 0), (90, 0));
        await hand.MoveAsync((-90, 0));
        await page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(said).ToContainTextAsync("3 от 3");
    }

    [Fact]
    public async Task An_open_chapter_shows_its_new_text_by_itself()
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var person = await hub.CoordinatorAsync();
        var book = await hub.HandbookAsync(person);
        await using var context = await ContextAsync(hub);
        var page = await OpenAsync(context, $"/bg/library/{book.Id}?chapter=1");
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("data-live-state", "connected");

        var input = Teasers.Draft(
            "handbook",
            new TextInput("Справочник за <проби>", "Накратко.", Teasers.BodyBg.Replace("Първите", "Новите", StringComparison.Ordinal)),
            new TextInput("A <trial> handbook", "In short.", Teasers.BodyEn));
        await hub.Services.GetRequiredService<ItemWriter>()
            .SaveAsync(
                person.Reader, book.Id, input with { Version = book.Version, Transition = ItemTransition.Keep }, CancellationToken.None);

        await Assertions.Expect(page.Locator(".chapter__text")).ToContainTextAsync("Новите думи", new() { Timeout = 20_000 });
    }

    [Fact]
    public async Task On_paper_each_chapter_begins_a_page_and_nothing_of_the_frame_is_left()
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var book = await hub.HandbookAsync(await hub.CoordinatorAsync());
        await using var context = await ContextAsync(hub);
        var page = await OpenAsync(context, $"/bg/library/{book.Id}?view=whole");
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.Equal(
            ["page", "page", "page"],
            await page.Locator(".book-chapter").EvaluateAllAsync<string[]>("all => all.map(one => getComputedStyle(one).breakBefore)"));
        foreach (var hidden in new[] { ".site-header", ".site-footer", ".book-whole .contents", ".book-link" })
        {
            await Assertions.Expect(page.Locator(hidden)).ToBeHiddenAsync();
        }

        await Assertions.Expect(page.Locator(".book-whole .print-only")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("bg", "library")]
    [InlineData("en", "library?kind=handbook")]
    [InlineData("bg", "library/{book}")]
    [InlineData("en", "library/{book}?chapter=2")]
    [InlineData("bg", "library/{book}?view=whole")]
    [InlineData("en", "library/{gallery}")]
    [InlineData("bg", "library/{gallery}?picture=2")]
    public async Task Pages_of_the_library_have_no_barriers_and_fit_the_smallest_phone(string language, string address)
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var gallery = await GalleryAsync(hub);
        var book = await hub.HandbookAsync(await hub.CoordinatorAsync());
        await using var context = await ContextAsync(hub);
        var page = await WithAxeAsync(
            await OpenAsync(
                context,
                $"/{language}/{address.Replace("{book}", $"{book.Id}", StringComparison.Ordinal).Replace("{gallery}", $"{gallery.Id}", StringComparison.Ordinal)}"));

        foreach (var look in Look.All)
        {
            await look.ApplyAsync(page);
            var violations = await Axe.ViolationsAsync(page);
            Assert.True(violations.Count == 0, $"{look.Name}: {string.Join('\n', violations)}");
            Assert.True(
                await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"),
                $"{look.Name}: wider than the window");
        }
    }

    private static async Task<ItemWriteResult> GalleryAsync(HubServer hub)
    {
        var gallery = await hub.MaterialAsync(await hub.CoordinatorAsync(), "gallery", "Снимки", "Кратък текст.");
        await hub.PicturesAsync(gallery.Id, "Залата преди началото", "Кръгът от столове", "");
        return gallery;
    }

    private async Task<IBrowserContext> ContextAsync(HubServer hub, bool hasTouch = false)
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions { BaseURL = hub.Address.ToString(), HasTouch = hasTouch });
        context.SetDefaultTimeout(20_000);
        await context.RouteAsync("**/files/**", route => route.FulfillAsync(new() { BodyBytes = Picture, ContentType = "image/png" }));
        return context;
    }

    private static async Task<IPage> OpenAsync(IBrowserContext context, string address)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(address);
        return page;
    }

    private static async Task<IPage> WithAxeAsync(IPage page)
    {
        await Axe.LoadAsync(page);
        return page;
    }
}
