using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Forum;
using BgImigranti.Hub.Tests.TestKit;
using BgImigranti.Hub.Tests.TestKit.LiveClient;
using Microsoft.Playwright;

namespace BgImigranti.Hub.Tests.Forum;

/// <summary>A page that has followed is, at rest, the page that a reload would bring.</summary>
[Trait("Category", "Browser")]
public sealed class LiveEqualsReloadTests(Browser browser)
{
    private const int Rounds = 4;
    private const int ActsInRound = 10;

    [Theory]
    [Trait("Speed", "Slow")]
    [InlineData(DatabaseEngine.Sqlite, 1)]
    [InlineData(DatabaseEngine.Sqlite, 2)]
    [InlineData(DatabaseEngine.PostgreSql, 3)]
    public async Task A_page_that_followed_equals_a_page_that_was_just_loaded(DatabaseEngine engine, int seed)
    {
        await using var hub = await HubServer.StartAsync(engine);
        var town = await ForumTown.BuildAsync(hub, seed);
        await using var context = await browser.NewContextAsync();
        var pages = new List<IPage>();
        foreach (var address in town.Addresses.SelectMany(address => (string[])[$"bg/{address}", $"en/{address}"]))
        {
            pages.Add(await context.FollowAsync(hub, address));
        }

        for (var round = 0; round < Rounds; round++)
        {
            for (var act = 0; act < ActsInRound; act++)
            {
                await town.ActAsync();
            }

            foreach (var page in pages)
            {
                await page.EqualsReloadAsync(town.Diary);
            }
        }
    }

    [Fact]
    public async Task The_first_thread_of_a_section_takes_the_place_of_the_notice_that_there_is_none()
    {
        await using var hub = await HubServer.StartAsync(DatabaseEngine.Sqlite);
        var author = await hub.PersonAsync();
        var section = await hub.SectionAsync();
        await using var context = await browser.NewContextAsync();
        foreach (var address in (string[])["bg/", $"en/forum/{section}", "bg/forum"])
        {
            await context.FollowAsync(hub, address);
        }

        await hub.ThreadAsync(author, section);
        foreach (var page in context.Pages)
        {
            await page.EqualsReloadAsync(["The first thread is started."]);
        }
    }

    [Fact]
    public async Task A_page_that_was_fetched_before_a_change_does_not_take_the_change_back()
    {
        await using var hub = await HubServer.StartAsync(DatabaseEngine.Sqlite);
        var moderator = await hub.PersonAsync(PersonRole.Moderator);
        var section = await hub.SectionAsync();
        var threads = new List<long>();
        for (var thread = 0; thread < 21; thread++)
        {
            threads.Add(await hub.ThreadAsync(moderator, section, title: $"Тема {thread}"));
        }

        await using var context = await browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(hub.Address, $"bg/forum/{section}").ToString());
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("data-live-state", "connected", new() { Timeout = 20_000 });
        var (isFetched, mayArrive) = (new TaskCompletionSource(), new TaskCompletionSource());
        await page.RouteAsync($"**/bg/forum/{section}", async route =>
        {
            var answer = await route.FetchAsync();
            isFetched.TrySetResult();
            await mayArrive.Task;
            await route.FulfillAsync(new() { Response = answer });
        });

        // The list is full, so what comes up from the second page has to be fetched.
        await hub.ModerateAsync(moderator, threads[10], ThreadEventKind.Hidden);
        await isFetched.Task.WaitAsync(Eventually.Patience);
        await hub.EditAsync(moderator, await hub.PostIdAsync(threads[15], 1), "Начало", "Ново име");
        await Assertions.Expect(page.Locator($"#thread-{threads[15]}")).ToContainTextAsync("Ново име");
        mayArrive.SetResult();

        await Assertions.Expect(page.Locator($"#thread-{threads[0]}")).ToBeAttachedAsync(new() { Timeout = 20_000 });
        await Assertions.Expect(page.Locator($"#thread-{threads[15]}")).ToContainTextAsync("Ново име");
        await page.EqualsReloadAsync(["A thread was hidden, then another renamed."]);
    }

    [Fact]
    public async Task A_thread_that_is_hidden_leaves_the_screens_of_its_readers()
    {
        await using var hub = await HubServer.StartAsync(DatabaseEngine.Sqlite);
        var moderator = await hub.PersonAsync(PersonRole.Moderator);
        var thread = await hub.ThreadAsync(moderator, title: "Лични данни");
        await using var context = await browser.NewContextAsync();
        var page = await context.FollowAsync(hub, $"bg/forum/threads/{thread}");

        await hub.ModerateAsync(moderator, thread, ThreadEventKind.Hidden);

        await Assertions.Expect(page.GetByText("Лични данни")).ToHaveCountAsync(0, new() { Timeout = 10_000 });
        await Assertions.Expect(page.Locator("main h1")).ToBeVisibleAsync();
    }
}
