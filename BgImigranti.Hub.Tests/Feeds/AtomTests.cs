using System.Net;
using System.Net.Http.Headers;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Feeds;
using BgImigranti.Hub.Publishing;
using BgImigranti.Hub.Publishing.Fields;
using BgImigranti.Hub.Publishing.Writing;
using BgImigranti.Hub.Tests.Library.Kit;
using BgImigranti.Hub.Tests.Safety;
using BgImigranti.Hub.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BgImigranti.Hub.Tests.Feeds;

[Trait("Category", "Slow")]
public sealed class AtomTests(FeedServers servers) : IClassFixture<FeedServers>
{
    private const string Kind = "announcement";

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task Every_rubric_has_a_feed_in_both_languages(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var item = await hub.ItemAsync(await hub.CoordinatorAsync(), Kind, FieldValues.Empty);
        foreach (var rubric in hub.Services.GetRequiredService<Rubrics>().All)
        {
            foreach (var (language, other) in new[] { ("bg", "en"), ("en", "bg") })
            {
                var feed = ReadFeed.From(await FeedAsync(hub, language, rubric.Path));
                Assert.Equal(language, ReadFeed.LanguageOf(feed.Root));
                Assert.Equal(
                    $"{hub.Address}{language}/feeds/{rubric.Path}.atom",
                    Assert.Single(ReadFeed.LinksOf(feed.Root, "self")).Attribute("href")!.Value);
                Assert.Contains(ReadFeed.LinksOf(feed.Root, "alternate"), link =>
                    link.Attribute("hreflang")!.Value == other && link.Attribute("href")!.Value == $"{hub.Address}{other}/{rubric.Path}");
            }
        }

        var entry = ReadFeed.From(await FeedAsync(hub, "en")).Entry(Kind, item.Id);
        Assert.Equal(
            ("Trial", "In short."), (entry.Element(ReadFeed.Atom + "title")!.Value, entry.Element(ReadFeed.Atom + "summary")!.Value));
        Assert.Equal("<p>Text <strong>of</strong> the trial.</p>", entry.Element(ReadFeed.Atom + "content")!.Value.Trim());
        Assert.Equal("Information Centre Trial", entry.Element(ReadFeed.Atom + "author")!.Element(ReadFeed.Atom + "name")!.Value);
        Assert.Equal(Kind, entry.Element(ReadFeed.Atom + "category")!.Attribute("term")!.Value);
        Assert.Equal(
            [("en", $"{hub.Address}en/announcements/{item.Id}/trial"), ("bg", $"{hub.Address}bg/announcements/{item.Id}/proba")],
            ReadFeed.LinksOf(entry, "alternate").Select(link => (link.Attribute("hreflang")!.Value, link.Attribute("href")!.Value)));
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task An_item_without_a_translation_comes_in_its_own_language_and_says_so(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var item = await WriteAsync(hub, new TextInput("Само на български", "Накратко.", "Текст."));

        var (abroad, home) = (ReadFeed.From(
            await FeedAsync(hub, "en")).Entry(Kind, item.Id), ReadFeed.From(await FeedAsync(hub, "bg")).Entry(Kind, item.Id));

        foreach (var name in (string[])["title", "summary", "content"])
        {
            Assert.Equal("bg", ReadFeed.LanguageOf(abroad.Element(ReadFeed.Atom + name)!));
            Assert.Equal(home.Element(ReadFeed.Atom + name)!.Value, abroad.Element(ReadFeed.Atom + name)!.Value);
        }

        Assert.Equal("en", ReadFeed.LanguageOf(abroad.Element(ReadFeed.Atom + "author")!));
        Assert.Contains(
            ReadFeed.LinksOf(abroad, "alternate"),
            link => link.Attribute("href")!.Value == $"{hub.Address}en/announcements/{item.Id}/samo-na-balgarski");
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task An_entry_keeps_its_id_whatever_its_title_and_address_become(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var author = await hub.CoordinatorAsync();
        var item = await hub.ItemAsync(author, Kind, FieldValues.Empty);
        var before = ReadFeed.From(await FeedAsync(hub, "bg")).Entry(Kind, item.Id);
        var input = new ItemInput { SourceLanguageCode = "bg", Bg = new TextInput("Друго име", "", "Друг текст."), Version = item.Version };
        await hub.Services.GetRequiredService<ItemWriter>().SaveAsync(author.Reader, item.Id, input, CancellationToken.None);

        var after = ReadFeed.From(await FeedAsync(hub, "bg")).Entry(Kind, item.Id);

        Assert.Equal("Друго име", after.Element(ReadFeed.Atom + "title")!.Value);
        Assert.Equal(before.Element(ReadFeed.Atom + "id")!.Value, after.Element(ReadFeed.Atom + "id")!.Value);
        Assert.StartsWith("tag:", after.Element(ReadFeed.Atom + "id")!.Value, StringComparison.Ordinal);
        Assert.DoesNotContain(hub.Address.Authority, after.Element(ReadFeed.Atom + "id")!.Value, StringComparison.Ordinal);
        Assert.Equal(before.Element(ReadFeed.Atom + "published")!.Value, after.Element(ReadFeed.Atom + "published")!.Value);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("]]><script>alert(1)</script><![CDATA[")]
    [InlineData("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>&e;")]
    [InlineData("„Аз & ти“ <b> \"'> &lt;")]
    [InlineData("😀 емоджи")]
    public async Task What_people_wrote_is_text(string title)
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var item = await WriteAsync(hub, new TextInput(title, title, title));

        var entry = ReadFeed.From(await FeedAsync(hub, "bg")).Entry(Kind, item.Id);

        Assert.Equal((title, title), (entry.Element(ReadFeed.Atom + "title")!.Value, entry.Element(ReadFeed.Atom + "summary")!.Value));
        Assert.False(entry.Element(ReadFeed.Atom + "title")!.HasElements);
        Assert.Null(Markup.Parse(entry.Element(ReadFeed.Atom + "content")!.Value).QuerySelector("script, b"));
    }

    [Fact]
    public async Task Characters_that_XML_cannot_hold_are_left_out()
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var item = await WriteAsync(hub, new TextInput("Проба", "", ""));
        await hub.Services.GetRequiredService<HubWriter>().WriteAsync(async scope =>
        {
            // As if it had come another way than through the checks of what people send.
            var text = await scope.Db.ItemTranslations.FirstAsync(row => row.ItemId == item.Id, CancellationToken.None);
            (text.Title, text.Summary, text.BodyHtml) = ("Пре\uFFFFди 😀", "На\u0007крат\uFFFEко", "<p>Те\u000Cк\uFFFFст</p>");
            scope.Emit("announcements", PublishingKinds.ItemChanged, item.Id);
        }, CancellationToken.None);

        var entry = ReadFeed.From(await FeedAsync(hub, "bg")).Entry(Kind, item.Id);

        Assert.Equal(
            ("Преди 😀", "Накратко"), (entry.Element(ReadFeed.Atom + "title")!.Value, entry.Element(ReadFeed.Atom + "summary")!.Value));
        Assert.Equal("<p>Текст</p>", entry.Element(ReadFeed.Atom + "content")!.Value);
    }

    [Fact]
    public async Task Addresses_in_the_text_lead_back_from_wherever_it_is_read()
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var item = await WriteAsync(hub, new TextInput(
            "Връзки", "", "[а](/bg/about) [б](forum) [в](#dolu) [г](https://example.org/x?a=1&b=2) [д](mailto:a@example.org)"));

        var content = Markup.Parse(
            ReadFeed.From(await FeedAsync(hub, "en")).Entry(Kind, item.Id).Element(ReadFeed.Atom + "content")!.Value);

        Assert.Equal(
            [
                $"{hub.Address}bg/about", $"{hub.Address}en/forum", $"{hub.Address}en/announcements/{item.Id}/vrazki#dolu",
                "https://example.org/x?a=1&b=2", "mailto:a@example.org",
            ],
            content.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task A_book_comes_whole_and_a_long_one_with_its_foreword_and_the_way_to_the_rest()
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var author = await hub.CoordinatorAsync();
        var brief = await hub.HandbookAsync(author);
        var chapters = string.Concat(
            Enumerable.Range(1, 12).Select(number => $"# Глава {number}\n\n{string.Concat(Enumerable.Repeat("Дълъг текст. ", 200))}\n\n"));
        var lengthy = await hub.HandbookAsync(author, $"Предговор с [връзка](forum).\n\n{chapters}", en: null);

        var feed = ReadFeed.From(await FeedAsync(hub, "en", "library"));
        var full = Markup.Parse(feed.Entry("material", brief.Id).Element(ReadFeed.Atom + "content")!.Value);
        var beginning = feed.Entry("material", lengthy.Id).Element(ReadFeed.Atom + "content")!.Value;

        Assert.Equal(["How to begin", "The code", "The end"], full.QuerySelectorAll("h2").Select(heading => heading.TextContent));
        Assert.Contains("The last words.", full.TextContent, StringComparison.Ordinal);
        Assert.Contains("Предговор", beginning, StringComparison.Ordinal);
        Assert.DoesNotContain("Глава", beginning, StringComparison.Ordinal);
        var links = Markup.Parse(beginning).QuerySelectorAll("a");
        Assert.Equal(
            [$"{hub.Address}en/forum", $"{hub.Address}en/library/{lengthy.Id}/spravochnik-za-probi"],
            links.Select(link => link.GetAttribute("href")));
        Assert.Equal(
            (Words.In("en", () => PublishingText.FeedContinues), "en"),
            (links[1].TextContent, links[1].ParentElement!.GetAttribute("lang")));
    }

    [Fact]
    public async Task Addresses_are_those_of_the_public_site_when_it_is_named()
    {
        await using var hub = await HubServer.StartAsync(
            DatabaseEngine.Sqlite, new Dictionary<string, string?> { ["Hub:PublicUrl"] = "https://hub.example/platform" });
        var item = await WriteAsync(hub, new TextInput("Обява", "", "[а](forum)"));

        var feed = ReadFeed.From(await FeedAsync(hub, "bg"));

        Assert.All(
            feed.Root.Descendants(ReadFeed.Atom + "link"),
            link => Assert.StartsWith("https://hub.example/platform/", link.Attribute("href")!.Value, StringComparison.Ordinal));
        Assert.Contains(
            "\"https://hub.example/platform/bg/forum\"",
            feed.Entry(Kind, item.Id).Element(ReadFeed.Atom + "content")!.Value,
            StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task What_is_not_in_the_rubric_is_not_in_its_feed(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var author = await hub.CoordinatorAsync();
        var items = hub.Services.GetRequiredService<ItemWriter>();
        await hub.ItemAsync(author, Kind, FieldValues.Empty, ItemTransition.Keep, "Тайна чернова");
        await hub.ItemAsync(
            author, Kind, new FieldValues { { "publish-at", "2100-01-01T12:00" } }, ItemTransition.Schedule, "Тайна насрочена");
        var hidden = await hub.ItemAsync(author, Kind, FieldValues.Empty, title: "Тайна скрита");
        var archived = await hub.ItemAsync(author, Kind, FieldValues.Empty, title: "Тайна архивна");
        Assert.Contains("Тайна скрита", await FeedAsync(hub, "bg"), StringComparison.Ordinal);
        await items.TransitionAsync(author.Reader, hidden.Id, ItemTransition.Hide, CancellationToken.None);
        await items.TransitionAsync(author.Reader, archived.Id, ItemTransition.Archive, CancellationToken.None);

        foreach (var language in (string[])["bg", "en"])
        {
            Assert.DoesNotContain("Тайна", await FeedAsync(hub, language), StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task A_feed_that_has_not_changed_is_not_sent_again(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        await WriteAsync(hub, new TextInput("Първа", "", "Текст."));
        using var client = hub.Client();
        using var first = await AskAsync(client, HttpMethod.Get);
        var (tag, at) = (first.Headers.ETag!, first.Content.Headers.LastModified!);
        Assert.Equal("application/atom+xml; charset=utf-8", first.Content.Headers.ContentType!.ToString());

        // Asked twice: the first time the hub makes it, the second time it is kept.
        for (var i = 0; i < 2; i++)
        {
            using var same = await AskAsync(client, HttpMethod.Get, tag);
            using var since = await AskAsync(client, HttpMethod.Get, since: at);
            using var head = await AskAsync(client, HttpMethod.Head);
            using var headSame = await AskAsync(client, HttpMethod.Head, tag);
            Assert.Equal(
                (HttpStatusCode.NotModified, HttpStatusCode.NotModified, HttpStatusCode.OK, HttpStatusCode.NotModified),
                (same.StatusCode, since.StatusCode, head.StatusCode, headSame.StatusCode));
            Assert.Equal((tag, first.Content.Headers.ContentLength), (head.Headers.ETag, head.Content.Headers.ContentLength));
            Assert.Empty(await same.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        }

        await WriteAsync(hub, new TextInput("Втора", "", "Текст."));
        using var changed = await AskAsync(client, HttpMethod.Get, tag);
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.NotEqual(tag, changed.Headers.ETag);
    }

    [Fact]
    public async Task A_feed_holds_the_newest_thirty_the_newest_first()
    {
        await using var hub = await HubServer.StartAsync(DatabaseEngine.Sqlite);
        var author = await hub.CoordinatorAsync();
        var empty = ReadFeed.From(await FeedAsync(hub, "en"));
        var written = new List<long>();
        for (var i = 0; i <= FeedsFeature.MaxEntries; i++)
        {
            var fields = new FieldValues { { "pinned", i == 0 } };
            written.Insert(0, (await hub.ItemAsync(author, Kind, fields)).Id);
        }

        var feed = ReadFeed.From(await FeedAsync(hub, "en"));

        Assert.Empty(empty.Entries);
        Assert.Equal(
            written.Take(30).Select(id => $"tag:bgimigranti.com,2026:announcement/{id}/en"),
            feed.Entries.Select(entry => entry.Element(ReadFeed.Atom + "id")!.Value));
    }

    private static async Task<ItemWriteResult> WriteAsync(HubServer hub, TextInput text)
    {
        var rubric = hub.Services.GetRequiredService<Rubrics>().Of(Kind);
        var input = new ItemInput { SourceLanguageCode = "bg", Bg = text, Transition = ItemTransition.Publish };
        return await hub.Services.GetRequiredService<ItemWriter>()
            .CreateAsync((await hub.CoordinatorAsync()).Reader, rubric, input, CancellationToken.None);
    }

    private static async Task<string> FeedAsync(HubServer hub, string language, string path = "announcements")
    {
        using var client = hub.Client();
        return await client.GetStringAsync(
            new Uri($"{language}/feeds/{path}.atom", UriKind.Relative), TestContext.Current.CancellationToken);
    }

    private static async Task<HttpResponseMessage> AskAsync(
        HttpClient client, HttpMethod method, EntityTagHeaderValue? tag = null, DateTimeOffset? since = null)
    {
        using var request = new HttpRequestMessage(method, "bg/feeds/announcements.atom");
        request.Headers.IfModifiedSince = since;
        if (tag is not null)
        {
            request.Headers.IfNoneMatch.Add(tag);
        }

        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
