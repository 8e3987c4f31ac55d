using AngleSharp.Dom;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Library;
using BgImigranti.Hub.Publishing;
using BgImigranti.Hub.Publishing.Writing;
using BgImigranti.Hub.Tests.Library.Kit;
using BgImigranti.Hub.Tests.Safety;
using BgImigranti.Hub.Tests.TestKit;
using BgImigranti.Hub.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BgImigranti.Hub.Tests.Library;

/// <summary>A handbook as visitors read it, in both languages and on both engines.</summary>
public sealed class HandbookPageTests(SharedServers servers)
{
    private static readonly string[] NoChapters = ["0", "4", "-1", "x", "", "1.5", "99999999999"];

    /// <summary>Both engines with both languages.</summary>
    public static TheoryData<DatabaseEngine, string> Pages => new()
    {
        { DatabaseEngine.Sqlite, "bg" }, { DatabaseEngine.Sqlite, "en" }, { DatabaseEngine.PostgreSql, "bg" },
        { DatabaseEngine.PostgreSql, "en" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task The_opening_shows_what_is_in_the_book_and_where_reading_begins(DatabaseEngine engine, string language)
    {
        var hub = await servers.OnAsync(engine);
        var book = await hub.HandbookAsync(await hub.CoordinatorAsync());

        var page = await hub.PageAsync($"{language}/library/{book.Id}");

        Assert.Equal(language == "bg" ? "Справочник за <проби>" : "A <trial> handbook", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(
            language == "bg" ? ["Как да започнем", "Кодът", "Край"] : ["How to begin", "The code", "The end"],
            Texts(page, ".chapter-list__title"));
        Assert.Equal($"{Base(language, book)}?chapter=1", Link(page, Words.In(language, () => LibraryText.StartReading)));
        Assert.Contains("2015", page.QuerySelector(".material-facts")!.TextContent, StringComparison.Ordinal);
        Assert.Equal($"{hub.Address}{language}/{Base(language, book)}", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_chapter_has_its_own_title_its_text_and_its_neighbours(DatabaseEngine engine, string language)
    {
        var hub = await servers.OnAsync(engine);
        var book = await hub.HandbookAsync(await hub.CoordinatorAsync());

        var first = await hub.PageAsync($"{language}/library/{book.Id}/x?chapter=1");
        var second = await hub.PageAsync($"{language}/{Base(language, book)}?chapter=2");
        var last = await hub.PageAsync($"{language}/{Base(language, book)}?chapter=3");

        Assert.Equal(language == "bg" ? "Как да започнем" : "How to begin", Assert.Single(first.QuerySelectorAll("h1")).TextContent);
        Assert.Equal(language == "bg" ? "По-малко заглавие" : "A smaller heading", first.QuerySelector(".chapter__text h2")!.TextContent);
        Assert.NotNull(first.QuerySelector(".chapter__text strong"));
        Assert.Null(first.QuerySelector("a[rel=prev]"));
        Assert.Equal($"{Base(language, book)}?chapter=2", first.QuerySelector("a[rel=next]")!.GetAttribute("href"));
        Assert.EndsWith("?chapter=1", second.QuerySelector("link[rel=prev]")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.EndsWith("?chapter=3", second.QuerySelector("link[rel=next]")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.EndsWith("?chapter=2", second.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains("#", second.QuerySelector("pre")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("page", second.QuerySelectorAll("aside .chapter-list a")[1].GetAttribute("aria-current"));
        Assert.Null(last.QuerySelector("a[rel=next]"));
        Assert.Equal(Base(language, book), last.QuerySelector(".book-way--next")!.GetAttribute("href"));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task The_whole_book_stands_on_one_page(DatabaseEngine engine, string language)
    {
        var hub = await servers.OnAsync(engine);
        var book = await hub.HandbookAsync(await hub.CoordinatorAsync(), $"Увод.\n\n{Teasers.BodyBg}", $"Foreword.\n\n{Teasers.BodyEn}");

        var page = await hub.PageAsync($"{language}/{Base(language, book)}?view=whole");

        Assert.Equal(3, page.QuerySelectorAll(".book-chapter > h2").Length);
        Assert.Equal(language == "bg" ? "По-малко заглавие" : "A smaller heading", page.QuerySelector(".book-chapter h3")!.TextContent);
        Assert.Contains(
            language == "bg" ? "Увод." : "Foreword.", page.QuerySelector(".book-whole > .prose")!.TextContent, StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll(".chapter-list a"), link => Assert.NotNull(
            page.QuerySelector(link.GetAttribute("href")![link.GetAttribute("href")!.IndexOf('#', StringComparison.Ordinal)..])));
        Assert.Equal($"{hub.Address}{language}/{Base(language, book)}?view=whole", page.QuerySelector(".print-only")!.TextContent);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_chapter_that_is_not_there_is_said_not_to_be(DatabaseEngine engine, string language)
    {
        var hub = await servers.OnAsync(engine);
        var person = await hub.CoordinatorAsync();
        var book = await hub.HandbookAsync(person);
        var paper = await hub.MaterialAsync(person, "seminar", "Лист", Teasers.BodyBg);
        var addresses = NoChapters.Select(requested => $"library/{book.Id}?chapter={requested}")
            .Append($"library/{paper.Id}?chapter=1").Append($"library/{book.Id}?picture=1");

        foreach (var address in addresses)
        {
            using var answer = await hub.AnswerAsync($"{language}/{address}");
            Assert.True((int)answer.StatusCode == 404, address);
        }
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task A_book_in_one_language_is_shown_in_the_other_and_says_so(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var book = await hub.HandbookAsync(await hub.CoordinatorAsync(), en: null);

        var page = await hub.PageAsync($"en/library/{book.Id}?chapter=1");

        Assert.Equal("bg", page.QuerySelector("h1")!.GetAttribute("lang"));
        Assert.Equal("bg", page.QuerySelector(".chapter__text")!.GetAttribute("lang"));
        Assert.Equal("bg", page.QuerySelector(".chapter-list__title")!.GetAttribute("lang"));
        Assert.Contains(
            Words.In("en", () => PublishingText.NoticeOnlyBulgarian), page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith($"{hub.Address}bg/", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task The_other_language_keeps_the_chapter_only_when_it_has_as_many(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var person = await hub.CoordinatorAsync();
        var same = await hub.HandbookAsync(person);
        var other = await hub.HandbookAsync(person, en: $"{Teasers.BodyEn}\n\n# One more\n\nText.");

        using var kept = await hub.AnswerAsync($"en/{Base("bg", same)}?chapter=2");
        using var led = await hub.AnswerAsync($"en/{Base("bg", other)}?chapter=2");
        using var full = await hub.AnswerAsync($"en/{Base("bg", other)}?view=whole");
        using var old = await hub.AnswerAsync($"en/library/{other.Id}/an-older-title?chapter=4");
        await hub.PicturesAsync(other.Id, "Залата");
        using var picture = await hub.AnswerAsync($"en/{Base("bg", other)}?picture=1&chapter=2");

        Assert.Equal($"/en/{Base("en", same)}?chapter=2", kept.RequestMessage!.RequestUri!.PathAndQuery);
        Assert.Equal($"/en/{Base("en", other)}", led.RequestMessage!.RequestUri!.PathAndQuery);
        Assert.Equal($"/en/{Base("en", other)}?view=whole", full.RequestMessage!.RequestUri!.PathAndQuery);
        Assert.Equal($"/en/{Base("en", other)}?chapter=4", old.RequestMessage!.RequestUri!.PathAndQuery);
        Assert.Equal($"/en/{Base("en", other)}?picture=1&chapter=2", picture.RequestMessage!.RequestUri!.PathAndQuery);
    }

    [Fact]
    public async Task Programs_are_given_the_whole_book()
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var book = await hub.HandbookAsync(await hub.CoordinatorAsync(), $"Увод.\n\n{Teasers.BodyBg}", en: null);
        using var program = new ApiProgram(hub);

        var shown = (await program.GetAsync($"library/{book.Id}")).Json;

        var html = Markup.Parse(shown.GetProperty("bg").GetProperty("html").GetString()!);
        Assert.Equal(
            ["Увод.", "Как да започнем", "По-малко заглавие", "Кодът", "Край"],
            Texts(html, "p:first-of-type, h2, h3").Where(text => !text.StartsWith("Първите", StringComparison.Ordinal)));
        Assert.EndsWith("Последните думи.", html.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal(System.Text.Json.JsonValueKind.Null, shown.GetProperty("en").GetProperty("html").ValueKind);
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task A_refused_text_leaves_the_book_as_it_was(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var person = await hub.CoordinatorAsync();
        var book = await hub.HandbookAsync(person);
        var tooLong = Teasers.Draft(
            "handbook", new TextInput("Ново", "", $"# Глава\n\n{new string('я', 8_200)}"), TextInput.Empty) with
        { Version = book.Version };
        var far = Teasers.Draft(
            "handbook",
            new TextInput("Ново", "", string.Concat(Enumerable.Repeat($"# Глава\n\n{new string('я', 4_000)}\n\n", 9))),
            TextInput.Empty) with
        { Version = book.Version };
        var items = hub.Services.GetRequiredService<ItemWriter>();

        Assert.Equal("chapter-too-long", (await Assert.ThrowsAsync<RefusalException>(
            () => items.SaveAsync(person.Reader, book.Id, tooLong, CancellationToken.None))).Code);
        Assert.Equal(
            "body-too-long",
            (await Assert.ThrowsAsync<RefusalException>(() => items.SaveAsync(person.Reader, book.Id, far, CancellationToken.None))).Code);

        await using var db = await hub.Services.GetRequiredService<IDbContextFactory<HubDbContext>>()
            .CreateDbContextAsync(CancellationToken.None);
        var kept = await db.ItemTranslations.SingleAsync(text => text.ItemId == book.Id && text.LanguageCode == "bg");
        Assert.Equal((Teasers.BodyBg, ""), (kept.Body, kept.BodyHtml));
    }

    private static string Base(string language, ItemWriteResult book) =>
        $"library/{book.Id}/{(language == "bg" ? "spravochnik-za-probi" : "a-trial-handbook")}";

    private static IEnumerable<string> Texts(IParentNode page, string selector) =>
        page.QuerySelectorAll(selector).Select(element => element.TextContent);

    private static string? Link(IDocument page, string name) =>
        page.QuerySelectorAll("main a").Single(link => link.TextContent.Trim() == name).GetAttribute("href");
}
