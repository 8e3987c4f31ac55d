using AngleSharp.Dom;
using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Forum;
using BgImigranti.Hub.Forum.Pages;
using BgImigranti.Hub.Tests.Safety;
using BgImigranti.Hub.Tests.TestKit;

namespace BgImigranti.Hub.Tests.Forum.Reading;

/// <summary>Twenty posts a page, permanent links to each, and the whole on paper; hidden posts keep their places.</summary>
[Trait("Category", "Slow")]
public sealed class PagesOfThreadTests(SharedServers servers)
{
    private const string Secret = "Скритият текст";

    [Theory]
    [MemberData(nameof(ForumVisits.EnginesAndLanguages), MemberType = typeof(ForumVisits))]
    public async Task Posts_stand_twenty_to_a_page_by_their_numbers_the_hidden_too(DatabaseEngine engine, string language)
    {
        var hub = await servers.OnAsync(engine);
        var thread = await ThreadAsync(hub, 41, hidden: [20, 21, 41]);
        using var visit = await hub.VisitAsync(await hub.PersonAsync(), language);

        foreach (var (page, numbers, hidden) in ((int, IEnumerable<int>, int[])[])
            [(1, Enumerable.Range(1, 20), [20]), (2, Enumerable.Range(21, 20), [21]), (3, [41], [41])])
        {
            var main = await visit.MainAsync(ForumLinks.Thread(thread, "Ново", page));
            Assert.Equal(numbers, Numbers(main.QuerySelectorAll("#posts > .post")));
            Assert.Equal(hidden, Numbers(main.QuerySelectorAll("#posts > .post--hidden")));
            Assert.DoesNotContain(Secret, main.TextContent, StringComparison.Ordinal);
            var stub = string.Format(
                System.Globalization.CultureInfo.InvariantCulture, Words.In(language, () => ForumText.PostHiddenStub), hidden[0]);
            Assert.Contains(stub, main.Words, StringComparison.Ordinal);
            Assert.Equal($"{page}", main.QuerySelector("#pager [aria-current=page] [aria-hidden]")!.Words);
            Assert.Equal(page == 3, main.QuerySelector("#posts")!.HasAttribute("data-live-last"));
        }

        foreach (var page in (string[])["0", "-1", "4", "x", "99999999999999999999", "2.0"])
        {
            Assert.Equal(404, (await visit.OpenAsync($"forum/threads/{thread}/novo?page={page}")).Status);
        }
    }

    [Theory]
    [MemberData(nameof(ForumVisits.EnginesAndLanguages), MemberType = typeof(ForumVisits))]
    public async Task A_permanent_link_leads_to_the_page_where_the_post_stands(DatabaseEngine engine, string language)
    {
        var hub = await servers.OnAsync(engine);
        var thread = await ThreadAsync(hub, 41, hidden: [33]);
        using var visitor = await hub.VisitAsync(language: language);

        foreach (var (number, page) in ((int, string)[])
        [
            (1, ""), (20, ""), (21, "?page=2"), (33, "?page=2"), (40, "?page=2"), (41, "?page=3")
        ])
        {
            var post = await hub.PostIdAsync(thread, number);
            var answer = await visitor.OpenAsync(ForumLinks.Post(post));

            Assert.Equal((302, $"/{language}/forum/threads/{thread}/novo{page}#post-{post}"), (answer.Status, answer.Location));
            Assert.NotNull((await visitor.MainAsync(answer.Location.Split('#')[0])).QuerySelector($"#post-{post}"));
        }

        Assert.Equal(404, (await visitor.OpenAsync(ForumLinks.Post(999_999_999))).Status);
        await hub.ModerateAsync(await hub.PersonAsync(PersonRole.Moderator), thread, ThreadEventKind.Hidden);
        Assert.Equal(404, (await visitor.OpenAsync(ForumLinks.Post(await hub.PostIdAsync(thread, 21)))).Status);
    }

    [Theory]
    [MemberData(nameof(ForumVisits.EnginesAndLanguages), MemberType = typeof(ForumVisits))]
    public async Task A_thread_is_printed_whole_without_anything_to_press(DatabaseEngine engine, string language)
    {
        var hub = await servers.OnAsync(engine);
        var thread = await ThreadAsync(hub, 23, hidden: [22]);
        using var visit = await hub.VisitAsync(await hub.PersonAsync(), language);

        var main = await visit.MainAsync(ForumLinks.Print(thread));

        Assert.Equal(Enumerable.Range(1, 23), Numbers(main.QuerySelectorAll(".post")));
        Assert.Equal([22], Numbers(main.QuerySelectorAll(".post--hidden")));
        Assert.DoesNotContain(Secret, main.TextContent, StringComparison.Ordinal);
        Assert.Equal($"{hub.Address}{language}/forum/threads/{thread}/novo", main.QuerySelector(".address")!.Words);
        Assert.Equal("bg", main.QuerySelector("h1")!.GetAttribute("lang"));
        Assert.Empty(main.QuerySelectorAll("form, button, textarea, input, script, [data-live], .tool, #pager"));
        foreach (var sheet in (string[])["0", "2", "x"])
        {
            Assert.Equal(404, (await visit.OpenAsync($"{ForumLinks.Print(thread)}?sheet={sheet}")).Status);
        }
    }

    [Fact]
    public async Task A_very_long_thread_is_printed_in_sheets()
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var thread = await ThreadAsync(hub, PrintThreadPage.SheetSize + 1, hidden: []);
        using var visitor = await hub.VisitAsync();

        var first = await visitor.MainAsync(ForumLinks.Print(thread));
        Assert.Equal(Enumerable.Range(1, PrintThreadPage.SheetSize), Numbers(first.QuerySelectorAll(".post")));
        var next = first.QuerySelector("#pager a[rel=next]")?.GetAttribute("href") ?? $"{ForumLinks.Print(thread)}?sheet=2";
        Assert.Equal([PrintThreadPage.SheetSize + 1], Numbers((await visitor.MainAsync(next)).QuerySelectorAll(".post")));
    }

    private static async Task<long> ThreadAsync(HubServer hub, int posts, int[] hidden)
    {
        var author = await hub.PersonAsync();
        var moderator = await hub.PersonAsync(PersonRole.Moderator);
        var thread = await hub.ThreadAsync(author, title: "Ново");
        for (var number = 2; number <= posts; number++)
        {
            await hub.ReplyAsync(author, thread, hidden.Contains(number) ? Secret : $"Отговор {number}");
        }

        foreach (var number in hidden)
        {
            await hub.ModeratePostAsync(moderator, await hub.PostIdAsync(thread, number), hide: true);
        }

        return thread;
    }

    private static IEnumerable<int> Numbers(IEnumerable<IElement> posts) =>
        posts.Select(post => int.Parse(post.GetAttribute("data-number")!, System.Globalization.CultureInfo.InvariantCulture));
}
