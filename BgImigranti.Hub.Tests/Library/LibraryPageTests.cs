using BgImigranti.Hub.Data;
using BgImigranti.Hub.Library;
using BgImigranti.Hub.Publishing.Reading;
using BgImigranti.Hub.Tests.Library.Kit;
using BgImigranti.Hub.Tests.Safety;
using BgImigranti.Hub.Tests.TestKit;

namespace BgImigranti.Hub.Tests.Library;

/// <summary>The library's own page.</summary>
[Trait("Category", "Slow")]
public sealed class LibraryPageTests(SharedServers servers)
{
    [Theory]
    [InlineData("bg")]
    [InlineData("en")]
    public async Task An_empty_library_says_what_will_stand_there(string language)
    {
        await using var hub = await HubServer.StartAsync(DatabaseEngine.Sqlite);

        var all = await hub.PageAsync($"{language}/library");
        var leaflets = await hub.PageAsync($"{language}/library?kind=leaflet");
        var handbooks = await hub.PageAsync($"{language}/library?kind=handbook");

        Assert.Equal(
            [Words.In(language, () => LibraryText.HandbooksEmpty), Words.In(language, () => LibraryText.RubricEmpty)],
            all.QuerySelectorAll(".empty p").Select(empty => empty.TextContent));
        Assert.Equal("library", leaflets.QuerySelector(".empty a")!.GetAttribute("href"));
        Assert.Single(handbooks.QuerySelectorAll(".empty"));
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task Handbooks_stand_on_the_teasers_and_everything_else_in_the_list_below(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var person = await hub.CoordinatorAsync();
        var book = await hub.HandbookAsync(person);
        var press = await hub.MaterialAsync(person, "press", "Вестник");

        var all = await hub.PageAsync("en/library");
        var onlyPress = await hub.PageAsync("en/library?kind=press");
        var onlyBooks = await hub.PageAsync("en/library?kind=handbook");

        Assert.NotNull(all.QuerySelector($".shelf #item-{book.Id} h3 a"));
        Assert.NotNull(all.QuerySelector($".item-list #item-{press.Id}"));
        Assert.Null(all.QuerySelector($".item-list #item-{book.Id}"));
        Assert.NotNull(onlyPress.QuerySelector($"#item-{press.Id}"));
        Assert.Null(onlyPress.QuerySelector($"#item-{book.Id}"));
        Assert.NotNull(onlyBooks.QuerySelector($"#item-{book.Id}"));
        Assert.Null(onlyBooks.QuerySelector($"#item-{press.Id}"));
        Assert.Equal(Words.In("en", () => LibraryText.KindPressPlural), onlyPress.QuerySelector(".kind-chips [aria-current]")!.TextContent);
    }

    [Theory]
    [InlineData("library?kind=film")]
    [InlineData("library?page=0")]
    [InlineData("library?kind=leaflet&page=99")]
    [InlineData("library/999999999/nothing")]
    public async Task What_the_library_has_not_is_said_not_to_be_there(string address)
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        using var answer = await hub.AnswerAsync($"bg/{address}");
        Assert.Equal(404, (int)answer.StatusCode);
    }

    [Fact]
    public async Task A_full_page_of_one_kind_leads_to_the_next_and_keeps_the_kind()
    {
        await using var hub = await HubServer.StartAsync(DatabaseEngine.Sqlite);
        var person = await hub.CoordinatorAsync();
        for (var number = 0; number <= ItemQueries.PageSize; number++)
        {
            await hub.MaterialAsync(person, "leaflet", $"Листче {number}");
        }

        var first = await hub.PageAsync("bg/library?kind=leaflet");
        var next = await hub.PageAsync($"bg/{first.QuerySelector("a[rel=next]")!.GetAttribute("href")}");

        Assert.Equal(ItemQueries.PageSize, first.QuerySelectorAll(".item-list > li").Length);
        Assert.Single(next.QuerySelectorAll(".item-list > li"));
    }
}
