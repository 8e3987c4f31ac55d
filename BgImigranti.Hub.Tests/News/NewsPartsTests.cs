using BgImigranti.Hub.News;
using BgImigranti.Hub.News.Components;
using BgImigranti.Hub.Publishing;
using BgImigranti.Hub.Publishing.Fields;
using BgImigranti.Hub.Tests.TestKit;

namespace BgImigranti.Hub.Tests.News;

public sealed class NewsPartsTests
{
    [Theory]
    [InlineData(null, null, "news")]
    [InlineData("2015", null, "news?year=2015")]
    [InlineData("2015", "project", "news?category=project&year=2015")]
    [InlineData("15", "Project", "news")]
    [InlineData("1492", "", "news")]
    [InlineData("9999", "проект", "news")]
    [InlineData("20I5", "project ", "news")]
    [InlineData("+215", "<b>", "news")]
    public void A_year_or_category_that_cannot_be_asks_for_nothing(string? year, string? category, string expected) =>
        Assert.Equal(expected, NewsLinks.List(NewsFilter.Read(year, category)));

    [Theory]
    [InlineData("", null, null)]
    [InlineData("Вестник", null, "Вестник · · ")]
    [InlineData("", "https://www.vnews.bg/news/108022", "vnews.bg · https://www.vnews.bg/news/108022 · ")]
    [InlineData("VNews.bg", "http://vnews.bg/news/108022", "VNews.bg · http://vnews.bg/news/108022 · ")]
    [InlineData("www.vnews.bg", "http://www.vnews.bg/", "www.vnews.bg · http://www.vnews.bg/ · ")]
    [InlineData("vnews.bg", "http://vnews.bg@evil.example/", "vnews.bg · http://vnews.bg@evil.example/ · evil.example")]
    public void A_link_never_leads_to_a_site_that_is_not_named(string name, string? address, string? expected)
    {
        var article = Article();
        (article.SourceName, article.SourceUrl) = (name, address);
        Assert.Equal(expected, NewsSource.From(article) is { } source
            ? $"{source.Name} · {source.Address}{(source.Address is null ? "" : " ")}· {source.Site}"
            : null);
    }

    [Fact]
    public async Task The_editors_fields_hold_what_the_fields_say()
    {
        var article = Article();
        var rubric = new NewsRubric();
        var typed = new FieldValues
        {
        { "source-name", "\"><script>1</script>" },
        { "source-url", "https://example.org/?a=1&b=2" },
        { "project", "on" }
        };
        rubric.ReadFields(new FieldReader(typed), article);
        var body = await Markup.OfAsync<NewsForm>((nameof(NewsForm.Fields), rubric.WriteFields(article)));

        Assert.Equal("\"><script>1</script>", body.QuerySelector("input[name='fact.source-name']")!.GetAttribute("value"));
        Assert.Equal("https://example.org/?a=1&b=2", body.QuerySelector("input[type=url][name='fact.source-url']")!.GetAttribute("value"));
        Assert.True(body.QuerySelector("input[type=checkbox][name='fact.project']")!.HasAttribute("checked"));
        Assert.All(body.QuerySelectorAll("input[id]"), input => Assert.NotNull(body.QuerySelector($"label[for='{input.Id}']")));
    }

    [Fact]
    public async Task A_card_says_nothing_of_what_nobody_said()
    {
        var body = await Markup.OfAsync<NewsCardFields>((nameof(NewsCardFields.Item), Article()));
        Assert.Equal("", body.InnerHtml.Trim());
    }

    private static NewsArticle Article() => (NewsArticle)new NewsRubric().Create(new NewItem(1, 1, "bg", DateTime.UnixEpoch));
}
