using System.Globalization;
using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Announcements;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Publishing;
using BgImigranti.Hub.Publishing.Writing;
using BgImigranti.Hub.Tests.Forum;
using BgImigranti.Hub.Tests.Safety;
using BgImigranti.Hub.Tests.TestKit;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Tests.Publishing;

/// <summary>What the editor does not take: it comes back whole with a sentence for each fault, and nothing is written.</summary>
[Trait("Category", "Slow")]
public sealed class EditorRefusalTests(SharedServers servers)
{
    private static readonly Dictionary<string, ((string Name, string? Value)[] Typed, string Act, Func<IEnumerable<string>> Words)> Cases =
        new(StringComparer.Ordinal)
        {
            ["no text at all"] = (
            [("title.bg", ""), ("summary.bg", " "), ("body.bg", "\n"), ("title.en", ""), ("summary.en", ""), ("body.en", "")],
            "keep", () => [PublishingText.TextsEmpty]),
            ["no source"] = (
        [
            ("source", "bg"), ("title.bg", ""), ("summary.bg", ""), ("body.bg", "")
        ], "keep", () => [PublishingText.SourceEmpty]),
            ["no title"] = ([("title.en", " ")], "keep", () => [In(PublishingText.TitleEmpty, Language.English)]),
            ["a title too long"] = (
            [("title.bg", new string('ж', ItemTranslation.MaxTitleLength + 1))],
            "publish", () => [In(PublishingText.TitleTooLong, Language.Bulgarian, ItemTranslation.MaxTitleLength)]),
            ["a summary too long"] = (
            [("summary.en", new string('s', ItemTranslation.MaxSummaryLength + 1))],
            "keep", () => [In(PublishingText.SummaryTooLong, Language.English, ItemTranslation.MaxSummaryLength)]),
            ["a text too long"] = ([("body.bg", new string('ж', 8_193))], "keep", () =>
                [In(PublishingText.BodyTooLong, Language.Bulgarian, 16)]),
            ["control characters"] = ([("body.en", "Open\u0007")], "keep", () => [In(PublishingText.TextControls, Language.English)]),
            ["a title of two lines"] = ([("title.bg", "Нов\nприем")], "keep", () => [In(PublishingText.TextControls, Language.Bulgarian)]),
            ["a title of two lines by a sign of Unicode"] = ([("title.bg", "Нов\u2028прием")], "keep", () =>
                [In(PublishingText.TextControls, Language.Bulgarian)]),
            ["a third language"] = ([("source", "fr")], "keep", () => [PublishingText.LanguageUnknown]),
            ["no such act"] = ([], "fly", () => [PublishingText.ActUnknown]),
            ["a schedule without a moment"] = ([], "schedule", () => [PublishingText.SchedulePast]),
            ["a time that is over"] = ([("fact.expires-at", "2020-01-01T12:00")], "publish", () => [PublishingText.AlreadyExpired]),
            ["urgent in one language"] = (
            [("fact.urgent", "true"), ("title.en", ""), ("summary.en", ""), ("body.en", ""), ("source", "bg")], "publish",
            () => [AnnouncementsText.UrgentNeedsBoth]),
            ["facts of which none can be taken"] = (
            [
                ("fact.publish-at", "утре"), ("fact.expires-at", "2026-02-31T12:00"), ("fact.section", new string('s', 61)),
                ("fact.next-check", "2026-13-01"),
                ("fact.translation-due", "скоро"),
            ],
            "publish",
            () =>
            [
                $"{PublishingText.PublishAtLabel}: {PublishingText.FieldNoMoment}",
                $"{PublishingText.ExpiresAtLabel}: {PublishingText.FieldNoMoment}",
                $"{PublishingText.SectionLabel}: {string.Format(CultureInfo.CurrentCulture, PublishingText.FieldTooLong, 60)}",
                $"{PublishingText.NextCheckLabel}: {PublishingText.FieldNoDay}",
                $"{AnnouncementsText.TranslationDueLabel}: {PublishingText.FieldNoMoment}",
            ]),
        };

    /// <summary>Every case in both languages.</summary>
    public static TheoryData<string, string> All =>
        new(from name in Cases.Keys from language in (string[])["bg", "en"] select (name, language));

    [Theory]
    [MemberData(nameof(All))]
    public async Task What_cannot_be_taken_comes_back_whole(string name, string language)
    {
        var (typed, act, words) = Cases[name];
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var author = await hub.CoordinatorAsync();
        using var visit = await hub.VisitAsync(author, language);
        var item = await hub.ItemAsync(author, "announcement", [], ItemTransition.Keep);

        foreach (var page in (string[])["desk/announcements/new", $"desk/items/{item.Id}"])
        {
            var refused = await visit.SubmitAsync(await visit.OpenAsync(page), act, [.. EditorVisit.Announcement, .. typed]);

            Assert.Equal(422, refused.Status);
            Assert.True(Language.TryParse(language, out var spoken));
            using (spoken.Use())
            {
                Assert.Equal(words(), refused.Problems());
            }

            // A section that is not on the list and a language that the hub does not speak cannot stand in the form.
            var fields = refused.Fields();
            Assert.All(typed.Where(field => field.Name is not "fact.section" and not "source"), field =>
                Assert.Equal(field.Value?.ReplaceLineEndings("\n"), fields[field.Name].ReplaceLineEndings("\n")));
            Assert.All(EditorVisit.Announcement.ExceptBy(typed.Select(field => field.Name), field => field.Name), field =>
                Assert.Equal(field.Value, fields[field.Name]));
        }

        await using var db = await hub.ReadAsync();
        Assert.Equal(
            item.Version, (await db.Items.SingleAsync(row => row.AuthorId == author.Id, TestContext.Current.CancellationToken)).Version);
        Assert.Equal(2, await db.ItemRevisions.CountAsync(row => row.AuthorId == author.Id, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("bg")]
    [InlineData("en")]
    public async Task Somebody_elses_item_is_not_edited_and_gives_the_text_back(string language)
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var owner = await hub.CoordinatorAsync();
        using var visit = await hub.VisitAsync(await hub.CoordinatorAsync(), language);
        var form = await visit.OpenAsync("desk/announcements/new");
        foreach (var (transition, status) in new[] { (ItemTransition.Keep, 404), (ItemTransition.Publish, 403) })
        {
            var item = await hub.ItemAsync(owner, "announcement", [], transition);
            Assert.Equal(status, (await visit.OpenAsync($"desk/items/{item.Id}")).Status);
            Assert.Equal(status, (await visit.OpenAsync($"desk/items/{item.Id}/revisions")).Status);
            var forged = form with
            {
                Text = form.Text.Replace(
                "action=\"desk/announcements\"", $"action=\"desk/items/{item.Id}\"", StringComparison.Ordinal)
            };

            var refused = await visit.SubmitAsync(forged, "keep", ("title.bg", "Чуждо"), ("version", "1"));

            Assert.Equal(status, refused.Status);
            Assert.Equal(item.Version, (await hub.StoredAsync(item.Id)).Version);
        }

        using var visitor = await hub.VisitAsync(language: language);
        Assert.Equal(302, (await visitor.OpenAsync("desk/announcements/new")).Status);
        using var member = await hub.VisitAsync(await hub.PersonAsync(), language);
        Assert.Equal((403, 403), ((await member.OpenAsync("desk/announcements/new")).Status, (await member.OpenAsync("desk")).Status));
        using var moderator = await hub.VisitAsync(await hub.PersonAsync(PersonRole.Moderator), language);
        var homeless = await moderator.BeginAsync("keep");
        Assert.Equal((422, "Нов прием"), (homeless.Status, homeless.Fields()["title.bg"]));
        Assert.Equal([Words.In(language, () => PublishingText.OrganisationNeeded)], homeless.Problems());
        Assert.Equal(404, (await visit.OpenAsync("desk/nothing/new")).Status);
    }

    private static string In(string sentence, Language language, int number = 0) =>
        string.Format(CultureInfo.CurrentCulture, sentence, language.OwnName, number);
}
