using BgImigranti.Hub.Data;
using BgImigranti.Hub.TestKit;
using BgImigranti.Hub.Tests.TestKit;

namespace BgImigranti.Hub.Tests.Live;

/// <summary>Fragments of both languages rendered at the same time never take a word from one another.</summary>
public sealed class FragmentLanguageTests(SharedServers servers)
{
    private const string Bulgarian = "Постоянна връзка";
    private const string English = "Permanent link";

    [Fact]
    public async Task Fragments_rendered_side_by_side_keep_to_their_own_language()
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var author = await hub.PersonAsync();
        var thread = await hub.ThreadAsync(author);
        for (var post = 0; post < 20; post++)
        {
            await hub.ReplyAsync(author, thread, $"Отговор {post}");
        }

        var catchingUp = Enumerable.Range(0, 40).Select(async one =>
        {
            var language = one % 2 == 0 ? "bg" : "en";
            await using var socket = await hub.SocketAsync(language);
            var answer = await socket.FollowAsync($"thread/{thread}", 0);
            return (language, answer.Missed);
        }).ToList();
        await Task.WhenAll(Enumerable.Range(0, 20).Select(post => hub.ReplyAsync(author, thread, $"Нов отговор {post}")));

        foreach (var (language, changes) in await Task.WhenAll(catchingUp))
        {
            Assert.All(changes, change => AssertSpeaks(language, change));
        }
    }

    private static void AssertSpeaks(string language, LiveChangeMessage change)
    {
        Assert.Contains(language == "bg" ? Bulgarian : English, change.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(language == "bg" ? English : Bulgarian, change.Html, StringComparison.Ordinal);
    }
}
