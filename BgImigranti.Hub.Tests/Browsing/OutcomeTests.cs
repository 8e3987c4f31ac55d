using System.Globalization;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Tests.TestKit;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BgImigranti.Hub.Tests.Browsing;

/// <summary>What the hub is for: a coordinator writes, and whoever reads sees it, each in the language of their page.</summary>
[Trait("Category", "Browser")]
public sealed class OutcomeTests(SharedServers servers, Browser browser)
{
    private const int Posts = 12;

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task A_reply_appears_on_every_open_page_in_its_language_without_moving_what_is_read(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var writer = await hub.CoordinatorAsync("Елена Иванова");
        var thread = await LongThreadAsync(hub, writer);
        await using var coordinator = await OutcomeScreen.OpenAsync(browser, hub, $"bg/forum/threads/{thread}", writer);
        await using var bulgarian = await OutcomeScreen.OpenAsync(browser, hub, $"bg/forum/threads/{thread}");
        await using var english = await OutcomeScreen.OpenAsync(browser, hub, $"en/forum/threads/{thread}");
        var place = await ReadInTheMiddleAsync(bulgarian);
        var loads = (bulgarian.Loads, english.Loads, coordinator.Loads);

        await coordinator.Text.FillAsync("Първо: **киоскът** да стои пред службата.");
        await coordinator.Publish.ClickAsync();
        await Expect(bulgarian.Post(13)).ToContainTextAsync("киоскът да стои пред службата");
        await Expect(english.Post(13)).ToContainTextAsync("киоскът да стои пред службата");
        await Expect(
            bulgarian.Post(13).GetByRole(AriaRole.Link, new() { Name = "Постоянна връзка към публикация 13" })).ToBeAttachedAsync();
        await Expect(english.Post(13).GetByRole(AriaRole.Link, new() { Name = "Permanent link to post 13" })).ToBeAttachedAsync();
        await Expect(bulgarian.NewPosts).ToHaveTextAsync("1 нов отговор");
        await Expect(english.NewPosts).ToHaveTextAsync("1 new reply");

        await Expect(coordinator.Text).ToHaveValueAsync("");
        await coordinator.Text.FillAsync("Второ: и пред общината.");
        await coordinator.Publish.ClickAsync();
        await Expect(bulgarian.NewPosts).ToHaveTextAsync("2 нови отговора");
        await Expect(english.NewPosts).ToHaveTextAsync("2 new replies");

        Assert.Equal(Enumerable.Range(1, Posts + 2), await bulgarian.NumbersAsync());
        Assert.Equal(Enumerable.Range(1, Posts + 2), await english.NumbersAsync());
        Assert.Equal(Enumerable.Range(1, Posts + 2), await coordinator.NumbersAsync());
        Assert.Equal(loads, (bulgarian.Loads, english.Loads, coordinator.Loads));
        Assert.Equal(place, await PlaceAsync(bulgarian));
        Assert.Empty(await bulgarian.ShiftsAsync());
        await Expect(coordinator.NewPosts).ToBeHiddenAsync();
        await SaysAsync(bulgarian, "1 нов отговор", "1 нов отговор");
        await SaysAsync(english, "1 new reply", "1 new reply");
        Assert.DoesNotContain(await coordinator.SaidAsync(), said => said.Contains("нов отговор", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_button_takes_the_reader_to_the_first_new_reply()
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var writer = await hub.CoordinatorAsync();
        var thread = await LongThreadAsync(hub, writer);
        await using var visitor = await OutcomeScreen.OpenAsync(browser, hub, $"bg/forum/threads/{thread}");
        await ReadInTheMiddleAsync(visitor);
        await hub.ReplyAsync(writer, thread, "Първи нов отговор.");
        await hub.ReplyAsync(writer, thread, "Втори нов отговор.");
        await Expect(visitor.NewPosts).ToHaveTextAsync("2 нови отговора");

        await visitor.NewPosts.ClickAsync();

        await Expect(visitor.Post(13)).ToBeFocusedAsync();
        await Expect(visitor.Post(13)).ToBeInViewportAsync();
        await Expect(visitor.NewPosts).ToBeHiddenAsync();
        Assert.Equal(1, visitor.Loads);
    }

    [Fact]
    public async Task A_reply_on_the_next_page_of_the_thread_is_announced_and_one_click_away()
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var writer = await hub.CoordinatorAsync();
        var thread = await LongThreadAsync(hub, writer, posts: 20);
        await using var visitor = await OutcomeScreen.OpenAsync(browser, hub, $"en/forum/threads/{thread}");
        await ReadInTheMiddleAsync(visitor);

        await hub.ReplyAsync(writer, thread, "На следващата страница.");
        await Expect(visitor.NewPosts).ToHaveTextAsync("1 new reply");
        Assert.Equal(Enumerable.Range(1, 20), await visitor.NumbersAsync());
        await visitor.NewPosts.ClickAsync();

        await Expect(visitor.Post(21)).ToBeInViewportAsync();
        Assert.Contains("page=2", visitor.Page.Url, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task What_was_written_while_the_line_was_down_is_there_once_each_and_in_order(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var writer = await hub.CoordinatorAsync();
        var thread = await LongThreadAsync(hub, writer);
        await using var bulgarian = await OutcomeScreen.OpenAsync(browser, hub, $"bg/forum/threads/{thread}");
        await using var english = await OutcomeScreen.OpenAsync(browser, hub, $"en/forum/threads/{thread}");
        foreach (var visitor in (OutcomeScreen[])[bulgarian, english])
        {
            await visitor.Context.SetOfflineAsync(true);
            await visitor.IsCutOffAsync();
        }

        for (var post = 1; post <= 5; post++)
        {
            await hub.ReplyAsync(writer, thread, $"Докато Ви нямаше {post}");
        }

        await Expect(bulgarian.Page.Locator("#connection")).ToContainTextAsync("Връзката прекъсна");
        await Expect(english.Page.Locator("#connection")).ToContainTextAsync("connection", new() { IgnoreCase = true });
        Assert.Equal(Enumerable.Range(1, Posts), await bulgarian.NumbersAsync());
        foreach (var visitor in (OutcomeScreen[])[bulgarian, english])
        {
            await visitor.Context.SetOfflineAsync(false);
            await visitor.FollowsAsync();
            await Expect(visitor.Post(Posts + 5)).ToBeAttachedAsync();
            Assert.Equal(Enumerable.Range(1, Posts + 5), await visitor.NumbersAsync());
            Assert.Equal(1, visitor.Loads);
        }

        await hub.ReplyAsync(writer, thread, "И пак наживо.");
        await Expect(bulgarian.Post(Posts + 6)).ToBeAttachedAsync();
        await Expect(english.Post(Posts + 6)).ToBeAttachedAsync();
    }

    [Fact]
    public async Task After_a_restart_of_the_server_visitors_follow_again_by_themselves()
    {
        await using var hub = await HubServer.StartAsync(DatabaseEngine.Sqlite);
        var writer = await hub.CoordinatorAsync();
        var thread = await LongThreadAsync(hub, writer);
        await using var visitor = await OutcomeScreen.OpenAsync(browser, hub, $"bg/forum/threads/{thread}");

        await hub.RestartAsync();
        for (var post = 1; post <= 5; post++)
        {
            await hub.ReplyAsync(writer, thread, $"След рестарта {post}");
        }

        await Expect(visitor.Post(Posts + 5)).ToBeAttachedAsync(new() { Timeout = 10_000 });
        Assert.Equal(Enumerable.Range(1, Posts + 5), await visitor.NumbersAsync());
        Assert.Equal(1, visitor.Loads);
    }

    private static async Task<long> LongThreadAsync(HubServer hub, TestPerson writer, int posts = Posts)
    {
        var thread = await hub.ThreadAsync(writer);
        for (var post = 2; post <= posts; post++)
        {
            await hub.ReplyAsync(
                writer, thread, string.Join("\n\n", Enumerable.Repeat($"Отговор {post}: в центъра идват хора от много места.", 4)));
        }

        return thread;
    }

    /// <summary>Scrolls to the middle and holds on to a link there, like somebody who goes through the page with the keyboard.</summary>
    private static async Task<string> ReadInTheMiddleAsync(OutcomeScreen screen)
    {
        await screen.Post(6).Locator("a[rel=bookmark]").FocusAsync();
        await screen.Post(6).EvaluateAsync("post => post.scrollIntoView({ block: 'start', behavior: 'instant' })");
        await screen.Page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        await screen.ForgetShiftsAsync();
        return await PlaceAsync(screen);
    }

    private static async Task<string> PlaceAsync(OutcomeScreen screen)
    {
        var focus = await screen.Page.EvaluateAsync<string>("document.activeElement.getAttribute('href')");
        return $"{focus} at {(await screen.ScrollAsync()).ToString(CultureInfo.InvariantCulture)}";
    }

    private static Task SaysAsync(OutcomeScreen screen, params string[] sentences) => Eventually.IsTrueAsync(
        async () => sentences.SequenceEqual(await screen.SaidAsync()), $"the sentences {string.Join(" | ", sentences)}");
}
