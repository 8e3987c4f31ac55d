using System.Globalization;
using AngleSharp.Html.Dom;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Forum;
using BgImigranti.Hub.Submissions;
using BgImigranti.Hub.Tests.Accounts.Kit;
using BgImigranti.Hub.Tests.Forum;
using BgImigranti.Hub.Tests.Safety;
using BgImigranti.Hub.Tests.TestKit;
using BgImigranti.Hub.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BgImigranti.Hub.Tests.Submissions;

/// <summary>What is typed and not sent: how much of it is kept, and for whom.</summary>
public sealed class DraftTests(SharedServers servers)
{
    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task A_draft_is_taken_up_to_its_limits_and_refused_beyond_them(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var person = await hub.PersonAsync();
        var drafts = hub.Services.GetRequiredService<AutosavedDrafts>();
        var (longestKey, longestTitle) = (new string('k', AutosavedDraft.MaxKeyLength), new string('ж', 4 * ForumThread.MaxTitleLength));
        var longestBody = new string('ж', AutosavedDrafts.MaxBodyBytes / 2);

        await drafts.SaveAsync(person.Id, longestKey, longestTitle, longestBody, CancellationToken.None);
        (string Key, string Title, string Body)[] tooMuch =
        [
            ("", "", "Текст"), (longestKey + "k", "", "Текст"), ("key", longestTitle + "ж", ""), ("key", "", longestBody + "a"),
        ];
        foreach (var (key, title, body) in tooMuch)
        {
            var refusal = await Assert.ThrowsAsync<RefusalException>(
                () => drafts.SaveAsync(person.Id, key, title, body, CancellationToken.None));
            Assert.Equal(("draft-too-long", 422), (refusal.Code, refusal.StatusCode));
        }

        var kept = Assert.Single(await OfAsync(hub, person));
        Assert.Equal((longestKey, longestTitle, longestBody), (kept.Key, kept.Title, kept.Body));
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task Of_too_many_drafts_the_oldest_give_way_and_those_of_others_stay(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var (person, other) = (await hub.PersonAsync(), await hub.PersonAsync());
        var drafts = hub.Services.GetRequiredService<AutosavedDrafts>();
        await drafts.SaveAsync(other.Id, "thread/1/reply", "", "На друг", CancellationToken.None);
        for (var number = 1; number <= AutosavedDrafts.MaxDraftsPerPerson + 3; number++)
        {
            await drafts.SaveAsync(person.Id, $"thread/{number}/reply", "", $"Чернова {number}", CancellationToken.None);
        }

        var kept = await OfAsync(hub, person);

        Assert.Equal(
            Enumerable.Range(4, AutosavedDrafts.MaxDraftsPerPerson).Select(number => $"thread/{number}/reply"),
            kept.OrderBy(draft => int.Parse(draft.Key.Split('/')[1], CultureInfo.InvariantCulture)).Select(draft => draft.Key));
        Assert.Single(await OfAsync(hub, other));
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task Two_pages_that_keep_the_same_new_draft_at_once_keep_one(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var person = await hub.PersonAsync();
        var drafts = hub.Services.GetRequiredService<AutosavedDrafts>();

        for (var round = 0; round < 15; round++)
        {
            await Task.WhenAll(Enumerable.Range(0, 20).Select(one => Task.Run(
                () => drafts.SaveAsync(person.Id, $"thread/{round}/reply", "", $"Чернова {one}", CancellationToken.None))));
        }

        Assert.Equal(15, (await OfAsync(hub, person)).Count);
    }

    [Theory]
    [MemberData(nameof(ForumVisits.EnginesAndLanguages), MemberType = typeof(ForumVisits))]
    public async Task Only_its_writer_finds_his_draft_in_either_language(DatabaseEngine engine, string language)
    {
        var hub = await servers.OnAsync(engine);
        var (person, other) = (await hub.PersonAsync(), await hub.PersonAsync());
        var thread = await hub.ThreadAsync(other);
        await hub.Services.GetRequiredService<AutosavedDrafts>()
            .SaveAsync(person.Id, ForumLinks.ReplyDraft(thread), "", "Недописаното ми", CancellationToken.None);
        using var own = await hub.VisitAsync(person, language);
        using var others = await hub.VisitAsync(other, language);
        using var visitor = await hub.VisitAsync(language: language);

        Assert.Equal("Недописаното ми", await TextAsync(own, thread));
        Assert.Equal("", await TextAsync(others, thread));
        Assert.DoesNotContain("Недописаното", (await visitor.MainAsync($"forum/threads/{thread}")).TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task A_draft_goes_when_its_text_is_sent_or_emptied(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var person = await hub.PersonAsync();
        var thread = await hub.ThreadAsync(person, title: "Ново");
        using var visit = await hub.VisitAsync(person);
        var page = await visit.OpenAsync(ForumLinks.Thread(thread, "Ново"));
        var key = ForumLinks.ReplyDraft(thread);

        Assert.Equal(204, (await KeepAsync(visit, page, key, "Чернова")).Status);
        Assert.Single(await OfAsync(hub, person));
        await KeepAsync(visit, page, key, "");
        Assert.Empty(await OfAsync(hub, person));
        await KeepAsync(visit, page, key, "Чернова");
        Assert.Equal(303, (await visit.SendAsync(page, ForumLinks.Replies(thread), ("body", "Чернова и край."))).Status);
        Assert.Empty(await OfAsync(hub, person));
    }

    [Theory]
    [MemberData(nameof(ForumVisits.EnginesAndLanguages), MemberType = typeof(ForumVisits))]
    public async Task A_text_sent_after_the_sign_in_expired_waits_in_the_form_after_the_next(DatabaseEngine engine, string language)
    {
        var hub = await servers.OnAsync(engine);
        var person = await hub.PersonAsync();
        var thread = await hub.ThreadAsync(person, title: "Ново");
        using var visit = await hub.VisitAsync(person, language);
        var page = await visit.OpenAsync(ForumLinks.Thread(thread, "Ново"));
        visit.Cookies.Remove("hub-person");

        var refused = await visit.SendAsync(page, ForumLinks.Replies(thread), ("body", "Писано <цял> час.\n\nИ още."));
        Assert.Equal(401, refused.Status);
        Assert.Empty(await OfAsync(hub, person));
        var signedIn = await visit.SendAsync(refused, "account/sign-in", ("email", person.Email), ("password", HubServer.Password));

        Assert.Equal(303, signedIn.Status);
        Assert.StartsWith($"/{language}/forum/threads/{thread}/", signedIn.Location, StringComparison.Ordinal);
        Assert.Equal("Писано <цял> час.\n\nИ още.", await TextAsync(visit, thread));
        await using var db = await hub.ReadAsync();
        Assert.Equal(1, await db.Posts.CountAsync(post => post.ThreadId == thread));
    }

    [Theory]
    [InlineData("bg")]
    [InlineData("en")]
    public async Task Nobody_keeps_a_draft_without_a_sign_in_or_a_genuine_form(string language)
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var person = await hub.PersonAsync();
        using var visitor = await hub.VisitAsync(language: language);
        using var member = await hub.VisitAsync(person, language);
        foreach (var visit in (VisitingBrowser[])[visitor, member])
        {
            visit.Headers["Accept"] = "application/json";
        }

        var stranger = await visitor.SendStaleAsync(SubmissionsLinks.Drafts, ("key", "thread/1/reply"), ("title", ""), ("body", "Текст"));
        var forged = await member.SendStaleAsync(SubmissionsLinks.Drafts, ("key", "thread/1/reply"), ("title", ""), ("body", "Текст"));

        Assert.Equal((401, 422), (stranger.Status, forged.Status));
        Assert.Contains(Words.In(language, () => SubmissionsText.SignInFirst), stranger.Text, StringComparison.Ordinal);
        Assert.Contains($"/{language}/account/sign-in", stranger.Text, StringComparison.Ordinal);
        Assert.Empty(await OfAsync(hub, person));
    }

    /// <summary>As the page's script does it, with the token of a form that is open.</summary>
    private static Task<PageAnswer> KeepAsync(VisitingBrowser visit, PageAnswer page, string key, string body)
    {
        var form = page.Page.QuerySelector("form[data-compose]")!;
        var action = form.GetAttribute("action")!;
        var opened = page with
        {
            Text = page.Text.Replace(
            $"action=\"{action}\"", $"action=\"{SubmissionsLinks.Drafts}\"", StringComparison.Ordinal)
        };
        return visit.SendAsync(opened, SubmissionsLinks.Drafts, ("key", key), ("title", ""), ("body", body));
    }

    private static async Task<string> TextAsync(VisitingBrowser visit, long thread) =>
        ((IHtmlTextAreaElement)(await visit.MainAsync($"forum/threads/{thread}")).QuerySelector("#reply-body")!).Value;

    private static async Task<List<AutosavedDraft>> OfAsync(HubServer hub, TestPerson person)
    {
        await using var db = await hub.ReadAsync();
        return await db.AutosavedDrafts.AsNoTracking().Where(draft => draft.PersonId == person.Id).ToListAsync();
    }
}
