using BgImigranti.Hub.Data;
using BgImigranti.Hub.Publishing.Fields;
using BgImigranti.Hub.Publishing.Reading;
using BgImigranti.Hub.Tests.TestKit;

namespace BgImigranti.Hub.Tests.Publishing;

/// <summary>What the lists and pages of all rubrics have in common, in both languages and without scripts.</summary>
[Trait("Category", "Slow")]
public sealed class RubricPagesTests
{
    private static readonly (string Path, string Kind)[] Rubrics =
    [
        ("announcements", "announcement"), ("news", "news"), ("library", "material"), ("services", "service"), ("vacancies", "vacancy"),
    ];

    private static readonly FieldValues Fields = new()
    {
        { "material-kind", "press" }, { "need", "legal" }, { "email", "proba@example.org" }, { "employer", "Проба ООД" },
        { "apply-email", "proba@example.org" },
        { "expires-at", "2100-01-01T12:00" },
    };

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task A_rubric_without_anything_says_so_in_the_readers_language(DatabaseEngine engine)
    {
        await using var hub = await HubServer.StartAsync(engine);
        foreach (var (path, _) in Rubrics)
        {
            var (bg, en) = (await hub.MainAsync($"/bg/{path}"), await hub.MainAsync($"/en/{path}"));
            foreach (var main in (AngleSharp.Dom.IElement[])[bg, en])
            {
                Assert.NotEmpty(main.QuerySelector(".empty p")!.TextContent.Trim());
                Assert.Empty(main.QuerySelectorAll(".item-card, .pager a"));
            }

            Assert.NotEqual(bg.QuerySelector(".empty p")!.TextContent, en.QuerySelector(".empty p")!.TextContent);
        }
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task A_list_leads_on_to_its_next_page_and_to_every_item(DatabaseEngine engine)
    {
        await using var hub = await HubServer.StartAsync(engine);
        var author = await hub.CoordinatorAsync();
        using var client = hub.Client();
        foreach (var (path, kind) in Rubrics)
        {
            var oldest = await hub.ItemAsync(author, kind, Fields);
            for (var number = 1; number <= ItemQueries.PageSize; number++)
            {
                await hub.ItemAsync(author, kind, Fields, title: $"Проба {number}");
            }

            foreach (var (language, title) in new[] { ("bg", "Проба"), ("en", "Trial") })
            {
                var first = await hub.MainAsync($"/{language}/{path}");
                Assert.Equal(ItemQueries.PageSize, first.QuerySelectorAll(".item-card").Length);
                Assert.Contains(first.QuerySelectorAll(".pager a"), link => link.GetAttribute("href") == $"{path}?page=2");

                var second = await hub.MainAsync($"/{language}/{path}?page=2");
                var link = Assert.Single(second.QuerySelectorAll(".item-card")).QuerySelector("a")!;
                Assert.Equal(title, link.TextContent.Trim());
                Assert.StartsWith($"{path}/{oldest.Id}/", link.GetAttribute("href"), StringComparison.Ordinal);

                var item = await hub.MainAsync($"/{language}/{link.GetAttribute("href")}");
                Assert.Equal(title, item.QuerySelector("h1")!.TextContent.Trim());
                using var third = await client.GetAsync(
                    new Uri($"/{language}/{path}?page=3", UriKind.Relative), TestContext.Current.CancellationToken);
                Assert.Equal(404, (int)third.StatusCode);
            }
        }
    }
}
