using System.Globalization;
using System.Net;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Tests.TestKit;

namespace BgImigranti.Hub.Tests.Live;

/// <summary>A page and the version it carries are of one moment, so nothing falls between page and stream.</summary>
public sealed class SnapshotTests(SharedServers servers)
{
    private const int Posts = 150;
    private const int PageSize = 20;

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task A_page_rendered_while_posts_are_written_and_what_it_missed_are_all_posts_once(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var author = await hub.PersonAsync();
        var thread = await hub.ThreadAsync(author, title: "Ново");
        var written = 1;
        var writing = Enumerable.Range(0, 3).Select(async writer =>
        {
            for (var post = writer; post < Posts; post += 3)
            {
                var result = await hub.ReplyAsync(author, thread, $"Отговор {post}");
                InterlockedMax(ref written, result.Number);
            }
        }).ToList();

        var looks = 0;
        using var client = hub.Client();
        await using var socket = await hub.SocketAsync();
        var all = Task.WhenAll(writing);
        while (!all.IsCompleted)
        {
            var page = ((Volatile.Read(ref written) - 1) / PageSize) + 1;
            var (version, numbers) = await LookAsync(client, thread, page);
            var answer = await socket.FollowAsync($"thread/{thread}", version);
            await socket.UnfollowAsync($"thread/{thread}");

            // In this thread every change is a post, so versions are numbers.
            var first = ((page - 1) * PageSize) + 1;
            var last = Math.Min(page * PageSize, (int)version);
            Assert.Equal(Enumerable.Range(first, last - first + 1), numbers);
            Assert.Equal(
                Enumerable.Range((int)version + 1, (int)(answer.Version - version)), answer.Missed.Select(change => (int)change.Version));
            looks++;
        }

        await all;
        Assert.True(looks > 5, $"Only {looks} pages were read while posts were written.");
    }

    private static async Task<(long Version, IEnumerable<int> Numbers)> LookAsync(HttpClient client, long thread, int page)
    {
        using var response = await client.GetAsync($"/bg/forum/threads/{thread}/novo?page={page}");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var body = Markup.Parse(await response.Content.ReadAsStringAsync());
        var version = long.Parse(body.QuerySelector("main [data-live]")!.GetAttribute("data-live-version")!, CultureInfo.InvariantCulture);
        return (version, body.QuerySelectorAll("#posts > li").Select(
            post => int.Parse(post.GetAttribute("data-number")!, CultureInfo.InvariantCulture)));
    }

    private static void InterlockedMax(ref int place, int value)
    {
        for (var known = Volatile.Read(ref place); known < value; known = Volatile.Read(ref place))
        {
            Interlocked.CompareExchange(ref place, value, known);
        }
    }
}
