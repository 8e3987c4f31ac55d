using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Forum;
using BgImigranti.Hub.Forum.Writing;
using BgImigranti.Hub.Live;
using BgImigranti.Hub.Live.Presence;
using BgImigranti.Hub.Tests.Forum;
using BgImigranti.Hub.Tests.TestKit;
using Microsoft.Extensions.DependencyInjection;
using static Microsoft.Playwright.Assertions;

namespace BgImigranti.Hub.Tests.Browsing;

/// <summary>
/// What the stream brings to a signed-in person's page: their own marks stay right, and their half-typed text stays theirs.
/// </summary>
[Trait("Category", "Browser")]
public sealed class MembersScreenTests(SharedServers servers, Browser browser)
{
    // What a row says, without what times out: the list's own marks are the page's, not the reader's.
    private const string Rows =
        """
        page => [...page.querySelectorAll('[data-live-sorted] > li')].map(row => [row.id, row.dataset.number,
            row.querySelector('.row').className, row.querySelector('.row__title').textContent, row.querySelector('.badge')?.textContent ?? ''].join('|'))
        """;

    [Theory]
    [InlineData("bg")]
    [InlineData("en")]
    public async Task A_members_list_that_followed_shows_the_badges_of_a_reload(string language)
    {
        await using var hub = await HubServer.StartAsync(DatabaseEngine.Sqlite);
        var (author, reader) = (await hub.PersonAsync(), await hub.PersonAsync());
        var section = await hub.SectionAsync();
        var threads = new List<long>();
        for (var thread = 0; thread < 22; thread++)
        {
            threads.Add(await hub.ThreadAsync(author, section, title: $"Тема {thread}"));
            if (thread % 2 == 0)
            {
                await hub.Services.GetRequiredService<ReadMarks>().MarkAsync(reader.Reader, threads[^1], 1, CancellationToken.None);
            }
        }

        await hub.ReplyAsync(author, threads[20], "Вече два");
        await using var list = await OutcomeScreen.OpenAsync(browser, hub, $"{language}/forum/{section}", reader);
        await using var front = await OutcomeScreen.OpenAsync(browser, hub, $"{language}/", reader);

        // Opened and shown: the page knows all by itself.
        await hub.ReplyAsync(author, threads[20], "Вече три");
        foreach (var screen in (OutcomeScreen[])[list, front])
        {
            await Expect(screen.Page.Locator($"#thread-{threads[20]} .badge")).ToHaveTextAsync(language == "bg" ? "2 нови" : "2 new");
        }

        // Never opened; opened and on the second page; brand new; moved to the top.
        await hub.ReplyAsync(author, threads[19], "Никога отваряна");
        await hub.ReplyAsync(author, threads[0], "От втората страница");
        await hub.ThreadAsync(author, section, title: "Съвсем нова");
        await hub.ModerateAsync(await hub.PersonAsync(PersonRole.Moderator), threads[18], ThreadEventKind.Pinned);

        foreach (var screen in (OutcomeScreen[])[list, front])
        {
            await Expect(screen.Page.Locator($"#thread-{threads[0]} .badge")).ToHaveTextAsync(language == "bg" ? "1 нов" : "1 new");
            await EqualsReloadAsync(screen);
        }
    }

    [Fact]
    public async Task A_visitors_list_has_no_badge_whatever_comes()
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var author = await hub.PersonAsync();
        var section = await hub.SectionAsync();
        var thread = await hub.ThreadAsync(author, section);
        await using var screen = await OutcomeScreen.OpenAsync(browser, hub, $"bg/forum/{section}");

        await hub.ReplyAsync(author, thread, "Втори");

        await Expect(screen.Page.Locator($"#thread-{thread}")).ToHaveAttributeAsync("data-number", "2");
        await Expect(screen.Page.Locator(".badge")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_page_that_is_fetched_anew_keeps_the_form_somebody_types_in()
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var (typing, hiding) = (await hub.PersonAsync(PersonRole.Moderator), await hub.PersonAsync(PersonRole.Moderator, "Петър Пазачев"));
        var thread = await hub.ThreadAsync(typing);
        await using var screen = await OutcomeScreen.OpenAsync(browser, hub, $"bg/forum/threads/{thread}", typing);
        await screen.Text.PressSequentiallyAsync("Преди, **важно** ");
        await Expect(screen.Page.Locator(".preview strong")).ToHaveTextAsync("важно");
        await screen.Text.EvaluateAsync("field => field.setSelectionRange(3, 7)");
        await screen.Page.EvaluateAsync("document.querySelector('#posts').dataset.old = ''");

        await hub.ModerateAsync(hiding, thread, ThreadEventKind.Hidden);
        await Expect(screen.Page.Locator("#posts[data-old]")).ToHaveCountAsync(0, new() { Timeout = 10_000 });

        await Expect(screen.Page.Locator("#thread-head")).ToContainTextAsync("Скрита");
        await Expect(screen.Page.Locator(".timeline-event")).ToContainTextAsync("Петър Пазачев");
        await Expect(screen.Text).ToHaveValueAsync("Преди, **важно** ");
        await Expect(screen.Text).ToBeFocusedAsync();
        Assert.Equal("3-7", await screen.Text.EvaluateAsync<string>("field => `${field.selectionStart}-${field.selectionEnd}`"));
        Assert.Equal(1, await screen.Page.Locator("form#reply").CountAsync());

        // The form is as alive as before: preview, keys and sending.
        await screen.Page.Keyboard.PressAsync("End");
        await screen.Page.Keyboard.TypeAsync("и *след*");
        await Expect(screen.Page.Locator(".preview em")).ToHaveTextAsync("след");
        await screen.Page.Keyboard.PressAsync("Control+Enter");
        await Expect(screen.Post(2)).ToContainTextAsync("Преди, важно и след");
        Assert.Equal(1, screen.Loads);
    }

    [Fact]
    public async Task Who_falls_off_the_line_leaves_the_room_and_returns_with_it()
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var elena = await hub.PersonAsync(name: "Елена Иванова");
        var thread = await hub.ThreadAsync(elena);
        await using var first = await OutcomeScreen.OpenAsync(browser, hub, $"bg/forum/threads/{thread}", elena);
        await using var second = await OutcomeScreen.OpenAsync(
            browser, hub, $"bg/forum/threads/{thread}", await hub.PersonAsync(name: "Иван Петров"));
        var isDead = false;
        var lines = new List<Microsoft.Playwright.IWebSocketRoute>();
        await second.Page.RouteWebSocketAsync("**/_blazor**", line =>
        {
            if (isDead)
            {
                _ = line.CloseAsync();
            }
            else
            {
                lines.Add(line.ConnectToServer());
            }
        });
        await second.Page.RouteAsync("**/_blazor/negotiate**", route => isDead ? route.AbortAsync() : route.ContinueAsync());
        await second.Page.ReloadAsync();
        await Expect(first.Page.Locator(".presence")).ToContainTextAsync("Иван Петров");
        await Expect(second.Page.Locator(".presence")).ToContainTextAsync("Елена Иванова");

        isDead = true;
        await Task.WhenAll(lines.Select(line => line.CloseAsync()));
        await Expect(first.Page.Locator(".presence")).ToHaveCountAsync(0, new() { Timeout = 10_000 });
        Assert.DoesNotContain(
            hub.Services.GetRequiredService<PresenceRegistry>().PeopleAt(LiveStreams.Thread(thread)),
            person => person.Name == "Иван Петров");

        isDead = false;
        await Expect(first.Page.Locator(".presence")).ToContainTextAsync("Иван Петров", new() { Timeout = 30_000 });
    }

    [Fact]
    public async Task A_page_whose_server_went_before_its_tools_had_come_gets_them_when_it_is_back()
    {
        await using var hub = await HubServer.StartAsync(DatabaseEngine.Sqlite);
        var elena = await hub.PersonAsync();
        var thread = await hub.ThreadAsync(elena);
        await using var screen = await OutcomeScreen.OpenAsync(browser, hub, $"bg/forum/threads/{thread}", elena);
        await screen.Page.RouteAsync("**/_blazor/negotiate**", route => route.AbortAsync());
        await screen.Page.ReloadAsync();
        await screen.FollowsAsync();
        await screen.Text.FillAsync("Още *тук*");
        await Expect(screen.Page.Locator(".preview em")).ToHaveCountAsync(0);
        var address = hub.Address.ToString().TrimEnd('/');
        await hub.StopAsync();
        await screen.IsCutOffAsync();
        await screen.Page.UnrouteAllAsync();

        await hub.StartAsync(address);

        await Expect(screen.Page.Locator(".preview em")).ToHaveTextAsync("тук", new() { Timeout = 40_000 });
        await Expect(screen.Text).ToHaveValueAsync("Още *тук*");
    }

    [Fact]
    public async Task A_page_that_was_away_for_thousands_of_changes_asks_until_it_has_them_all()
    {
        await using var hub = await HubServer.StartAsync(DatabaseEngine.Sqlite);
        var author = await hub.PersonAsync();
        var section = await hub.SectionAsync();
        await hub.ThreadAsync(author, section);
        await using var screen = await OutcomeScreen.OpenAsync(browser, hub, "bg/forum");
        var before = long.Parse(
            (await screen.Page.Locator("[data-live=forum]").GetAttributeAsync("data-live-version"))!,
            System.Globalization.CultureInfo.InvariantCulture);
        await screen.Context.SetOfflineAsync(true);
        await screen.IsCutOffAsync();
        await hub.Services.GetRequiredService<HubWriter>().WriteAsync(scope =>
        {
            for (var emitted = 0; emitted < 2_500; emitted++)
            {
                scope.Emit(LiveStreams.Forum, ForumKinds.ThreadUnlisted, 999_999);
            }

            return Task.CompletedTask;
        }, CancellationToken.None);

        await screen.Context.SetOfflineAsync(false);

        await Expect(screen.Page.Locator("[data-live=forum]")).ToHaveAttributeAsync(
            "data-live-version", $"{before + 2_500}", new() { Timeout = 20_000 });
        Assert.Equal(1, screen.Loads);
    }

    private static async Task EqualsReloadAsync(OutcomeScreen screen)
    {
        var (shown, loaded) = ("", "");
        await Eventually.IsTrueAsync(async () =>
        {
            var both = await screen.Page.EvaluateAsync<string[][]>(
                $$"""
                async () => {
                    const rows = {{Rows}};
                    const answer = await fetch(location.href, { cache: 'no-store', headers: { Accept: 'text/html' } });
                    return [rows(document), rows(new DOMParser().parseFromString(await answer.text(), 'text/html'))];
                }
                """);
            (shown, loaded) = (string.Join('\n', both[0]), string.Join('\n', both[1]));
            return shown == loaded && shown.Length > 0;
        }, () => $"{screen.Page.Url} as a reload would bring it.\nShown:\n{shown}\nLoaded:\n{loaded}");
    }
}
