using BgImigranti.Hub.Data;
using BgImigranti.Hub.Forum;
using BgImigranti.Hub.Submissions;
using BgImigranti.Hub.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Microsoft.Playwright.Assertions;

namespace BgImigranti.Hub.Tests.Browsing;

/// <summary>Whoever signs out leaves nothing of what they typed to the next at the same computer, and loses nothing of it.</summary>
[Trait("Category", "Browser")]
public sealed class SharedComputerTests(SharedServers servers, Browser browser)
{
    private const string Typed = "Недописано, само в този браузър.";
    private const string Copies = "() => Object.keys(localStorage).filter(name => name.startsWith('draft/')).sort()";
    private const string SignOut = "header form[data-sign-out] button";

    [Fact]
    public async Task What_only_the_browser_has_goes_to_the_server_before_it_goes_from_the_browser()
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var (writer, reader) = (await hub.PersonAsync(), await hub.PersonAsync());
        var (thread, other) = (await hub.ThreadAsync(writer), await hub.ThreadAsync(writer));
        await using var screen = await OutcomeScreen.OpenAsync(browser, hub, $"bg/forum/threads/{other}", writer);
        await LeaveBehindAsync(screen, "Друга тема.");
        await screen.Page.GotoAsync(new Uri(hub.Address, $"bg/forum/threads/{thread}").ToString());
        await screen.FollowsAsync();
        await LeaveBehindAsync(screen, Typed);
        await screen.Page.EvaluateAsync(
            $"localStorage.setItem('draft/{reader.Id}/thread/1/reply', JSON.stringify({{ title: '', body: 'На друг', at: '', idempotencyKey: '' }}))");
        await screen.Page.UnrouteAllAsync();

        await screen.Page.Locator(SignOut).ClickAsync();
        await screen.Page.WaitForURLAsync("**/account/sign-in**");

        // What belongs to somebody else and is nowhere else waits for them.
        Assert.Equal([$"draft/{reader.Id}/thread/1/reply"], await screen.Page.EvaluateAsync<string[]>(Copies));
        Assert.Equal(
            [(ForumLinks.ReplyDraft(thread), Typed), (ForumLinks.ReplyDraft(other), "Друга тема.")],
            (await DraftsAsync(hub, writer)).OrderBy(draft => draft.Key != ForumLinks.ReplyDraft(thread)));
        await using var elsewhere = await OutcomeScreen.OpenAsync(browser, hub, $"en/forum/threads/{thread}", writer);
        await Expect(elsewhere.Text).ToHaveValueAsync(Typed);
    }

    [Theory]
    [InlineData("bg", "account/sign-out", "main form button[type=submit]")]
    [InlineData("en", "account/profile", "main form[action*='sign-out-everywhere'] button")]
    public async Task The_other_ways_out_do_the_same(string language, string address, string button)
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var writer = await hub.PersonAsync();
        var thread = await hub.ThreadAsync(writer);
        await using var screen = await OutcomeScreen.OpenAsync(browser, hub, $"{language}/forum", writer);
        await screen.Page.EvaluateAsync(
            "([name, body]) => localStorage.setItem(name, JSON.stringify({ title: '', body, at: '', idempotencyKey: '' }))",
            new[] { $"draft/{writer.Id}/{ForumLinks.ReplyDraft(thread)}", Typed });
        await screen.Page.GotoAsync(new Uri(hub.Address, $"{language}/{address}").ToString());

        await screen.Page.Locator(button).ClickAsync();
        await screen.Page.WaitForURLAsync("**/account/sign-in**");

        Assert.Empty(await screen.Page.EvaluateAsync<string[]>(Copies));
        Assert.Equal((ForumLinks.ReplyDraft(thread), Typed), Assert.Single(await DraftsAsync(hub, writer)));
    }

    [Theory]
    [InlineData("bg", "не можа да бъде запазен на сървъра", "Изход въпреки това")]
    [InlineData("en", "could not be saved on the server", "Sign out anyway")]
    public async Task What_the_server_does_not_take_stays_and_is_said_before_anybody_leaves(string language, string notice, string anyway)
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var writer = await hub.PersonAsync();
        var thread = await hub.ThreadAsync(writer);
        await using var screen = await OutcomeScreen.OpenAsync(browser, hub, $"{language}/forum/threads/{thread}", writer);
        await LeaveBehindAsync(screen, Typed);

        await screen.Page.Locator(SignOut).ClickAsync();
        await Expect(screen.Page.Locator("#connection")).ToContainTextAsync(notice);
        Assert.Contains($"/{language}/forum/threads/{thread}", screen.Page.Url, StringComparison.Ordinal);
        await Expect(screen.Text).ToHaveValueAsync(Typed);

        await screen.Page.Locator("#connection").GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = anyway }).ClickAsync();
        await screen.Page.WaitForURLAsync("**/account/sign-in**");
        Assert.Equal([$"draft/{writer.Id}/{ForumLinks.ReplyDraft(thread)}"], await screen.Page.EvaluateAsync<string[]>(Copies));
        Assert.Empty(await DraftsAsync(hub, writer));
    }

    /// <summary>Types something that the server does not hear of as long as the route stands.</summary>
    private static async Task LeaveBehindAsync(OutcomeScreen screen, string text)
    {
        await screen.Page.RouteAsync("**/forum/drafts", route => route.AbortAsync());
        await screen.Text.FillAsync(text);
        await Expect(screen.Page.Locator("[data-draft-state]")).Not.ToBeEmptyAsync();
    }

    private static async Task<List<(string Key, string Body)>> DraftsAsync(HubServer hub, TestPerson writer)
    {
        await using var db = await hub.Services.GetRequiredService<IDbContextFactory<HubDbContext>>().CreateDbContextAsync();
        var drafts = await db.AutosavedDrafts.Where(draft => draft.PersonId == writer.Id)
            .Select(draft => new { draft.Key, draft.Body })
            .ToListAsync();
        return drafts.ConvertAll(draft => (draft.Key, draft.Body));
    }
}
