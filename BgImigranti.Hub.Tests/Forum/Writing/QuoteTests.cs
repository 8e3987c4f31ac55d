using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Forum;
using BgImigranti.Hub.Submissions;
using BgImigranti.Hub.Tests.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace BgImigranti.Hub.Tests.Forum.Writing;

/// <summary>Answering a post with its words.</summary>
public sealed class QuoteTests(SharedServers servers)
{
    private const string Title = "Къде да стои киоскът?";

    [Theory]
    [MemberData(nameof(ForumVisits.EnginesAndLanguages), MemberType = typeof(ForumVisits))]
    public async Task The_form_opens_with_the_quoted_words_and_their_author(DatabaseEngine engine, string language)
    {
        var hub = await servers.OnAsync(engine);
        var author = await hub.PersonAsync(name: "Мария Колева");
        var thread = await hub.ThreadAsync(author, title: Title);
        var post = (await hub.ReplyAsync(author, thread, "Пред *пощата*.\n\nДо входа.")).PostId;
        using var reader = await hub.VisitAsync(await hub.PersonAsync(), language);

        var field = await FieldAsync(await reader.MainAsync(ForumLinks.Quote(thread, Title, post)));

        Assert.Equal("> **Мария Колева** (#2)\n>\n> Пред *пощата*.\n> \n> До входа.\n\n", field.Value);
        Assert.Equal("bg", field.GetAttribute("lang"));
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task A_quote_is_added_to_what_was_begun_and_only_once(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var author = await hub.PersonAsync();
        var thread = await hub.ThreadAsync(author, title: Title);
        var post = (await hub.ReplyAsync(author, thread, "Пред пощата.")).PostId;
        var drafts = hub.Services.GetRequiredService<AutosavedDrafts>();
        await drafts.SaveAsync(author.Id, ForumLinks.ReplyDraft(thread), "", "Започнах така.", CancellationToken.None);
        using var reader = await hub.VisitAsync(author);

        var once = (await FieldAsync(await reader.MainAsync(ForumLinks.Quote(thread, Title, post)))).Value;
        Assert.StartsWith("Започнах така.\n\n> **", once, StringComparison.Ordinal);
        await drafts.SaveAsync(author.Id, ForumLinks.ReplyDraft(thread), "", once, CancellationToken.None);

        Assert.Equal(once, (await FieldAsync(await reader.MainAsync(ForumLinks.Quote(thread, Title, post)))).Value);
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task A_link_from_before_the_thread_was_renamed_still_quotes(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var author = await hub.PersonAsync();
        var thread = await hub.ThreadAsync(author, title: "Старо име");
        var post = (await hub.ReplyAsync(author, thread, "Пред пощата.")).PostId;
        await hub.EditAsync(author, await hub.PostIdAsync(thread, 1), "Начало", "Ново име");
        using var reader = await hub.VisitAsync(author);

        var field = await FieldAsync(await reader.MainAsync(ForumLinks.Quote(thread, "Старо име", post)));

        Assert.Contains("> Пред пощата.", field.Value, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task What_a_reader_may_not_see_is_not_quoted(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var author = await hub.CoordinatorAsync();
        var moderator = await hub.PersonAsync(PersonRole.Moderator);
        var thread = await hub.ThreadAsync(author, title: Title);
        var hidden = (await hub.ReplyAsync(author, thread, "Тайна скрита.")).PostId;
        await hub.ModeratePostAsync(moderator, hidden, hide: true);
        var elsewhere = (await hub.ReplyAsync(author, await hub.ThreadAsync(author), "Тайна другаде.")).PostId;
        var secret = await hub.PostIdAsync(await hub.ThreadAsync(author, await hub.SectionAsync(isRestricted: true), title: "Тайна"), 1);
        using var reader = await hub.VisitAsync(await hub.PersonAsync());
        using var judge = await hub.VisitAsync(moderator);

        foreach (var post in (long[])[hidden, elsewhere, secret, 999_999_999])
        {
            Assert.Equal("", (await FieldAsync(await reader.MainAsync(ForumLinks.Quote(thread, Title, post)))).Value);
        }

        // Not even a moderator makes a hidden text public by answering it.
        Assert.Equal("", (await FieldAsync(await judge.MainAsync(ForumLinks.Quote(thread, Title, hidden)))).Value);
    }

    [Theory]
    [InlineData("</textarea><script>alert(1)</script>")]
    [InlineData("\n<img src=x onerror=alert(1)>")]
    [InlineData("> > <svg onload=alert(1)>\n[щракнете](javascript:alert(1))")]
    public async Task A_hostile_text_in_a_quote_stays_text(string hostile)
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var author = await hub.PersonAsync(name: "**<i>Мария</i>** [x](javascript:y)");
        var thread = await hub.ThreadAsync(author, title: Title);
        var post = (await hub.ReplyAsync(author, thread, hostile)).PostId;
        using var reader = await hub.VisitAsync(await hub.PersonAsync());

        var address = ForumLinks.Quote(thread, Title, post);
        var main = await reader.MainAsync(address);
        var quote = (await FieldAsync(main)).Value;
        foreach (var line in hostile.Trim().Split('\n'))
        {
            Assert.Contains($"> {line}", quote, StringComparison.Ordinal);
        }

        Assert.Equal(1, main.QuerySelectorAll("script").Length);
        Assert.Empty(main.QuerySelectorAll("form#reply img, form#reply svg, form#reply i"));
        var sent = await reader.SendAsync(
            await reader.OpenAsync(address.Split('#')[0]), ForumLinks.Replies(thread), ("body", quote + "Не е вярно."));
        Assert.Equal(303, sent.Status);
        var answer = (await reader.MainAsync(ForumLinks.Thread(thread, Title))).QuerySelectorAll(".post__body")[^1];
        Assert.NotNull(answer.QuerySelector("blockquote"));
        Assert.Empty(answer.QuerySelectorAll("script, img[onerror], svg, i, a[href^='javascript']"));
    }

    private static Task<IHtmlTextAreaElement> FieldAsync(IElement main) =>
        Task.FromResult((IHtmlTextAreaElement)main.QuerySelector("#reply-body")!);
}
