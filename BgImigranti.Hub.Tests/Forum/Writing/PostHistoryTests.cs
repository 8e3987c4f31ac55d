using System.Globalization;
using AngleSharp.Dom;
using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Forum;
using BgImigranti.Hub.Tests.Safety;
using BgImigranti.Hub.Tests.TestKit;

namespace BgImigranti.Hub.Tests.Forum.Writing;

/// <summary>What a post has been, who wrote it and when.</summary>
public sealed class PostHistoryTests(SharedServers servers)
{
    [Theory]
    [MemberData(nameof(ForumVisits.EnginesAndLanguages), MemberType = typeof(ForumVisits))]
    public async Task Every_version_says_who_wrote_it_and_when_and_which_words_changed(DatabaseEngine engine, string language)
    {
        var hub = await servers.OnAsync(engine);
        var since = TimeProvider.System.GetUtcNow().UtcDateTime.AddSeconds(-2);
        var author = await hub.PersonAsync(name: "Мария Колева");
        var moderator = await hub.PersonAsync(PersonRole.Moderator, "Петър Пазачев");
        var post = (await hub.ReplyAsync(author, await hub.ThreadAsync(author), "Пред пощата в сряда.")).PostId;
        await hub.EditAsync(author, post, "Пред гарата в сряда.");
        await hub.EditAsync(moderator, post, "Пред гарата в петък.");

        using var visitor = await hub.VisitAsync(language: language);
        var versions = (await visitor.MainAsync($"forum/posts/{post}/history")).QuerySelectorAll(".version").ToList();

        Assert.Equal(
            [3, 2, 1],
            versions.Select(version => int.Parse(version.QuerySelector("h2")!.Words.Split(' ')[1], CultureInfo.InvariantCulture)));
        Assert.StartsWith(
            Words.In(language, () => ForumText.HistoryVersion).Split(' ')[0],
            versions[0].QuerySelector("h2")!.Words,
            StringComparison.Ordinal);
        Assert.Equal(
            ["Петър Пазачев", "Мария Колева", "Мария Колева"],
            versions.Select(version => version.QuerySelector("p")!.Words.Split(" ·")[0]));
        var times = versions.ConvertAll(version => DateTime.Parse(
            version.QuerySelector("time")!.GetAttribute("datetime")!, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal));
        Assert.All(times, time => Assert.InRange(time, since, TimeProvider.System.GetUtcNow().UtcDateTime.AddSeconds(2)));
        Assert.Equal(times.OrderDescending(), times);
        Assert.Equal(("сряда", "петък"), Changed(versions[0]));
        Assert.Equal(("пощата", "гарата"), Changed(versions[1]));
        Assert.Empty(versions[2].QuerySelectorAll("del, ins"));
        Assert.All(versions, version => Assert.NotNull(version.QuerySelector("div[lang=bg]")));
    }

    [Theory]
    [MemberData(nameof(ForumVisits.EnginesAndLanguages), MemberType = typeof(ForumVisits))]
    public async Task The_history_of_a_hidden_post_is_for_moderators_only(DatabaseEngine engine, string language)
    {
        var hub = await servers.OnAsync(engine);
        var author = await hub.PersonAsync();
        var moderator = await hub.PersonAsync(PersonRole.Moderator);
        var post = (await hub.ReplyAsync(author, await hub.ThreadAsync(author), "Телефонът ѝ е такъв.")).PostId;
        await hub.EditAsync(author, post, "Телефонът ѝ е друг.");
        await hub.ModeratePostAsync(moderator, post, hide: true);

        foreach (var person in (TestPerson?[])[null, await hub.PersonAsync(), author])
        {
            using var visit = await hub.VisitAsync(person, language);
            var main = await visit.MainAsync($"forum/posts/{post}/history");
            Assert.DoesNotContain("Телефонът", main.TextContent, StringComparison.Ordinal);
            Assert.Contains(Words.In(language, () => ForumText.HistoryEmpty), main.Words, StringComparison.Ordinal);
        }

        using var judge = await hub.VisitAsync(moderator, language);
        Assert.Equal(2, (await judge.MainAsync($"forum/posts/{post}/history")).QuerySelectorAll(".version").Length);
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task The_history_of_a_post_nobody_may_find_is_not_there(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var author = await hub.CoordinatorAsync();
        var moderator = await hub.PersonAsync(PersonRole.Moderator);
        var thread = await hub.ThreadAsync(author);
        var secret = await hub.ThreadAsync(author, await hub.SectionAsync(isRestricted: true));
        await hub.ModerateAsync(moderator, thread, ThreadEventKind.Hidden);
        using var visitor = await hub.VisitAsync();

        Assert.Equal(404, (await visitor.OpenAsync($"forum/posts/{await hub.PostIdAsync(thread, 1)}/history")).Status);
        Assert.Equal(404, (await visitor.OpenAsync($"forum/posts/{await hub.PostIdAsync(secret, 1)}/history")).Status);
        Assert.Equal(404, (await visitor.OpenAsync("forum/posts/999999999/history")).Status);
    }

    [Fact]
    public async Task Hostile_texts_of_two_versions_stay_text()
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var author = await hub.PersonAsync(name: "<b>Мария</b>");
        var post = (await hub.ReplyAsync(author, await hub.ThreadAsync(author), "<script>alert(1)</script> и <del>толкова</del>")).PostId;
        await hub.EditAsync(author, post, "<img src=x onerror=alert(2)> и <del>толкова</del>");
        using var visitor = await hub.VisitAsync();

        var main = await visitor.MainAsync($"forum/posts/{post}/history");

        Assert.Empty(main.QuerySelectorAll("script, img, b"));
        Assert.Contains("<script>alert(1)</script>", main.TextContent, StringComparison.Ordinal);
        Assert.Contains("onerror", main.TextContent, StringComparison.Ordinal);
        Assert.Contains("<del>толкова</del>", main.TextContent, StringComparison.Ordinal);
        Assert.Contains("<b>Мария</b>", main.TextContent, StringComparison.Ordinal);
    }

    private static (string Removed, string Added) Changed(IElement version) =>
        (Changed(version, "del"), Changed(version, "ins"));

    /// <summary>Without the words that tell screen readers where it begins and ends.</summary>
    private static string Changed(IElement version, string kind) =>
        string.Concat(version.QuerySelector(kind)!.ChildNodes.OfType<IText>().Select(text => text.Data)).Trim(' ', '.');
}
