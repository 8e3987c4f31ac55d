using BgImigranti.Hub.Data;
using BgImigranti.Hub.Publishing;
using BgImigranti.Hub.Publishing.Fields;
using BgImigranti.Hub.Publishing.Writing;
using BgImigranti.Hub.Tests.Forum;
using BgImigranti.Hub.Tests.Safety;
using BgImigranti.Hub.Tests.TestKit;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Tests.Publishing;

/// <summary>The editor of shared items as a browser without scripts uses it.</summary>
public sealed class EditorTests(SharedServers servers)
{
    [Theory]
    [MemberData(nameof(ForumVisits.EnginesAndLanguages), MemberType = typeof(ForumVisits))]
    public async Task What_is_typed_becomes_an_item_and_appears(DatabaseEngine engine, string language)
    {
        var hub = await servers.OnAsync(engine);
        using var visit = await hub.VisitAsync(await hub.CoordinatorAsync(), language);

        var made = await visit.BeginAsync("keep", ("fact.pinned", "true"), ("fact.expires-at", "2100-01-01T12:00"));
        var id = EditorVisit.IdIn(made);
        Assert.Equal($"/{language}/desk/items/{id}?done=draft", made.Location);
        var editor = await visit.OpenAsync(made.Location);
        Assert.Contains(Words.In(language, () => PublishingText.DoneSaved), editor.Text, StringComparison.Ordinal);
        var fields = editor.Fields();
        Assert.All(EditorVisit.Announcement, typed => Assert.Equal(typed.Value, fields[typed.Name]));
        Assert.Equal(
            ("true", "2100-01-01T12:00", "bg"),
            (fields["fact.pinned"], fields["fact.expires-at"], language == "bg" ? fields["source"] : "bg"));
        using var visitor = await hub.VisitAsync(language: language);
        Assert.Equal(404, (await visitor.OpenAsync($"announcements/{id}/x")).Status);

        var published = await visit.SubmitAsync(editor, "publish", ("title.en", "Newer hours"), ("fact.pinned", null));
        Assert.Equal($"/{language}/desk/items/{id}?done=published", published.Location);

        var page = await visitor.MainAsync($"announcements/{id}");
        Assert.Equal(language == "bg" ? "Нов прием" : "Newer hours", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(language == "bg" ? "всеки ден" : "every day", page.QuerySelector(".prose strong")!.TextContent);
        Assert.False((await hub.StoredAsync(id)).IsPinned);
    }

    [Theory]
    [InlineData("bg")]
    [InlineData("en")]
    public async Task A_preview_shows_both_texts_and_writes_nothing(string language)
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var author = await hub.CoordinatorAsync();
        using var visit = await hub.VisitAsync(author, language);

        var shown = await visit.BeginAsync("preview", ("body.en", "Open **daily** <script>alert(1)</script>"), ("fact.urgent", "true"));

        Assert.Equal(200, shown.Status);
        Assert.Equal(["всеки ден", "daily"], shown.Page.QuerySelectorAll(".preview strong").Select(strong => strong.TextContent));
        Assert.Empty(shown.Page.QuerySelectorAll(".preview script"));
        Assert.Equal(("Нов прием", "true"), (shown.Fields()["title.bg"], shown.Fields()["fact.urgent"]));
        Assert.Equal((0, 0), await CountAsync(hub, author));
        Assert.Equal(303, (await visit.SubmitAsync(shown, "keep")).Status);
    }

    [Theory]
    [MemberData(nameof(ForumVisits.EnginesAndLanguages), MemberType = typeof(ForumVisits))]
    public async Task Who_saves_second_sees_both_texts_and_loses_none(DatabaseEngine engine, string language)
    {
        var hub = await servers.OnAsync(engine);
        var author = await hub.CoordinatorAsync();
        using var first = await hub.VisitAsync(author, language);
        using var second = await hub.VisitAsync(await hub.CoordinatorOfAsync(author.Reader.OrganisationId), language);
        var id = EditorVisit.IdIn(await first.BeginAsync("publish"));
        var opened = await second.OpenAsync($"desk/items/{id}");

        await first.SubmitAsync(
            await first.OpenAsync($"desk/items/{id}"), "keep", ("body.bg", "Приемаме само сутрин."), ("title.en", "Mornings only"));
        var refused = await second.SubmitAsync(opened, "keep", ("body.bg", "Приемаме само следобед."), ("fact.pinned", "true"));

        Assert.Equal(409, refused.Status);
        Assert.Contains(Words.In(language, () => PublishingText.EditConflict), refused.Text, StringComparison.Ordinal);
        Assert.Contains(Words.In(language, () => PublishingText.ConflictSaved), refused.Text, StringComparison.Ordinal);
        Assert.Single(refused.Page.QuerySelectorAll("main [role=alert]:not([hidden])"));
        var saved = refused.Page.QuerySelectorAll(".editor__text .notice");
        Assert.Contains("сутрин", saved[0].TextContent, StringComparison.Ordinal);

        // Of the English text only the title is another.
        Assert.Contains("Mornings only", saved[1].TextContent, StringComparison.Ordinal);
        Assert.Equal(("Приемаме само следобед.", "true"), (refused.Fields()["body.bg"], refused.Fields()["fact.pinned"]));
        Assert.Equal("Приемаме само сутрин.", (await hub.DraftOfAsync(author, id)).Bg.Body);

        // Having seen both, the second decides.
        Assert.Equal(303, (await second.SubmitAsync(refused, "keep")).Status);
        Assert.Equal("Приемаме само следобед.", (await hub.DraftOfAsync(author, id)).Bg.Body);
        var revisions = (await second.MainAsync($"desk/items/{id}/revisions")).Words;
        Assert.Contains("сутрин", revisions, StringComparison.Ordinal);
        Assert.Contains("следобед", revisions, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(ForumVisits.EnginesAndLanguages), MemberType = typeof(ForumVisits))]
    public async Task An_older_text_is_brought_back_from_the_list_of_revisions(DatabaseEngine engine, string language)
    {
        var hub = await servers.OnAsync(engine);
        var author = await hub.CoordinatorAsync();
        using var visit = await hub.VisitAsync(author, language);
        var item = await hub.ItemAsync(author, "announcement", [], title: "Първо име");
        await hub.SaveAsync(author, item.Id, input => input with { Bg = input.Bg with { Title = "Второ име" } });
        var address = $"desk/items/{item.Id}/revisions";
        var page = await visit.OpenAsync(address);
        Assert.Equal(3, page.Page.QuerySelectorAll(".version").Length);

        var restored = await visit.SendAsync(page, $"{address}/restore", ("language", "bg"), ("number", "1"));

        Assert.Equal((303, $"/{language}/desk/items/{item.Id}?done=restored"), (restored.Status, restored.Location));
        Assert.Contains(
            Words.In(language, () => PublishingText.DoneRestored),
            (await visit.OpenAsync(restored.Location)).Text,
            StringComparison.Ordinal);
        Assert.Equal("Първо име", (await hub.DraftOfAsync(author, item.Id)).Bg.Title);
        Assert.Equal(4, (await visit.OpenAsync(address)).Page.QuerySelectorAll(".version").Length);
        Assert.Equal(404, (await visit.SendAsync(page, $"{address}/restore", ("language", "bg"), ("number", "9"))).Status);
        Assert.Equal(404, (await visit.SendAsync(page, $"{address}/restore", ("language", "fr"), ("number", "1"))).Status);
    }

    [Theory]
    [InlineData("bg")]
    [InlineData("en")]
    public async Task Buttons_offer_what_the_item_can_do_now(string language)
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var author = await hub.CoordinatorAsync();
        using var visit = await hub.VisitAsync(author, language);
        var item = await hub.ItemAsync(
            author, "announcement", new FieldValues { { CommonFields.PublishAt, "2100-01-01T12:00" } }, ItemTransition.Keep);
        foreach (var (act, state) in new[]
        {
            ("submit", ItemState.Review), ("withdraw", ItemState.Draft), ("schedule", ItemState.Scheduled),
            ("publish", ItemState.Published),
            ("archive", ItemState.Archived), ("publish", ItemState.Published), ("hide", ItemState.Hidden), ("restore", ItemState.Published),
        })
        {
            var page = await visit.OpenAsync($"desk/items/{item.Id}");
            Assert.NotNull(page.Page.QuerySelector($"button[name=act][value={act}]"));
            Assert.Equal(303, (await visit.SubmitAsync(page, act)).Status);
            Assert.Equal(state, (await hub.StoredAsync(item.Id)).State);
        }
    }

    [Theory]
    [InlineData("bg")]
    [InlineData("en")]
    public async Task A_double_click_makes_one_item(string language)
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var author = await hub.CoordinatorAsync();
        using var visit = await hub.VisitAsync(author, language);
        var opened = await visit.OpenAsync("desk/announcements/new");

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 3).Select(_ => visit.SubmitAsync(opened, "publish", EditorVisit.Announcement)));

        Assert.Single(answers.Select(answer => answer.Location).Distinct());
        Assert.Equal((1, 2), await CountAsync(hub, author));
        var other = await visit.SubmitAsync(opened, "publish", [.. EditorVisit.Announcement, ("title.bg", "Друго <b>име</b>")]);
        Assert.Equal(422, other.Status);
        Assert.Contains("Друго <b>име</b>", other.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("idempotencyKey", other.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    private static async Task<(int Items, int Revisions)> CountAsync(HubServer hub, TestPerson author)
    {
        await using var db = await hub.ReadAsync();
        return (await db.Items.CountAsync(
            item => item.AuthorId == author.Id), await db.ItemRevisions.CountAsync(revision => revision.AuthorId == author.Id));
    }
}
