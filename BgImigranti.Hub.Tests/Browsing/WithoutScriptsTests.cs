using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Forum;
using BgImigranti.Hub.Submissions;
using BgImigranti.Hub.Tests.TestKit;
using Microsoft.Playwright;

namespace BgImigranti.Hub.Tests.Browsing;

/// <summary>What people do in the forum works in a browser without scripts, in both languages.</summary>
[Trait("Category", "Browser")]
public sealed class WithoutScriptsTests(SharedServers servers, Browser browser)
{
    /// <summary>Both languages.</summary>
    public static TheoryData<string> Languages => ["bg", "en"];

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Somebody_registers_signs_in_starts_a_thread_and_leaves(string language)
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var section = await hub.SectionAsync();
        await using var visit = await PlainBrowser.OpenAsync(browser, hub, language);
        var person = new TestPerson(0, $"{Guid.NewGuid():N}@example.org", "", Reader.Visitor);

        await visit.GoAsync("account/register");
        await visit.Page.FillAsync("#name", "Ваня Тодорова");
        await visit.Page.FillAsync("#email", person.Email);
        await visit.Page.FillAsync("#password", HubServer.Password);
        await visit.Main.Locator("form button[type=submit]").ClickAsync();
        await visit.SignInAsync(person);
        await visit.GoAsync($"forum/{section}");
        await visit.FollowAsync(() => ForumText.NewThreadButton);
        await visit.Page.FillAsync("#title", "Къде е новият киоск?");
        await visit.Page.FillAsync("#body", "Никой не го **намира**.");
        await visit.PressAsync(() => ForumText.PublishButton);

        await visit.SeesAsync("Къде е новият киоск?");
        await Assertions.Expect(visit.Post(0).Locator("strong")).ToHaveTextAsync("намира");
        await visit.SignOutAsync();
        await visit.GoAsync($"forum/{section}/new");
        Assert.StartsWith($"/{language}/account/sign-in?returnUrl=", visit.Address, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task A_reply_is_looked_at_first_then_published_quoted_and_edited(string language)
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var thread = await hub.ThreadAsync(await hub.PersonAsync());
        await using var visit = await PlainBrowser.SignedInAsync(browser, hub, language, await hub.PersonAsync());
        await visit.GoAsync($"forum/threads/{thread}");

        await visit.Page.FillAsync("#reply-body", "Пред *пощата*.");
        await visit.PressAsync(() => ForumText.PreviewButton);
        await Assertions.Expect(visit.Page.Locator(".preview em")).ToHaveTextAsync("пощата");
        await Assertions.Expect(visit.Page.Locator("#reply-body")).ToHaveValueAsync("Пред *пощата*.");
        await visit.PressAsync(() => ForumText.PublishButton);
        await Assertions.Expect(visit.Page.Locator(".post")).ToHaveCountAsync(2);

        await visit.FollowAsync(visit.Post(0), () => ForumText.QuoteTool);
        var quoted = await visit.Page.Locator("#reply-body").InputValueAsync();
        Assert.Contains("> Кажете **къде** минават най-много хора.", quoted, StringComparison.Ordinal);

        await visit.FollowAsync(visit.Post(1), () => ForumText.EditTool);
        await visit.Page.FillAsync("#body", "Пред *гарата*.");
        await visit.PressAsync(() => ForumText.SaveButton);
        await Assertions.Expect(visit.Post(1).Locator("em")).ToHaveTextAsync("гарата");
        await visit.FollowAsync(() => ForumText.PostHistoryLink);
        await Assertions.Expect(visit.Main.Locator("del").First).ToContainTextAsync("пощата");
        await Assertions.Expect(visit.Main.Locator("ins").First).ToContainTextAsync("гарата");
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Of_two_edits_at_once_both_texts_are_shown(string language)
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var author = await hub.PersonAsync();
        var post = (await hub.ReplyAsync(author, await hub.ThreadAsync(author), "Първият текст.")).PostId;
        await using var first = await PlainBrowser.SignedInAsync(browser, hub, language, author);
        await using var second = await PlainBrowser.SignedInAsync(browser, hub, language, author);
        await first.GoAsync($"forum/posts/{post}/edit");
        await second.GoAsync($"forum/posts/{post}/edit");

        await first.Page.FillAsync("#body", "Текстът на телефона.");
        await first.PressAsync(() => ForumText.SaveButton);
        await first.SeesAsync("Текстът на телефона.");
        await second.Page.FillAsync("#body", "Текстът на компютъра.");
        await second.PressAsync(() => ForumText.SaveButton);

        await second.SeesAsync(() => ForumText.EditConflict);
        await Assertions.Expect(second.Page.Locator("#saved")).ToHaveValueAsync("Текстът на телефона.");
        await Assertions.Expect(second.Page.Locator("#body")).ToHaveValueAsync("Текстът на компютъра.");
        await second.PressAsync(() => ForumText.ConflictSaveMine);
        await second.SeesAsync("Текстът на компютъра.");
        await second.GoAsync($"forum/posts/{post}/history");
        await second.SeesAsync("телефона");
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task A_moderator_locks_hides_and_restores_with_a_line_in_the_thread(string language)
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var author = await hub.PersonAsync();
        var thread = await hub.ThreadAsync(author);
        await hub.ReplyAsync(author, thread, "Спорният отговор.");
        await using var visit = await PlainBrowser.SignedInAsync(
            browser, hub, language, await hub.PersonAsync(PersonRole.Moderator, "Пазач"));
        await using var reader = await PlainBrowser.OpenAsync(browser, hub, language);
        await visit.GoAsync($"forum/threads/{thread}");

        await visit.FollowAsync(visit.Post(1), () => ForumText.ModerateTool);
        await visit.Page.FillAsync("#reason", "Не е по темата.");
        await visit.PressAsync(() => ForumText.HidePostButton);
        await visit.SeesAsync("Не е по темата.");
        await reader.GoAsync($"forum/threads/{thread}");
        await Assertions.Expect(reader.Main).Not.ToContainTextAsync("Спорният отговор.");

        await visit.FollowAsync(visit.Post(1), () => ForumText.ModerateTool);
        await visit.PressAsync(() => ForumText.RestorePostButton);
        await visit.SeesAsync("Спорният отговор.");

        await visit.FollowAsync(() => ForumText.ModerateThreadTool);
        await visit.PressAsync(() => ForumText.LockButton);
        await visit.SeesAsync(() => ForumText.UnlockButton);
        await reader.GoAsync($"forum/threads/{thread}");
        await reader.SeesAsync(() => ForumText.LockedNotice);
        await reader.SeesAsync("Спорният отговор.");
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task A_sign_in_that_expired_while_writing_costs_no_letter(string language)
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var author = await hub.PersonAsync();
        var thread = await hub.ThreadAsync(author);
        await using var visit = await PlainBrowser.SignedInAsync(browser, hub, language, author);
        await visit.GoAsync($"forum/threads/{thread}");
        await visit.Page.FillAsync("#reply-body", "Дълъг отговор,\nписан цял час.");
        await visit.LoseSignInAsync();

        await visit.PressAsync(() => ForumText.PublishButton);
        await visit.SignInAsync(author);

        await Assertions.Expect(visit.Page.Locator("#reply-body")).ToHaveValueAsync("Дълъг отговор,\nписан цял час.");
        Assert.StartsWith($"/{language}/forum/threads/{thread}", visit.Address, StringComparison.Ordinal);
        await visit.PressAsync(() => ForumText.PublishButton);
        await Assertions.Expect(visit.Page.Locator(".post")).ToHaveCountAsync(2);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task A_page_that_went_stale_keeps_what_was_typed(string language)
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var author = await hub.PersonAsync();
        var thread = await hub.ThreadAsync(author);
        await using var visit = await PlainBrowser.SignedInAsync(browser, hub, language, author);
        await using var other = await PlainBrowser.SignedInAsync(browser, hub, language, await hub.PersonAsync());
        await visit.GoAsync($"forum/threads/{thread}");
        await visit.Page.FillAsync("#reply-body", "Писано преди смяната.");
        await visit.TakeSignInOfAsync(other);

        await visit.PressAsync(() => ForumText.PublishButton);

        await visit.SeesAsync(() => SubmissionsText.FormStale);
        await Assertions.Expect(visit.Page.Locator("#reply-body")).ToHaveValueAsync("Писано преди смяната.");
        await visit.PressAsync(() => ForumText.PublishButton);
        await Assertions.Expect(visit.Page.Locator(".post")).ToHaveCountAsync(2);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task The_other_language_shows_the_same_place(string language)
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var author = await hub.PersonAsync();
        var thread = await hub.ThreadAsync(author);
        for (var number = 2; number <= 21; number++)
        {
            await hub.ReplyAsync(author, thread, $"Отговор {number}");
        }

        await using var visit = await PlainBrowser.OpenAsync(browser, hub, language);
        await visit.GoAsync($"forum/threads/{thread}?page=2");
        var before = visit.Address;
        await visit.Page.Locator("header a[hreflang]").ClickAsync();

        var other = language == "bg" ? "en" : "bg";
        Assert.Equal($"/{other}{before[3..]}", visit.Address);
        Assert.Equal(other, await visit.Page.Locator("html").GetAttributeAsync("lang"));
        await visit.SeesAsync("Отговор 21");
    }
}
