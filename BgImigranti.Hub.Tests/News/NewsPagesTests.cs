using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Localization;
using BgImigranti.Hub.News;
using BgImigranti.Hub.Publishing.Fields;
using BgImigranti.Hub.Publishing.Writing;
using BgImigranti.Hub.Tests.TestKit;
using BgImigranti.Hub.Ui;
using Microsoft.Extensions.DependencyInjection;

namespace BgImigranti.Hub.Tests.News;

/// <summary>News as people read them. The hub is shared with other tests, so each test has a year of its own.</summary>
public sealed class NewsPagesTests(SharedServers servers)
{
    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task An_article_says_in_both_languages_where_it_was_told_first(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var fields = new FieldValues
        {
        { "source-name", "Вестник <b>Утро</b>" },
        { "source-url", "http://www.utro.example/a?b=1&c=2" },
        { "project", "true" }
        };
        var article = await hub.ItemAsync(await hub.CoordinatorAsync(), NewsRubric.KindName, fields);

        foreach (var (address, category, label) in new[]
        {
            ("/bg/news/{0}/proba", "Редовна информация за проекта", "Източник"),
            ("/en/news/{0}/trial", "Project news", "Source")
        })
        {
            var main = await hub.MainAsync(address.Replace("{0}", $"{article.Id}", StringComparison.Ordinal));
            var source = main.QuerySelector("dl.facts a")!;
            Assert.Equal(label, main.QuerySelector("dl.facts dt")!.TextContent);
            Assert.Equal("Вестник <b>Утро</b>", source.TextContent);
            Assert.Equal("http://www.utro.example/a?b=1&c=2", source.GetAttribute("href"));
            Assert.Equal("noopener nofollow", source.GetAttribute("rel"));
            Assert.Equal("utro.example", source.NextElementSibling!.TextContent);
            Assert.Equal(category, main.QuerySelector("a.chip[href='news?category=project']")!.TextContent);
        }
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task Other_words_in_the_address_lead_to_the_right_ones(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var article = await hub.ItemAsync(await hub.CoordinatorAsync(), NewsRubric.KindName, FieldValues.Empty);
        using var client = hub.Client();
        using var answer = await client.GetAsync(
            new Uri($"/en/news/{article.Id}/proba", UriKind.Relative), TestContext.Current.CancellationToken);
        using var asVacancy = await client.GetAsync(
            new Uri($"/en/vacancies/{article.Id}/trial", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal((301, $"/en/news/{article.Id}/trial"), ((int)answer.StatusCode, answer.Headers.Location?.OriginalString));
        Assert.Equal(404, (int)asVacancy.StatusCode);
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task The_archive_names_the_years_of_Sofia_that_have_news(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var author = await hub.CoordinatorAsync();
        var archive = hub.Services.GetRequiredService<NewsArchive>();
        await AppearedAsync(hub, author, new DateTime(1995, 12, 31, 21, 59, 0, DateTimeKind.Utc), isProject: true);
        await AppearedAsync(hub, author, new DateTime(1995, 12, 31, 22, 0, 0, DateTimeKind.Utc), isProject: false);
        var closed = await AppearedAsync(hub, author, new DateTime(1996, 5, 1, 9, 0, 0, DateTimeKind.Utc), isProject: true);

        var before = await archive.YearsAsync(CancellationToken.None);
        await hub.Services.GetRequiredService<ItemWriter>()
            .TransitionAsync(author.Reader, closed.Id, ItemTransition.Archive, CancellationToken.None);
        var after = await archive.YearsAsync(CancellationToken.None);

        Assert.Equal([new NewsYear(1996, 1, 1), new NewsYear(1995, 1, 0)], before.Where(year => year.Year is 1994 or 1995 or 1996 or 1997));
        Assert.Equal([new NewsYear(1996, 0, 1), new NewsYear(1995, 1, 0)], after.Where(year => year.Year is 1994 or 1995 or 1996 or 1997));
        Assert.Equal(after.OrderByDescending(year => year.Year), after);
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task A_year_and_a_category_show_what_is_of_both(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var author = await hub.CoordinatorAsync();
        await AppearedAsync(hub, author, new DateTime(2003, 3, 1, 9, 0, 0, DateTimeKind.Utc), isProject: true);
        await AppearedAsync(hub, author, new DateTime(2003, 4, 1, 9, 0, 0, DateTimeKind.Utc), isProject: false);
        await AppearedAsync(hub, author, new DateTime(2004, 4, 1, 9, 0, 0, DateTimeKind.Utc), isProject: true);

        var year = await hub.MainAsync("/bg/news?year=2003");
        var both = await hub.MainAsync("/en/news?year=2003&category=project");

        Assert.Equal(2, year.QuerySelectorAll(".item-card").Length);
        Assert.Equal("news?year=2003", year.QuerySelectorAll(".kind-chips [aria-current=true]")[1].GetAttribute("href"));
        Assert.Contains(
            "2 новини", year.QuerySelector(".kind-chips ul + ul a[href='news?year=2003']")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("news", year.QuerySelector("#items-part")!.GetAttribute("data-live-view"));
        Assert.Equal("Project news", Assert.Single(both.QuerySelectorAll(".item-card")).QuerySelector(".fact-line .chip")!.TextContent);
        Assert.Contains(
            "1 article",
            both.QuerySelector(".kind-chips ul + ul a[href='news?category=project&year=2003']")!.TextContent,
            StringComparison.Ordinal);
        Assert.NotNull(both.QuerySelector(".kind-chips a[href='news?category=project&year=2004']"));
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task The_pages_of_a_choice_keep_it(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var author = await hub.CoordinatorAsync();
        for (var day = 1; day <= 21; day++)
        {
            await AppearedAsync(hub, author, new DateTime(2001, 2, day, 9, 0, 0, DateTimeKind.Utc), isProject: true);
        }

        foreach (var language in new[] { "bg", "en" })
        {
            var first = await hub.MainAsync($"/{language}/news?year=2001&category=project");
            var second = await hub.MainAsync($"/{language}/news?category=project&year=2001&page=2");
            Assert.Equal(20, first.QuerySelectorAll(".item-card").Length);
            Assert.Equal("news?category=project&year=2001&page=2", first.QuerySelector(".pager a[rel=next]")!.GetAttribute("href"));
            Assert.Single(second.QuerySelectorAll(".item-card"));
            Assert.Equal("news?category=project&year=2001", second.QuerySelector(".pager a[rel=prev]")!.GetAttribute("href"));
        }

        using var client = hub.Client();
        using var answer = await client.GetAsync(
            new Uri("/bg/news?year=2001&category=project&page=3", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(404, (int)answer.StatusCode);
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task A_choice_without_news_says_so_and_leads_on(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var bg = await hub.MainAsync("/bg/news?year=1991&category=project");
        var en = await hub.MainAsync("/en/news?year=1991");

        Assert.Equal("Няма новини, които да отговарят на избора.", bg.QuerySelector(".empty p")!.TextContent);
        Assert.Equal("There is no news that fits your choice.", en.QuerySelector(".empty p")!.TextContent);
        Assert.Equal("news", en.QuerySelector(".empty a")!.GetAttribute("href"));
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task Fields_that_cannot_be_taken_are_refused_together_in_both_languages(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var fields = new FieldValues { { "source-name", new string('я', 121) }, { "source-url", "javascript:alert(1)" } };
        var author = await hub.PersonAsync(PersonRole.Coordinator);
        var refusal = await Assert.ThrowsAsync<RefusalException>(
            () => hub.ItemAsync(author, NewsRubric.KindName, fields, ItemTransition.Keep));

        Assert.Equal(("facts-invalid", 422), (refusal.Code, refusal.StatusCode));
        using (Language.Bulgarian.Use())
        {
            Assert.Equal(
                "Източник: най-много 120 знака.\nАдрес на източника: напишете цял адрес, който започва с http:// или https://.",
                refusal.Text);
        }

        using (Language.English.Use())
        {
            Assert.Equal(
                "Source: at most 120 characters.\nAddress of the source: write a whole address that begins with http:// or https://.",
                refusal.Text);
        }
    }

    private static async Task<ItemWriteResult> AppearedAsync(HubServer hub, TestPerson author, DateTime at, bool isProject)
    {
        var article = await hub.ItemAsync(author, NewsRubric.KindName, new FieldValues { { "project", isProject } });
        await hub.AppearedAsync(article, at);
        return article;
    }
}
