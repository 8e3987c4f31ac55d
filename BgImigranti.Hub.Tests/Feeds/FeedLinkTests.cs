using System.Net;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Tests.TestKit;

namespace BgImigranti.Hub.Tests.Feeds;

/// <summary>How a reader finds a feed.</summary>
public sealed class FeedLinkTests(FeedServers servers) : IClassFixture<FeedServers>
{
    [Theory]
    [InlineData("bg")]
    [InlineData("en")]
    public async Task The_page_of_a_rubric_names_its_feed(string language)
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        using var client = hub.Client();
        var page = await client.GetStringAsync(
            new Uri($"{language}/announcements", UriKind.Relative), TestContext.Current.CancellationToken);
        var link = Assert.Single(Markup.Parse(page).Owner!.Head!.QuerySelectorAll("link[type='application/atom+xml']"));

        Assert.Equal(("alternate", "feeds/announcements.atom"), (link.GetAttribute("rel"), link.GetAttribute("href")));
        Assert.NotEmpty(link.GetAttribute("title")!);
        using var unknown = await client.GetAsync(
            new Uri($"{language}/feeds/nothing.atom", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }
}
