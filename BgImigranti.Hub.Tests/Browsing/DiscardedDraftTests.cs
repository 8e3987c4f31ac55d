using BgImigranti.Hub.Data;
using BgImigranti.Hub.Publishing;
using BgImigranti.Hub.Submissions;
using BgImigranti.Hub.Tests.Forum;
using BgImigranti.Hub.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using static Microsoft.Playwright.Assertions;

namespace BgImigranti.Hub.Tests.Browsing;

/// <summary>An unsaved text that its writer discards is gone from the server and from their browser.</summary>
[Trait("Category", "Browser")]
public sealed class DiscardedDraftTests(SharedServers servers, Browser browser)
{
    [Fact]
    public async Task A_discarded_draft_comes_back_neither_from_the_server_nor_from_the_browser()
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var author = await hub.CoordinatorAsync();
        var item = await hub.ItemAsync(author, "announcement", []);
        await using var screen = await OutcomeScreen.OpenAsync(browser, hub, $"bg/{PublishingLinks.Edit(item.Id)}", author);
        var (title, discard) = (screen.Page.Locator("#title-bg"), screen.Page.Locator("form[data-draft-discard] button"));
        await title.FillAsync("Недовършено");
        await Eventually.IsTrueAsync(() => HasDraftAsync(hub, author), "a draft on the server");
        await screen.Page.ReloadAsync();
        await Expect(title).ToHaveValueAsync("Недовършено");

        // Typed a moment before: what waits to be kept must not be kept while the page goes.
        await screen.FollowsAsync();
        await title.PressSequentiallyAsync(" и още");
        await discard.ClickAsync();
        await screen.Page.WaitForURLAsync("**?done=discarded");

        await Expect(title).ToHaveValueAsync("Проба");
        await Expect(discard).ToHaveCountAsync(0);
        Assert.Equal(
            0, await screen.Page.EvaluateAsync<int>("Object.keys(localStorage).filter(key => key.includes('desk/items/')).length"));
        await screen.Page.GotoAsync(new Uri(hub.Address, $"bg/{PublishingLinks.Edit(item.Id)}").ToString());
        await screen.FollowsAsync();
        await Expect(title).ToHaveValueAsync("Проба");
        await Expect(discard).ToHaveCountAsync(0);
        Assert.False(await HasDraftAsync(hub, author));
    }

    private static async Task<bool> HasDraftAsync(HubServer hub, TestPerson person)
    {
        await using var db = await hub.ReadAsync();
        return await db.AutosavedDrafts.AnyAsync(draft => draft.PersonId == person.Id);
    }
}
