using BgImigranti.Hub.Data;
using BgImigranti.Hub.Publishing;
using BgImigranti.Hub.Publishing.Writing;
using BgImigranti.Hub.Tests.Safety;
using BgImigranti.Hub.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BgImigranti.Hub.Tests.Browsing;

/// <summary>The desk and the editor in real browsers: people at the same item, texts that outlive everything, a desk that lives.</summary>
[Trait("Category", "Browser")]
public sealed class DeskTests(SharedServers servers, Browser browser)
{
    private const string Typed = "Дълга обява, която никой не иска да пише втори път.";

    [Fact]
    public async Task Two_at_one_item_see_each_other_and_the_pen_changes_hands()
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var elena = await hub.CoordinatorAsync("Елена Иванова");
        var petar = await hub.CoordinatorOfAsync(elena.Reader.OrganisationId);
        var item = await hub.ItemAsync(elena, "announcement", []);
        await using var first = await OutcomeScreen.OpenAsync(browser, hub, $"bg/desk/items/{item.Id}", elena);
        await Expect(first.Page.Locator(".editor-island .preview")).ToHaveCountAsync(2);
        await using var second = await OutcomeScreen.OpenAsync(browser, hub, $"en/desk/items/{item.Id}", petar);

        await Expect(first.Page.Locator(".editor-island .notice")).ToContainTextAsync("Петър Петров");
        await Expect(first.Page.Locator(".editor-island .notice")).ToContainTextAsync(Words.In("bg", () => PublishingText.YouHoldThePen));
        await Expect(second.Page.Locator(".editor-island .notice--caution")).ToContainTextAsync("Елена Иванова");

        await second.Page.GetByRole(AriaRole.Button, new() { Name = Words.In("en", () => PublishingText.TakeOverButton) }).ClickAsync();

        await Expect(second.Page.Locator(".editor-island .notice")).ToContainTextAsync(Words.In("en", () => PublishingText.YouHoldThePen));
        await Expect(first.Page.Locator(".editor-island .notice--caution")).ToContainTextAsync("Петър Петров");
        await second.Page.GotoAsync(new Uri(hub.Address, "en/desk").ToString());
        await Expect(first.Page.Locator(".editor-island .notice")).ToHaveCountAsync(0, new() { Timeout = 20_000 });
    }

    [Fact]
    public async Task Both_texts_are_shown_as_they_will_look_while_they_are_typed()
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        await using var screen = await OutcomeScreen.OpenAsync(browser, hub, "bg/desk/announcements/new", await hub.CoordinatorAsync());

        await screen.Page.FillAsync("#body-bg", "Ще е **важно** и <b onclick=alert(1)>опасно</b>.");
        await screen.Page.FillAsync("#body-en", "It will be *good*.");

        await Expect(screen.Page.Locator(".preview [lang=bg] strong")).ToHaveTextAsync("важно");
        await Expect(screen.Page.Locator(".preview [lang=en] em")).ToHaveTextAsync("good");
        await Expect(screen.Page.Locator(".preview b")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_is_typed_outlives_a_reload_a_restart_and_the_other_language_and_goes_when_it_is_saved()
    {
        await using var hub = await HubServer.StartAsync(DatabaseEngine.Sqlite);
        var author = await hub.CoordinatorAsync();
        var item = await hub.ItemAsync(author, "announcement", []);
        await using var screen = await OutcomeScreen.OpenAsync(browser, hub, $"bg/desk/items/{item.Id}", author);
        var (body, pinned) = (screen.Page.Locator("#body-bg"), screen.Page.Locator("input[name='fact.pinned']"));

        await body.FillAsync(Typed);
        await pinned.CheckAsync();
        await screen.Page.ReloadAsync();
        await Expect(body).ToHaveValueAsync(Typed);
        await Expect(pinned).ToBeCheckedAsync();

        await body.PressAsync("Control+End");
        var address = hub.Address.ToString().TrimEnd('/');
        await hub.StopAsync();
        await screen.IsCutOffAsync();
        await body.PressSequentiallyAsync(" И още.");
        await hub.StartAsync(address);
        await screen.FollowsAsync(30);
        await Expect(body).ToHaveValueAsync($"{Typed} И още.");
        await Expect(screen.Page.Locator(".preview .prose[lang=bg]")).ToContainTextAsync("И още.", new() { Timeout = 20_000 });

        await screen.Page.Locator("header a[hreflang=en]").ClickAsync();
        await screen.Page.WaitForURLAsync("**/en/desk/items/**");
        await Expect(body).ToHaveValueAsync($"{Typed} И още.");
        await screen.FollowsAsync();

        await screen.Page.Locator(".editor__foot button[value=keep]").ClickAsync();
        await screen.Page.WaitForURLAsync("**?done=published");
        Assert.Equal($"{Typed} И още.", (await hub.DraftOfAsync(author, item.Id)).Bg.Body);
        await screen.Page.GotoAsync(new Uri(hub.Address, $"bg/desk/items/{item.Id}").ToString());
        await Expect(screen.Page.Locator("main .notice--caution")).ToHaveCountAsync(0);
        await using var db = await hub.Services.GetRequiredService<IDbContextFactory<HubDbContext>>()
            .CreateDbContextAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, await db.Set<Hub.Submissions.AutosavedDraft>().CountAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("bg")]
    [InlineData("en")]
    public async Task The_desk_shows_what_a_colleague_does_and_what_another_centre_calls_urgent(string language)
    {
        await using var hub = await HubServer.StartAsync(DatabaseEngine.Sqlite);
        var author = await hub.CoordinatorAsync();
        var colleague = await hub.CoordinatorOfAsync(author.Reader.OrganisationId);
        var draft = await hub.ItemAsync(colleague, "announcement", [], ItemTransition.Keep);
        await using var screen = await OutcomeScreen.OpenAsync(browser, hub, $"{language}/desk", author);
        var panels = screen.Page.Locator(".desk-panel");
        await Expect(panels.First).ToContainTextAsync(language == "bg" ? "Проба" : "Trial");
        await Expect(screen.Page.Locator(".participants")).ToContainTextAsync("Елена Иванова");

        await hub.ActAsync(colleague, draft.Id, ItemTransition.Publish);
        await Expect(screen.Page.Locator(".rz-data-row")).ToContainTextAsync(Words.In(language, () => PublishingText.StatePublished));
        await Expect(screen.Page.GetByRole(
            AriaRole.Heading, new() { Name = Words.In(language, () => PublishingText.DeskWork) })).ToHaveCountAsync(0);

        await hub.ItemAsync(
            await hub.CoordinatorAsync("Иван Петров"), "announcement", new() { { "urgent", true } }, title: "Спешно за всички");
        await Expect(screen.Page.Locator(".desk-panel").First).ToContainTextAsync("Спешно за всички");
        Assert.Equal(1, screen.Loads);
    }

    [Theory]
    [InlineData("bg")]
    [InlineData("en")]
    public async Task The_pages_of_the_desk_are_for_everybody(string language)
    {
        await using var hub = await HubServer.StartAsync(DatabaseEngine.Sqlite);
        var author = await hub.CoordinatorAsync();
        var item = await hub.ItemAsync(author, "announcement", [], ItemTransition.Keep);
        await hub.SaveAsync(author, item.Id, edit => edit with { Bg = edit.Bg with { Body = "Друго." } });
        foreach (var (address, island) in new[]
        {
            ("desk", ".rz-data-row"), ("desk/announcements/new", ".editor-island"),
            ($"desk/items/{item.Id}", ".editor-island .preview >> nth=1"),
            ($"desk/items/{item.Id}/revisions", ".version >> nth=2"),
        })
        {
            await using var screen = await OutcomeScreen.OpenAsync(browser, hub, $"{language}/{address}", author);
            var errors = new List<string>();
            screen.Page.Console += (_, message) => errors.AddRange(message.Type == "error" ? [message.Text] : []);
            screen.Page.PageError += (_, error) => errors.Add(error);
            await screen.Page.ReloadAsync();
            await screen.FollowsAsync();
            await Expect(screen.Page.Locator(island)).ToBeAttachedAsync();
            await Axe.LoadAsync(screen.Page);
            foreach (var look in Look.All)
            {
                await look.ApplyAsync(screen.Page);
                errors.AddRange((await Axe.ViolationsAsync(screen.Page)).Where(found => !DeskGrid.IsKnown(found)).Select(
                    found => $"{look.Name}: {found}"));
                var width = await screen.Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
                errors.AddRange(width > look.Width ? [$"{look.Name}: {width} px wide"] : []);
            }

            Assert.True(errors.Count == 0, $"{address}\n{string.Join('\n', errors)}");
        }
    }
}
