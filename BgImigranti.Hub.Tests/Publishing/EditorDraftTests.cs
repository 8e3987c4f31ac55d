using BgImigranti.Hub.Data;
using BgImigranti.Hub.Publishing;
using BgImigranti.Hub.Publishing.Writing;
using BgImigranti.Hub.Submissions;
using BgImigranti.Hub.Tests.Accounts.Kit;
using BgImigranti.Hub.Tests.Forum;
using BgImigranti.Hub.Tests.Safety;
using BgImigranti.Hub.Tests.TestKit;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Tests.Publishing;

/// <summary>What is typed in the editor and not saved: kept through a sign-in, shown again, gone when it was saved.</summary>
public sealed class EditorDraftTests(SharedServers servers)
{
    /// <summary>As long as a text may be in Cyrillic, with all that is written differently in a draft.</summary>
    private static readonly string LongBulgarian = string.Concat(Enumerable.Repeat("Дълъг „текст“ \\ <b>\n", 4_000))[..8_000];

    private static readonly string LongEnglish = string.Concat(Enumerable.Repeat("A long \"text\" & <b>\n", 4_000))[..16_000];

    [Theory]
    [MemberData(nameof(ForumVisits.EnginesAndLanguages), MemberType = typeof(ForumVisits))]
    public async Task All_that_was_typed_waits_behind_an_expired_sign_in(DatabaseEngine engine, string language)
    {
        var hub = await servers.OnAsync(engine);
        var (author, section) = (await hub.CoordinatorAsync(), await hub.SectionAsync());
        using var visit = await hub.VisitAsync(author, language);
        var item = await hub.ItemAsync(author, "announcement", [], ItemTransition.Keep);
        (string, string?)[] typed =
        [
            ("title.bg", "Нов прием"), ("summary.bg", "Кратко"), ("body.bg", LongBulgarian), ("title.en", "New \"hours\""),
            ("summary.en", ""), ("body.en", LongEnglish),
            ("source", "en"), ("fact.pinned", "true"), ("fact.urgent", "true"), ("fact.section", section),
            ("fact.expires-at", "2100-01-01T12:00"),
        ];
        foreach (var address in (string[])["desk/announcements/new", $"desk/items/{item.Id}"])
        {
            var opened = await visit.OpenAsync(address);
            visit.Cookies.Remove("hub-person");

            var refused = await visit.SubmitAsync(opened, "keep", typed);
            Assert.Equal(401, refused.Status);
            var signedIn = await visit.SendAsync(refused, "account/sign-in", ("email", author.Email), ("password", HubServer.Password));

            Assert.Equal((303, $"/{language}/{address}"), (signedIn.Status, signedIn.Location));
            var page = await visit.OpenAsync(signedIn.Location);
            var fields = page.Fields();
            Assert.All(typed, field => Assert.Equal(field.Item2, fields[field.Item1].ReplaceLineEndings("\n")));
            Assert.NotNull(page.Page.QuerySelector(".notice--caution"));

            Assert.Equal(303, (await visit.SubmitAsync(page, "keep")).Status);
            Assert.Empty(await DraftsAsync(hub, author));
        }
    }

    [Theory]
    [MemberData(nameof(ForumVisits.EnginesAndLanguages), MemberType = typeof(ForumVisits))]
    public async Task A_kept_draft_is_shown_again_and_says_when_somebody_saved_meanwhile(DatabaseEngine engine, string language)
    {
        var hub = await servers.OnAsync(engine);
        var author = await hub.CoordinatorAsync();
        using var visit = await hub.VisitAsync(author, language);
        using var other = await hub.VisitAsync(await hub.CoordinatorOfAsync(author.Reader.OrganisationId), language);
        var item = await hub.ItemAsync(author, "announcement", []);
        var address = PublishingLinks.Edit(item.Id);

        await KeepAsync(
            visit,
            await visit.OpenAsync(address),
            PublishingLinks.EditDraft(item.Id),
            $$"""{"title.bg":"Недовършено","body.bg":"Ред <1>\nРед 2","source":"bg","version":"{{item.Version}}"}""");
        var shown = await visit.OpenAsync(address);
        Assert.Equal(("Недовършено", "Ред <1>\nРед 2"), (shown.Fields()["title.bg"], shown.Fields()["body.bg"].ReplaceLineEndings("\n")));
        Assert.Equal("Проба", (await other.OpenAsync(address)).Fields()["title.bg"]);
        Assert.Null(shown.Page.QuerySelector("[role=alert]:not([hidden])"));

        await hub.SaveAsync(author, item.Id, input => input with { Bg = input.Bg with { Body = "Записано от друг." } });
        var conflicting = await visit.OpenAsync(address);
        Assert.NotNull(conflicting.Page.QuerySelector("[role=alert]:not([hidden])"));
        Assert.Contains("Записано", conflicting.Page.QuerySelector(".editor__text .notice")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Недовършено", conflicting.Fields()["title.bg"]);

        await KeepAsync(visit, conflicting, PublishingLinks.EditDraft(item.Id), "не е JSON");
        Assert.Equal("Проба", (await visit.OpenAsync(address)).Fields()["title.bg"]);
    }

    [Theory]
    [MemberData(nameof(ForumVisits.EnginesAndLanguages), MemberType = typeof(ForumVisits))]
    public async Task Whoever_discards_his_draft_has_the_saved_text_again(DatabaseEngine engine, string language)
    {
        var hub = await servers.OnAsync(engine);
        var author = await hub.CoordinatorAsync();
        var colleague = await hub.CoordinatorOfAsync(author.Reader.OrganisationId);
        using var visit = await hub.VisitAsync(author, language);
        using var other = await hub.VisitAsync(colleague, language);
        var item = await hub.ItemAsync(author, "announcement", []);
        foreach (var (address, key, saved) in new[]
        {
            (PublishingLinks.Edit(item.Id), PublishingLinks.EditDraft(item.Id), "Проба"),
            (PublishingLinks.New("announcements"), PublishingLinks.NewDraft("announcements"), ""),
        })
        {
            var draft = $$"""{"title.bg":"Недовършено","source":"bg","version":"{{item.Version}}"}""";
            await KeepAsync(visit, await visit.OpenAsync(address), key, draft);
            await KeepAsync(other, await other.OpenAsync(address), key, draft);
            var shown = await visit.OpenAsync(address);
            Assert.Equal("Недовършено", shown.Fields()["title.bg"]);

            var action = shown.Page.QuerySelector("form[data-draft-discard]")!.GetAttribute("action")!;
            var discarded = await visit.SendAsync(shown, action);

            Assert.Equal((303, $"/{language}/{address}?done=discarded"), (discarded.Status, discarded.Location));
            var again = await visit.OpenAsync(discarded.Location);
            Assert.Contains(Words.In(language, () => PublishingText.DoneDiscarded), again.Text, StringComparison.Ordinal);
            Assert.Equal(saved, again.Fields()["title.bg"]);
            Assert.Null(again.Page.QuerySelector("form[data-draft-discard]"));
            Assert.True(again.Page.QuerySelector("form#editor")!.HasAttribute("data-draft-done"));
            Assert.Equal("Недовършено", (await other.OpenAsync(address)).Fields()["title.bg"]);
        }

        Assert.Empty(await DraftsAsync(hub, author));
        Assert.Equal(2, (await DraftsAsync(hub, colleague)).Count);
    }

    private static async Task KeepAsync(VisitingBrowser visit, PageAnswer page, string key, string body)
    {
        var action = page.Page.QuerySelector("form#editor")!.GetAttribute("action")!;
        var opened = page with
        {
            Text = page.Text.Replace(
            $"action=\"{action}\"", $"action=\"{SubmissionsLinks.Drafts}\"", StringComparison.Ordinal)
        };
        Assert.InRange(
            (await visit.SendAsync(opened, SubmissionsLinks.Drafts, ("key", key), ("title", ""), ("body", body))).Status, 200, 303);
    }

    private static async Task<List<AutosavedDraft>> DraftsAsync(HubServer hub, TestPerson person)
    {
        await using var db = await hub.ReadAsync();
        return await db.AutosavedDrafts.AsNoTracking().Where(draft => draft.PersonId == person.Id).ToListAsync();
    }
}
