using System.Net;
using System.Xml;
using System.Xml.Linq;
using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Forum;
using BgImigranti.Hub.Forum.Writing;
using BgImigranti.Hub.Publishing.Fields;
using BgImigranti.Hub.Publishing.Writing;
using BgImigranti.Hub.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BgImigranti.Hub.Tests.Feeds;

[Trait("Category", "Slow")]
public sealed class SiteMapTests(FeedServers servers) : IClassFixture<FeedServers>
{
    private static readonly XNamespace Space = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task It_names_what_everybody_may_read_in_both_languages(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var author = await hub.CoordinatorAsync();
        var section = await hub.SectionAsync();
        var thread = await hub.ThreadAsync(author, section);
        var item = await hub.ItemAsync(author, "announcement", new FieldValues { { "section", section } });

        var addresses = await MapAsync(hub);

        foreach (var (bg, en) in new[]
        {
            ("bg/", "en/"), ("bg/forum", "en/forum"), ("bg/announcements", "en/announcements"),
            ($"bg/forum/{section}", $"en/forum/{section}"),
            ($"bg/forum/threads/{thread}/kade-da-stoi-kioskat", $"en/forum/threads/{thread}/kade-da-stoi-kioskat"),
            ($"bg/announcements/{item.Id}/proba", $"en/announcements/{item.Id}/trial"),
            ($"bg/organisations/{author.Reader.OrganisationId}/informatsionen-tsentar-proba", $"en/organisations/{author.Reader.OrganisationId}/informatsionen-tsentar-proba"),
        })
        {
            Assert.Equal([hub.Address + bg, hub.Address + en], addresses[hub.Address + bg]);
            Assert.Equal([hub.Address + bg, hub.Address + en], addresses[hub.Address + en]);
        }

        // The discussion is called as the item is, in both languages, and every address is the right one at once.
        var discussion = Assert.Single(addresses.Keys, address =>
            address.EndsWith("/trial", StringComparison.Ordinal) && address.Contains("/en/forum/threads/", StringComparison.Ordinal));
        using var client = hub.Client();
        foreach (var address in addresses[discussion].Append($"{hub.Address}en/announcements/{item.Id}/trial"))
        {
            using var answer = await client.GetAsync(new Uri(address), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task It_names_nothing_that_is_closed_hidden_or_not_yet_there(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var author = await hub.CoordinatorAsync();
        var moderator = await hub.PersonAsync(PersonRole.Moderator);
        var restricted = await hub.SectionAsync(isRestricted: true);
        await hub.ThreadAsync(author, restricted, title: "Потайна мрежа");
        var hiddenThread = await hub.ThreadAsync(author, title: "Потайна скрита");
        await hub.ItemAsync(author, "announcement", FieldValues.Empty, ItemTransition.Keep, "Потайна чернова");
        var hidden = await hub.ItemAsync(author, "announcement", FieldValues.Empty, title: "Потайна обява");
        await hub.ItemAsync(author, "announcement", new FieldValues { { "section", restricted } }, title: "Явна обява");
        Assert.Contains(await MapAsync(hub), address => address.Key.Contains("potayna-skrita", StringComparison.Ordinal));
        await hub.Services.GetRequiredService<ForumModeration>()
            .ChangeThreadAsync(moderator.Reader, hiddenThread, ThreadEventKind.Hidden, "", CancellationToken.None);
        await hub.Services.GetRequiredService<ItemWriter>()
            .TransitionAsync(author.Reader, hidden.Id, ItemTransition.Hide, CancellationToken.None);

        var addresses = (await MapAsync(hub)).Keys;

        Assert.DoesNotContain(
            addresses,
            address => address.Contains("potayna", StringComparison.Ordinal) || address.Contains(restricted, StringComparison.Ordinal));
        Assert.Contains(addresses, address =>
            address.Contains("/bg/announcements/", StringComparison.Ordinal) && address.EndsWith("yavna-obyava", StringComparison.Ordinal));
        Assert.DoesNotContain(addresses, address =>
            address.Contains("/threads/", StringComparison.Ordinal) && address.EndsWith("yavna-obyava", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task It_ends_somewhere_and_begins_with_the_newest(DatabaseEngine engine)
    {
        await using var hub = await HubServer.StartAsync(engine);
        var author = await hub.PersonAsync();
        var section = await hub.SectionAsync();
        await hub.Services.GetRequiredService<HubWriter>().WriteAsync(async scope =>
        {
            var sectionId = await scope.Db.Sections.Where(row => row.Slug == section).Select(row => row.Id).FirstAsync();
            scope.Db.AddRange(Enumerable.Range(1, 2_600).Select(number => new ForumThread
            {
                SectionId = sectionId,
                Title = $"Тема {number}",
                LanguageCode = "bg",
                AuthorId = author.Id,
                StartedAt = scope.Now,
                LastNumber = 1,
                LastAuthorId = author.Id,
                LastPostAt = scope.Now.AddMinutes(-number),
            }));
        }, CancellationToken.None);

        var addresses = (await MapAsync(hub)).Keys.ToList();

        Assert.Equal(5_000, addresses.Count);
        Assert.Contains(addresses, address => address.EndsWith("/tema-1", StringComparison.Ordinal));
        Assert.DoesNotContain(addresses, address => address.EndsWith("/tema-2600", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_is_asked_for_with_conditions_and_named_to_robots()
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        using var client = hub.Client();
        using var first = await client.GetAsync(new Uri("sitemap.xml", UriKind.Relative), TestContext.Current.CancellationToken);
        client.DefaultRequestHeaders.IfNoneMatch.Add(first.Headers.ETag!);
        using var again = await client.GetAsync(new Uri("sitemap.xml", UriKind.Relative), TestContext.Current.CancellationToken);
        var robots = (await client.GetStringAsync(
            new Uri("robots.txt", UriKind.Relative), TestContext.Current.CancellationToken)).Split('\n');

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotModified), (first.StatusCode, again.StatusCode));
        Assert.Equal("application/xml; charset=utf-8", first.Content.Headers.ContentType!.ToString());
        Assert.Contains($"Sitemap: {hub.Address}sitemap.xml", robots);
        Assert.All(
            (string[])["/api/", "/bg/account/", "/en/account/", "/bg/desk", "/en/admin"],
            place => Assert.Contains($"Disallow: {place}", robots));
    }

    /// <summary>The addresses of the map, each with the addresses in every language that stand beside it.</summary>
    private static async Task<Dictionary<string, IReadOnlyList<string>>> MapAsync(HubServer hub)
    {
        using var client = hub.Client();
        var text = await client.GetStringAsync(new Uri("sitemap.xml", UriKind.Relative), TestContext.Current.CancellationToken);
        using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        var root = XDocument.Load(reader).Root!;
        Assert.Equal(Space + "urlset", root.Name);
        return root.Elements(Space + "url").ToDictionary(
            url => url.Element(Space + "loc")!.Value,
            url => (IReadOnlyList<string>)[.. url.Elements(Xhtml + "link").Select(link => link.Attribute("href")!.Value)],
            StringComparer.Ordinal);
    }
}
