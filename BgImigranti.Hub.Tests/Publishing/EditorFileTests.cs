using BgImigranti.Hub.Data;
using BgImigranti.Hub.Files;
using BgImigranti.Hub.Publishing;
using BgImigranti.Hub.Publishing.Writing;
using BgImigranti.Hub.Tests.Files.Samples;
using BgImigranti.Hub.Tests.Forum;
using BgImigranti.Hub.Tests.Safety;
using BgImigranti.Hub.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BgImigranti.Hub.Tests.Publishing;

/// <summary>Files and pictures of items, put there by the editor's forms without scripts.</summary>
[Trait("Category", "Slow")]
public sealed class EditorFileTests(SharedServers servers)
{
    [Theory]
    [MemberData(nameof(ForumVisits.EnginesAndLanguages), MemberType = typeof(ForumVisits))]
    public async Task A_picture_is_shown_on_the_items_page_until_it_is_taken_away(DatabaseEngine engine, string language)
    {
        var hub = await servers.OnAsync(engine);
        var author = await hub.CoordinatorAsync();
        using var visit = await hub.VisitAsync(author, language);
        using var visitor = await hub.VisitAsync(language: language);
        var item = await hub.ItemAsync(author, "announcement", []);
        var editor = await visit.OpenAsync(PublishingLinks.Edit(item.Id));

        var added = await visit.UploadAsync(
            editor, PublishingLinks.Files(item.Id), ("снимка <1>.png", Picture()), ("alt.bg", "Киоскът \"долу\""), ("alt.en", "The kiosk"));

        Assert.Equal((303, $"/{language}/desk/items/{item.Id}?done=file#files"), (added.Status, added.Location));
        var picture = (await visitor.MainAsync($"announcements/{item.Id}")).QuerySelector(".pictures img")!;
        Assert.Equal(language == "bg" ? "Киоскът \"долу\"" : "The kiosk", picture.GetAttribute("alt"));
        var address = picture.GetAttribute("src")!;
        Assert.Equal(
            (200, "image/png"), ((await visitor.OpenAsync(address)).Status, (await visitor.OpenAsync(address)).Headers["Content-Type"]));
        editor = await visit.OpenAsync(PublishingLinks.Edit(item.Id));
        var form = editor.Page.QuerySelector(".editor-file")!.GetAttribute("action")!;
        Assert.Equal(303, (await visit.SendAsync(editor, form, ("act", "save"), ("alt.bg", "Друго"), ("alt.en", "Other"))).Status);
        Assert.Equal(422, (await visit.SendAsync(editor, form, ("act", "save"), ("alt.bg", ""), ("alt.en", "Other"))).Status);
        Assert.Equal(200, (await visitor.OpenAsync(address)).Status);

        Assert.Equal(303, (await visit.SendAsync(editor, form, ("act", "remove"))).Status);

        Assert.Null((await visitor.MainAsync($"announcements/{item.Id}")).QuerySelector(".pictures"));
        Assert.Equal(404, (await visitor.OpenAsync(address)).Status);
        Assert.Equal(404, (await visit.SendAsync(editor, form, ("act", "remove"))).Status);
    }

    [Theory]
    [InlineData("bg")]
    [InlineData("en")]
    public async Task A_picture_of_a_draft_is_its_peoples_and_that_of_a_hidden_item_too(string language)
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var author = await hub.CoordinatorAsync();
        using var visit = await hub.VisitAsync(author, language);
        using var stranger = await hub.VisitAsync(await hub.CoordinatorAsync(), language);
        using var visitor = await hub.VisitAsync(language: language);
        var item = await hub.ItemAsync(author, "announcement", [], ItemTransition.Keep);
        await visit.UploadAsync(
            await visit.OpenAsync(PublishingLinks.Edit(item.Id)), PublishingLinks.Files(item.Id), ("a.png", Picture()), ("alt.bg", "Едно"),
            ("alt.en", "One"));
        var address = (await visit.OpenAsync(PublishingLinks.Edit(item.Id))).Page.QuerySelector(".editor-file a")!.GetAttribute("href")!;
        foreach (var (transition, status) in new[]
        {
            (ItemTransition.Keep, 404),
            (ItemTransition.Publish, 200),
            (ItemTransition.Archive, 200),
            (ItemTransition.Hide, 404)
        })
        {
            await hub.SaveAsync(author, item.Id, input => input with { Transition = transition });
            Assert.Equal(200, (await visit.OpenAsync(address)).Status);
            Assert.Equal(status, (await stranger.OpenAsync(address)).Status);
            Assert.Equal(status, (await visitor.OpenAsync(address)).Status);
        }
    }

    [Theory]
    [InlineData("bg")]
    [InlineData("en")]
    public async Task A_picture_without_words_a_full_row_of_teasers_and_somebody_elses_item_are_refused(string language)
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var author = await hub.CoordinatorAsync();
        using var visit = await hub.VisitAsync(author, language);
        using var stranger = await hub.VisitAsync(await hub.CoordinatorAsync(), language);
        var (item, draft) = (await hub.ItemAsync(
            author, "announcement", []), await hub.ItemAsync(author, "announcement", [], ItemTransition.Keep));
        var editor = await visit.OpenAsync(PublishingLinks.Edit(item.Id));

        var wordless = await visit.UploadAsync(
            editor, PublishingLinks.Files(item.Id), ("a.png", Picture()), ("alt.bg", "Киоск"), ("alt.en", " "));
        Assert.Equal(422, wordless.Status);
        Assert.Equal([Words.In(language, () => PublishingText.AltNeeded)], wordless.Problems());
        var nothing = await visit.UploadAsync(editor, PublishingLinks.Files(item.Id), ("", []), ("alt.bg", "Киоск"), ("alt.en", "Kiosk"));
        Assert.Equal(422, nothing.Status);
        var elsewhere = await stranger.OpenAsync("desk/announcements/new");
        foreach (var (id, status) in new[] { (item.Id, 403), (draft.Id, 404) })
        {
            var forged = elsewhere with
            {
                Text = elsewhere.Text.Replace(
                "action=\"desk/announcements\"", $"action=\"{PublishingLinks.Files(id)}\"", StringComparison.Ordinal)
            };
            var refused = await stranger.UploadAsync(
                forged, PublishingLinks.Files(id), ("a.png", Picture()), ("alt.bg", "Киоск"), ("alt.en", "Kiosk"));
            Assert.Equal(status, refused.Status);
        }

        await FillAsync(hub, draft.Id);
        var full = await visit.UploadAsync(
            editor, PublishingLinks.Files(item.Id), ("a.png", Picture()), ("alt.bg", "Киоск"), ("alt.en", "Kiosk"));
        Assert.InRange(full.Status, 400, 499);
        await using var db = await hub.ReadAsync();
        Assert.Equal(0, await db.ItemFiles.CountAsync(file => file.ItemId == item.Id, TestContext.Current.CancellationToken));
    }

    /// <summary>A picture of its own size, so that no other test has the same.</summary>
    private static byte[] Picture() => Pictures.Png(Random.Shared.Next(2, 1_000), Random.Shared.Next(2, 90));

    /// <summary>Leaves the organisation of an item no room for a single byte.</summary>
    private static Task FillAsync(HubServer hub, long item) => hub.Services.GetRequiredService<HubWriter>().WriteAsync(scope =>
    {
        scope.Db.Add(new ItemFile
        {
            ItemId = item,
            Hash = new string('0', 64),
            Name = "всичко.pdf",
            ContentType = "application/pdf",
            Length = FileLimits.OrganisationQuota,
            AltBg = "",
            AltEn = "",
            Position = 1,
            AddedAt = scope.Now,
        });
        return Task.CompletedTask;
    }, CancellationToken.None);
}
