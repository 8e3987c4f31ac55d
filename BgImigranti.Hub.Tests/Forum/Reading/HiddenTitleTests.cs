using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Forum;
using BgImigranti.Hub.Live;
using BgImigranti.Hub.Tests.TestKit;
using BgImigranti.Hub.Tests.TestKit.LiveClient;

namespace BgImigranti.Hub.Tests.Forum.Reading;

/// <summary>A thread that was hidden is told of nowhere, whoever asks and in whatever language, until it is restored.</summary>
public sealed class HiddenTitleTests(SharedServers servers)
{
    [Theory]
    [MemberData(nameof(ForumVisits.EnginesAndLanguages), MemberType = typeof(ForumVisits))]
    public async Task No_list_count_page_or_answer_tells_of_a_hidden_thread(DatabaseEngine engine, string language)
    {
        var hub = await servers.OnAsync(engine);
        var author = await hub.CoordinatorAsync();
        var moderator = await hub.PersonAsync(PersonRole.Moderator);
        var section = await hub.SectionAsync();
        await hub.ThreadAsync(author, section, title: "Явната тема");
        var before = await FiguresAsync(hub, section, language);
        var title = $"Скрита{Guid.NewGuid():N}";
        var thread = await hub.ThreadAsync(author, section, title: title);
        var post = (await hub.ReplyAsync(author, thread, $"Отговор {title}")).PostId;

        await hub.ModerateAsync(moderator, thread, ThreadEventKind.Hidden, title);
        await hub.ReplyAsync(moderator, thread, $"Още {title}");
        await hub.EditAsync(moderator, await hub.PostIdAsync(thread, 1), title, $"{title} друга");

        Assert.Equal(before, await FiguresAsync(hub, section, language));
        foreach (var person in (TestPerson?[])[null, await hub.PersonAsync(), author])
        {
            using var visit = await hub.VisitAsync(person, language);
            foreach (var address in Addresses(section, thread, post))
            {
                var answer = await visit.OpenAsync(address);
                Assert.True(answer.Status is 200 or 302 or 403 or 404, $"{address}: {answer.Status}");
                Assert.DoesNotContain(title, answer.Text + answer.Location, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain(ForumLinks.Slug(title), answer.Text + answer.Location, StringComparison.OrdinalIgnoreCase);
            }
        }

        await hub.ModerateAsync(moderator, thread, ThreadEventKind.Restored);
        using var visitor = await hub.VisitAsync(language: language);
        Assert.Contains(title, (await visitor.MainAsync($"forum/{section}")).TextContent, StringComparison.Ordinal);
        Assert.Contains(title, (await visitor.MainAsync("forum")).TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(ForumVisits.EnginesAndLanguages), MemberType = typeof(ForumVisits))]
    public async Task Followers_hear_only_that_a_hidden_thread_has_left(DatabaseEngine engine, string language)
    {
        var hub = await servers.OnAsync(engine);
        var moderator = await hub.PersonAsync(PersonRole.Moderator);
        var section = await hub.SectionAsync();
        var title = $"Скрита{Guid.NewGuid():N}";
        var thread = await hub.ThreadAsync(moderator, section, title: title);
        await using var socket = await hub.SocketAsync(language);
        var front = await socket.FollowAsync(LiveStreams.Front, -1);
        var forum = await socket.FollowAsync(LiveStreams.Forum, -1);

        await hub.ModerateAsync(moderator, thread, ThreadEventKind.Hidden, title);
        await hub.ReplyAsync(moderator, thread, title);
        await hub.EditAsync(moderator, await hub.PostIdAsync(thread, 1), title, $"{title} друга");
        var witness = $"Свидетел{Guid.NewGuid():N}";
        await hub.ThreadAsync(moderator, section, title: witness);

        // The log is told in order: whatever there was to hear of the hidden thread would have come before the witness.
        var heard = new List<string>();
        var hasLeft = false;
        while (!heard.Exists(html => html.Contains(witness, StringComparison.Ordinal)))
        {
            var change = await socket.NextAsync(Eventually.Patience);
            heard.Add(change.Html);
            hasLeft |= (change.Action, change.Target) == ("remove", $"thread-{thread}");
        }

        Assert.True(hasLeft);
        Assert.DoesNotContain(heard, html => html.Contains(title, StringComparison.Ordinal));

        // Who comes late is told of the time before it was hidden too, from what there is to see now.
        await using var late = await hub.SocketAsync(language);
        foreach (var (stream, since) in ((string, long)[])[(LiveStreams.Front, front.Version - 1), (LiveStreams.Forum, forum.Version - 2)])
        {
            var missed = await late.CatchUpAsync(stream, Math.Max(0, since));
            Assert.DoesNotContain(missed, change => change.Html.Contains(title, StringComparison.Ordinal));
        }
    }

    private static IEnumerable<string> Addresses(string section, long thread, long post) =>
    [
        "", "forum", $"forum/{section}", $"forum/threads/{thread}", $"forum/threads/{thread}/x?page=1",
        $"forum/threads/{thread}/x?quote={post}",
        $"forum/threads/{thread}/print", $"forum/threads/{thread}/moderate", $"forum/posts/{post}", $"forum/posts/{post}/history",
        $"forum/posts/{post}/edit", $"forum/posts/{post}/moderate", $"/api/v1/threads?section={section}", $"/api/v1/threads/{thread}",
        $"/api/v1/threads/{thread}/posts",
    ];

    private static async Task<string> FiguresAsync(HubServer hub, string section, string language)
    {
        using var visitor = await hub.VisitAsync(language: language);
        var link = (await visitor.MainAsync("forum")).QuerySelector($"a[href='{ForumLinks.Section(section)}']")!;
        return link.Closest("li")!.Words;
    }
}
