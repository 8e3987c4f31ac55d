using BgImigranti.Hub.Data;
using BgImigranti.Hub.Live;
using BgImigranti.Hub.Tests.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace BgImigranti.Hub.Tests.Live;

/// <summary>Pages of visitors are kept until what they show changes, and not a moment longer.</summary>
public sealed class PageCacheTests(SharedServers servers)
{
    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task Whoever_writes_reads_his_writing_also_as_a_visitor(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var author = await hub.PersonAsync();
        var thread = await hub.ThreadAsync(author, title: "Ново");
        using var visitor = hub.Client();
        for (var number = 2; number <= 15; number++)
        {
            await visitor.GetStringAsync($"/bg/forum/threads/{thread}/novo");
            await hub.ReplyAsync(author, thread, $"Отговор {number}.");
            Assert.Contains(
                $"Отговор {number}.", await visitor.GetStringAsync($"/bg/forum/threads/{thread}/novo"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_page_that_was_read_before_a_change_and_is_ready_after_it_is_not_kept()
    {
        var (isRead, mayEnd, renderings) = (new TaskCompletionSource(), new TaskCompletionSource(), 0);
        await using var hub = await HubServer.StartAsync(DatabaseEngine.Sqlite, variation: new HubVariation
        {
            Endpoints = app => app.MapGet("/slow-trial", async (HttpContext context) =>
            {
                PageCache.CacheUntilChanged(context, LiveStreams.Front);
                if (Interlocked.Increment(ref renderings) == 1)
                {
                    isRead.SetResult();
                    await mayEnd.Task;
                }

                return $"rendering {renderings}";
            }).AllowAnonymous(),
        });
        using var visitor = hub.Client();

        var slow = visitor.GetStringAsync("/bg/slow-trial");
        await isRead.Task;
        await hub.ThreadAsync(await hub.PersonAsync());
        mayEnd.SetResult();
        await slow;

        Assert.Equal("rendering 2", await visitor.GetStringAsync("/bg/slow-trial"));
        Assert.Equal("rendering 2", await visitor.GetStringAsync("/bg/slow-trial"));
    }
}
