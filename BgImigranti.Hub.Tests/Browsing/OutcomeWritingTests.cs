using System.Diagnostics;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Forum;
using BgImigranti.Hub.Submissions;
using BgImigranti.Hub.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Microsoft.Playwright.Assertions;

namespace BgImigranti.Hub.Tests.Browsing;

/// <summary>What somebody types is never lost and never sent twice, whatever breaks meanwhile.</summary>
[Trait("Category", "Browser")]
public sealed class OutcomeWritingTests(SharedServers servers, Browser browser)
{
    private const string Typed = "Дълъг отговор, който никой не иска да пише втори път.";

    [Fact]
    public async Task A_restart_of_the_server_while_somebody_types_costs_no_letter_and_no_click()
    {
        await using var hub = await HubServer.StartAsync(DatabaseEngine.Sqlite);
        var writer = await hub.CoordinatorAsync();
        var thread = await hub.ThreadAsync(writer);
        await using var screen = await OutcomeScreen.OpenAsync(browser, hub, $"bg/forum/threads/{thread}", writer);
        await using var other = await OutcomeScreen.OpenAsync(browser, hub, $"en/forum/threads/{thread}", writer);
        await screen.Text.PressSequentiallyAsync("Преди рестарта, ");
        await Expect(screen.Page.Locator(".preview")).ToContainTextAsync("Преди рестарта,");

        var address = hub.Address.ToString().TrimEnd('/');
        await hub.StopAsync();
        await screen.IsCutOffAsync();
        await screen.Text.PressSequentiallyAsync("по време на рестарта ");
        await hub.StartAsync(address);
        var since = Stopwatch.GetTimestamp();

        await screen.FollowsAsync(10);
        await other.FollowsAsync(10);
        await Expect(screen.Text).ToHaveValueAsync("Преди рестарта, по време на рестарта ");
        await Expect(screen.Page.Locator(".preview")).ToContainTextAsync("по време на рестарта", new() { Timeout = 10_000 });
        Assert.True(Stopwatch.GetElapsedTime(since) < TimeSpan.FromSeconds(10));

        await screen.FollowsAsync();
        await screen.Text.PressAsync("Control+End");
        await screen.Text.PressSequentiallyAsync("и след него.");
        await screen.Publish.ClickAsync();
        await Expect(screen.Post(2)).ToContainTextAsync("Преди рестарта, по време на рестарта и след него.");
        await Expect(screen.Text).ToHaveValueAsync("");
        Assert.Equal([1, 2], await screen.NumbersAsync());
    }

    [Fact]
    public async Task A_reply_sent_while_the_server_is_away_arrives_once_when_it_is_back()
    {
        await using var hub = await HubServer.StartAsync(DatabaseEngine.Sqlite);
        var writer = await hub.CoordinatorAsync();
        var thread = await hub.ThreadAsync(writer);
        await using var screen = await OutcomeScreen.OpenAsync(browser, hub, $"bg/forum/threads/{thread}", writer);
        await screen.Text.FillAsync(Typed);
        var address = hub.Address.ToString().TrimEnd('/');
        await hub.StopAsync();
        await screen.IsCutOffAsync();

        await screen.Publish.ClickAsync();
        await Expect(screen.Page.Locator("[data-send-state]")).Not.ToBeEmptyAsync();
        await hub.StartAsync(address);

        // Whichever came first, the answer to the sending or the page's reload: the text is a post, or it is still in the form.
        await Eventually.IsTrueAsync(async () =>
        {
            await screen.FollowsAsync();
            return (await screen.NumbersAsync()).Count == 2 || await screen.Text.InputValueAsync() == Typed;
        }, "the post or the text");
        if ((await screen.NumbersAsync()).Count == 1)
        {
            await screen.Publish.ClickAsync();
        }

        await Expect(screen.Post(2)).ToContainTextAsync(Typed);
        await Expect(screen.Text).ToHaveValueAsync("");
        Assert.Equal(2, await PostsAsync(hub, thread));
    }

    [Fact]
    public async Task A_draft_survives_another_language_a_reload_and_an_expired_sign_in()
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var writer = await hub.CoordinatorAsync();
        var thread = await hub.ThreadAsync(writer);
        await using var screen = await OutcomeScreen.OpenAsync(browser, hub, $"bg/forum/threads/{thread}", writer);
        await screen.Text.FillAsync(Typed);

        await screen.Page.Locator("header a[hreflang=en]").ClickAsync();
        await screen.Page.WaitForURLAsync("**/en/forum/threads/**");
        await Expect(screen.Text).ToHaveValueAsync(Typed);
        await screen.Page.ReloadAsync();
        await Expect(screen.Text).ToHaveValueAsync(Typed);

        await screen.Context.ClearCookiesAsync(new() { Name = "hub-person" });
        await screen.Publish.ClickAsync();
        await screen.Page.Locator("[data-compose-error] a").ClickAsync();
        await screen.Page.FillAsync("#email", writer.Email);
        await screen.Page.FillAsync("#password", HubServer.Password);
        await screen.Page.Locator("main form button[type=submit]").ClickAsync();
        await screen.Page.WaitForURLAsync("**/forum/threads/**");
        await screen.FollowsAsync();
        await Expect(screen.Text).ToHaveValueAsync(Typed);

        await screen.Publish.ClickAsync();
        await Expect(screen.Post(2)).ToContainTextAsync(Typed);
        await Expect(screen.Text).ToHaveValueAsync("");
        await screen.Page.ReloadAsync();
        await screen.FollowsAsync();
        await Expect(screen.Text).ToHaveValueAsync("");
        Assert.Equal(2, await PostsAsync(hub, thread));
        Assert.False(await HasDraftAsync(hub, writer));
    }

    [Fact]
    public async Task What_was_typed_before_the_scripts_came_is_kept()
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var writer = await hub.CoordinatorAsync();
        var thread = await hub.ThreadAsync(writer);
        await using var screen = await OutcomeScreen.OpenAsync(browser, hub, $"bg/forum/threads/{thread}", writer);
        await LeaveBehindAsync(screen, "Отпреди.");
        var slow = new TaskCompletionSource();
        await screen.Page.RouteAsync("**/assets/work*.js", async route =>
        {
            await slow.Task;
            await route.ContinueAsync();
        });
        await screen.Page.ReloadAsync(new() { WaitUntil = Microsoft.Playwright.WaitUntilState.Commit });
        await screen.Text.FillAsync(Typed);
        slow.SetResult();

        await Expect(screen.Text).ToHaveValueAsync($"Отпреди.\n\n{Typed}");
        await screen.Page.UnrouteAllAsync();
        await screen.Page.Locator("header a[hreflang=en]").ClickAsync();
        await screen.Page.WaitForURLAsync("**/en/forum/threads/**");
        await Expect(screen.Text).ToHaveValueAsync($"Отпреди.\n\n{Typed}");
    }

    [Fact]
    public async Task What_is_typed_is_on_the_server_within_a_second()
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var writer = await hub.CoordinatorAsync();
        var thread = await hub.ThreadAsync(writer);
        await using var first = await OutcomeScreen.OpenAsync(browser, hub, $"bg/forum/threads/{thread}", writer);
        await first.Text.FillAsync(Typed);
        var since = Stopwatch.GetTimestamp();
        await Eventually.IsTrueAsync(() => HasDraftAsync(hub, writer), "the draft");

        // A second is promised; another is for a busy machine.
        Assert.True(Stopwatch.GetElapsedTime(since) < TimeSpan.FromSeconds(2));
        await using var elsewhere = await OutcomeScreen.OpenAsync(browser, hub, $"en/forum/threads/{thread}", writer);
        await Expect(elsewhere.Text).ToHaveValueAsync(Typed);
    }

    [Fact]
    public async Task A_double_click_and_an_impatient_one_post_once()
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var writer = await hub.CoordinatorAsync();
        var thread = await hub.ThreadAsync(writer);
        await using var screen = await OutcomeScreen.OpenAsync(browser, hub, $"bg/forum/threads/{thread}", writer);
        await screen.Text.FillAsync("Двойно щракване");
        await screen.Publish.DblClickAsync();
        await Expect(screen.Post(2)).ToBeAttachedAsync();
        await Expect(screen.Text).ToHaveValueAsync("");

        // The answer to the first sending is lost on its way, after the server has written the post.
        var sendings = 0;
        await screen.Page.RouteAsync("**/posts", async route =>
        {
            if (++sendings > 1)
            {
                await route.ContinueAsync();
                return;
            }

            await route.FetchAsync();
            await route.AbortAsync();
        });
        await screen.Text.FillAsync("Изгубен отговор");
        await screen.Publish.ClickAsync();
        await Expect(screen.Post(3)).ToBeAttachedAsync();
        await Expect(screen.Text).ToHaveValueAsync("");

        Assert.True(sendings > 1);
        Assert.Equal(3, await PostsAsync(hub, thread));
        Assert.Equal([1, 2, 3], await screen.NumbersAsync());
    }

    [Fact]
    public async Task Two_people_see_each_other_and_who_is_writing()
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var elena = await hub.CoordinatorAsync("Елена Иванова");
        var thread = await hub.ThreadAsync(elena);
        await using var first = await OutcomeScreen.OpenAsync(browser, hub, $"bg/forum/threads/{thread}", elena);
        await using var second = await OutcomeScreen.OpenAsync(
            browser, hub, $"en/forum/threads/{thread}", await hub.PersonAsync(name: "Иван Петров"));

        await Expect(first.Page.Locator(".presence")).ToContainTextAsync("Тук са и: Иван Петров");
        await Expect(second.Page.Locator(".presence")).ToContainTextAsync("Елена Иванова");
        await second.Text.PressSequentiallyAsync("Здравейте");
        await Expect(first.Page.Locator(".presence__writing")).ToHaveTextAsync("Иван Петров пише…");

        // They have stopped: it goes away by itself.
        await Expect(first.Page.Locator(".presence__writing")).ToHaveCountAsync(0, new() { Timeout = 10_000 });
        await second.Page.GotoAsync(new Uri(hub.Address, "en/forum").ToString());
        await Expect(first.Page.Locator(".presence")).ToHaveCountAsync(0, new() { Timeout = 20_000 });
    }

    [Fact]
    public async Task The_preview_shows_the_text_as_it_will_look()
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var writer = await hub.PersonAsync();
        var thread = await hub.ThreadAsync(writer);
        await using var screen = await OutcomeScreen.OpenAsync(browser, hub, $"bg/forum/threads/{thread}", writer);
        await screen.Text.FillAsync("Ще е **важно** и <b onclick=alert(1)>опасно</b>.");

        await Expect(screen.Page.Locator(".preview strong")).ToHaveTextAsync("важно");
        await Expect(screen.Page.Locator(".preview b")).ToHaveCountAsync(0);
        await screen.Text.FillAsync("");
        await Expect(screen.Page.Locator(".preview")).ToHaveCountAsync(0);
    }

    /// <summary>Types something that the server never hears of.</summary>
    private static async Task LeaveBehindAsync(OutcomeScreen screen, string text)
    {
        await screen.Page.RouteAsync("**/forum/drafts", route => route.AbortAsync());
        await screen.Text.FillAsync(text);
        await Expect(screen.Page.Locator("[data-draft-state]")).Not.ToBeEmptyAsync();
    }

    private static async Task<int> PostsAsync(HubServer hub, long thread)
    {
        await using var db = await hub.Services.GetRequiredService<IDbContextFactory<HubDbContext>>().CreateDbContextAsync();
        return await db.Posts.CountAsync(post => post.ThreadId == thread);
    }

    private static async Task<bool> HasDraftAsync(HubServer hub, TestPerson writer)
    {
        await using var db = await hub.Services.GetRequiredService<IDbContextFactory<HubDbContext>>().CreateDbContextAsync();
        return await db.AutosavedDrafts.AnyAsync(draft => draft.PersonId == writer.Id && draft.Body == Typed);
    }
}
