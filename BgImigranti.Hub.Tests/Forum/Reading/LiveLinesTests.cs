using AngleSharp.Dom;
using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Forum;
using BgImigranti.Hub.Live;
using BgImigranti.Hub.TestKit;
using BgImigranti.Hub.Tests.Safety;
using BgImigranti.Hub.Tests.TestKit;
using BgImigranti.Hub.Tests.TestKit.LiveClient;

namespace BgImigranti.Hub.Tests.Forum.Reading;

/// <summary>What moderators do arrives on open pages as the very HTML that a reload brings, in the language of each page.</summary>
public sealed class LiveLinesTests(SharedServers servers)
{
    private static readonly Dictionary<ThreadEventKind, Func<string>> Sentences = new()
    {
        [ThreadEventKind.Locked] = () => ForumText.EventLocked,
        [ThreadEventKind.Unlocked] = () => ForumText.EventUnlocked,
        [ThreadEventKind.Pinned] = () => ForumText.EventPinned,
        [ThreadEventKind.Unpinned] = () => ForumText.EventUnpinned,
        [ThreadEventKind.Hidden] = () => ForumText.EventHidden,
        [ThreadEventKind.Restored] = () => ForumText.EventRestored,
        [ThreadEventKind.PostHidden] = () => ForumText.EventPostHidden,
        [ThreadEventKind.PostRestored] = () => ForumText.EventPostRestored,
        [ThreadEventKind.Renamed] = () => ForumText.EventRenamed,
    };

    [Theory]
    [MemberData(nameof(ForumVisits.EnginesAndLanguages), MemberType = typeof(ForumVisits))]
    public async Task Every_act_arrives_as_a_reload_would_show_it(DatabaseEngine engine, string language)
    {
        var hub = await servers.OnAsync(engine);
        var moderator = await hub.PersonAsync(PersonRole.Moderator, "Петър Пазачев");
        var thread = await hub.ThreadAsync(moderator, title: "Ново");
        var post = (await hub.ReplyAsync(moderator, thread, "Отговор")).PostId;
        using var visit = await hub.VisitAsync(moderator, language);
        await using var socket = await hub.SocketAsync(language, moderator);
        await socket.FollowAsync(LiveStreams.Thread(thread), -1);

        foreach (var (kind, sentence) in Sentences)
        {
            await ActAsync(hub, moderator, (thread, post), kind);
            var changes = await ReadToLineAsync(socket);

            var main = await visit.MainAsync($"forum/threads/{thread}");
            Assert.All(changes.Where(change => change.Html.Length > 0), change => AssertIsOn(main, change));
            var line = Markup.Parse(changes[^1].Html).FirstElementChild!;
            Assert.Equal(line.Id, main.QuerySelectorAll(".timeline-event")[^1].Id);
            var words = string.Format(System.Globalization.CultureInfo.InvariantCulture, Words.In(language, sentence), "Петър Пазачев", 2);
            Assert.StartsWith(words, line.Words, StringComparison.Ordinal);
            Assert.Equal(kind == ThreadEventKind.Renamed ? null : "Защото „<b>така</b>“", line.QuerySelector("q")?.TextContent);
        }
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task What_is_done_twice_is_told_once(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var moderator = await hub.PersonAsync(PersonRole.Moderator);
        var thread = await hub.ThreadAsync(moderator);
        var first = await hub.PostIdAsync(thread, 1);
        foreach (var act in (ThreadEventKind[])[ThreadEventKind.Locked, ThreadEventKind.Pinned])
        {
            await hub.ModerateAsync(moderator, thread, act);
            await hub.ModerateAsync(moderator, thread, act);
        }

        await hub.ModeratePostAsync(moderator, first, hide: true);
        await hub.ModeratePostAsync(moderator, first, hide: true);

        using var visitor = await hub.VisitAsync();
        Assert.Equal(3, (await visitor.MainAsync($"forum/threads/{thread}")).QuerySelectorAll(".timeline-event").Length);
    }

    private static Task ActAsync(HubServer hub, TestPerson moderator, (long Thread, long Post) place, ThreadEventKind kind) => kind switch
    {
        ThreadEventKind.PostHidden or ThreadEventKind.PostRestored =>
            hub.ModeratePostAsync(moderator, place.Post, kind == ThreadEventKind.PostHidden, "Защото „<b>така</b>“"),
        ThreadEventKind.Renamed => RenameAsync(hub, moderator, place.Thread),
        _ => hub.ModerateAsync(moderator, place.Thread, kind, "Защото „<b>така</b>“"),
    };

    private static async Task RenameAsync(HubServer hub, TestPerson moderator, long thread) =>
        await hub.EditAsync(moderator, await hub.PostIdAsync(thread, 1), "Кажете **къде** минават най-много хора.", "Съвсем ново");

    private static async Task<List<LiveChangeMessage>> ReadToLineAsync(HubSocket socket)
    {
        var changes = new List<LiveChangeMessage>();
        do
        {
            changes.Add(await socket.NextAsync(Eventually.Patience));
        }
        while (changes[^1].Kind != ForumKinds.EventAdded);
        return changes;
    }

    private static void AssertIsOn(IElement main, LiveChangeMessage change)
    {
        var arrived = Markup.Parse(change.Html).FirstElementChild!;
        var loaded = main.QuerySelector($"#{arrived.Id}");
        Assert.True(loaded is not null, $"{change.Kind}: no {arrived.Id} on the page");
        Assert.Equal(Plain(loaded), Plain(arrived));
    }

    /// <summary>Without the tools of one reader, which the page's script adds.</summary>
    private static string Plain(IElement element)
    {
        var copy = (IElement)element.Clone();
        foreach (var tools in copy.QuerySelectorAll("[data-tools]"))
        {
            tools.InnerHtml = "";
        }

        return System.Text.RegularExpressions.Regex.Replace(
            copy.OuterHtml, @"<!--.*?-->|\s+", found => found.Value[0] == '<' ? "" : " ", System.Text.RegularExpressions.RegexOptions.None,
            TimeSpan.FromSeconds(5));
    }
}
