using System.Globalization;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Events;
using BgImigranti.Hub.Publishing.Fields;
using BgImigranti.Hub.Tests.TestKit;

namespace BgImigranti.Hub.Tests.Feeds;

/// <summary>The feed of events: newest announced first, each saying when it is, for a reader has nothing but the text.</summary>
[Trait("Category", "Slow")]
public sealed class EventFeedTests(FeedServers servers) : IClassFixture<FeedServers>
{
    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task A_new_event_is_in_the_feed_at_once_and_says_when_and_where(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var author = await hub.CoordinatorAsync();
        var before = await FeedAsync(hub, "bg");
        var first = await hub.ItemAsync(author, EventsRubric.KindName, Fields("2090-03-09T10:00", "2090-03-09T12:00"));
        var sooner = await hub.ItemAsync(author, EventsRubric.KindName, Fields("2090-03-08T10:00", "2090-03-08T12:00", "<b>Зала</b>"));

        var (bg, en) = (await FeedAsync(hub, "bg"), await FeedAsync(hub, "en"));

        Assert.DoesNotContain(before.Entries, entry => IdOf(entry).Contains($"/{first.Id}/", StringComparison.Ordinal));
        Assert.Equal(
            [sooner.Id, first.Id],
            bg.Entries.Take(2).Select(entry => long.Parse(IdOf(entry).Split('/')[^2], CultureInfo.InvariantCulture)));
        var content = Markup.Parse(bg.Entries[1].Element(ReadFeed.Atom + "content")!.Value);
        Assert.Contains("9 март 2090", content.QuerySelector("p strong")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Бургас", content.QuerySelector("p strong")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("9 March 2090", en.Entries[1].Element(ReadFeed.Atom + "content")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_site_map_names_the_calendar_and_its_events_at_once()
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        using var client = hub.Client();
        var before = await client.GetStringAsync(new Uri("sitemap.xml", UriKind.Relative), TestContext.Current.CancellationToken);
        var item = await hub.ItemAsync(await hub.CoordinatorAsync(), EventsRubric.KindName, Fields("2090-03-09T10:00", "2090-03-09T12:00"));

        var after = await client.GetStringAsync(new Uri("sitemap.xml", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Contains("/bg/events<", before, StringComparison.Ordinal);
        Assert.Contains($"/bg/events/{item.Id}/proba<", after, StringComparison.Ordinal);
        Assert.Contains($"/en/events/{item.Id}/trial<", after, StringComparison.Ordinal);
    }

    private static FieldValues Fields(string start, string end, string place = "Зала") => new()
    {
        { EventFields.Category, "seminar" },
        { EventFields.Start, start },
        { EventFields.End, end },
        { EventFields.Town, "burgas" },
        { EventFields.PlaceBg, place },
    };

    private static string IdOf(System.Xml.Linq.XElement entry) => entry.Element(ReadFeed.Atom + "id")!.Value;

    private static async Task<ReadFeed> FeedAsync(HubServer hub, string language)
    {
        using var client = hub.Client();
        return ReadFeed.From(
            await client.GetStringAsync(new Uri($"{language}/feeds/events.atom", UriKind.Relative), TestContext.Current.CancellationToken));
    }
}
