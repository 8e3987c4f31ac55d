using System.Collections.Concurrent;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Live;
using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Tests.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace BgImigranti.Hub.Tests.Live;

/// <summary>Following in process, as circuits do.</summary>
public sealed class SubscriptionTests(SharedServers servers)
{
    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task A_burst_is_told_once_more_when_the_reading_ends(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var author = await hub.PersonAsync();
        var thread = await hub.ThreadAsync(author);
        var busy = new TaskCompletionSource();
        var reads = 0;
        var witnessed = 0;
        await using var slow = await FollowAsync(hub, thread, () => Interlocked.Increment(ref reads) == 1 ? busy.Task : Task.CompletedTask);
        await using var witness = await FollowAsync(hub, thread, () =>
        {
            Interlocked.Increment(ref witnessed);
            return Task.CompletedTask;
        });

        for (var post = 1; post <= 10; post++)
        {
            var before = Volatile.Read(ref witnessed);
            await hub.ReplyAsync(author, thread, $"Отговор {post}");
            await Eventually.IsTrueAsync(() => Volatile.Read(ref witnessed) > before, "the telling of each post");
        }

        Assert.Equal(1, Volatile.Read(ref reads));
        busy.SetResult();
        await Eventually.IsTrueAsync(() => Volatile.Read(ref reads) == 2, "one more reading");
        await hub.ReplyAsync(author, thread, "Накрая");
        await Eventually.IsTrueAsync(() => Volatile.Read(ref reads) == 3, "the reading of the last post, and of nothing before it");
    }

    [Fact]
    public async Task A_subscriber_is_called_in_his_own_language_whoever_writes()
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var author = await hub.PersonAsync();
        var thread = await hub.ThreadAsync(author);
        var heard = new ConcurrentQueue<(Language Subscriber, Language Called)>();
        var subscriptions = new List<IAsyncDisposable>();
        foreach (var language in Language.All)
        {
            using var speaking = language.Use();
            subscriptions.Add(await FollowAsync(hub, thread, () =>
            {
                heard.Enqueue((language, Language.Current));
                return Task.CompletedTask;
            }));
        }

        using (Language.English.Use())
        {
            await hub.ReplyAsync(author, thread, "Written by an Englishman");
        }

        await Eventually.IsTrueAsync(() => heard.Select(call => call.Subscriber).Distinct().Count() == 2, "both subscribers");
        Assert.All(heard, call => Assert.Equal(call.Subscriber, call.Called));
        foreach (var subscription in subscriptions)
        {
            await subscription.DisposeAsync();
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_reading_that_fails_is_not_the_last(bool failsAtOnce)
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var author = await hub.PersonAsync();
        var thread = await hub.ThreadAsync(author);
        var reads = 0;
        await using var subscription = await FollowAsync(hub, thread, () =>
        {
            var isFirst = Interlocked.Increment(ref reads) == 1;
            return isFirst && failsAtOnce ? throw new InvalidOperationException("The first reading fails.")
                : isFirst ? Task.FromException(new InvalidOperationException("The first reading fails."))
                : Task.CompletedTask;
        });

        await hub.ReplyAsync(author, thread, "Първи");
        await Eventually.IsTrueAsync(() => Volatile.Read(ref reads) == 1, "the reading that fails");
        await hub.ReplyAsync(author, thread, "Втори");
        await Eventually.IsTrueAsync(() => Volatile.Read(ref reads) == 2, "the next reading");
    }

    [Fact]
    public async Task Nothing_is_called_after_the_subscription_was_disposed()
    {
        await using var hub = await HubServer.StartAsync(DatabaseEngine.Sqlite);
        var author = await hub.PersonAsync();
        var thread = await hub.ThreadAsync(author);
        var pump = hub.Services.GetRequiredService<LivePump>();
        var (left, stayed) = (0, 0);
        var leaving = await FollowAsync(hub, thread, () => Task.FromResult(Interlocked.Increment(ref left)));
        var staying = await FollowAsync(hub, thread, () => Task.FromResult(Interlocked.Increment(ref stayed)));

        await leaving.DisposeAsync();
        await hub.ReplyAsync(author, thread, "Отговор");
        await Eventually.IsTrueAsync(() => Volatile.Read(ref stayed) == 1, "the one who stays");
        Assert.Equal(0, Volatile.Read(ref left));
        Assert.Equal(1, pump.FollowedStreamCount);

        await staying.DisposeAsync();
        Assert.Equal(0, pump.FollowedStreamCount);
    }

    private static Task<IAsyncDisposable> FollowAsync(HubServer hub, long thread, Func<Task> changed) =>
        hub.Services.GetRequiredService<LiveSubscriptions>().FollowAsync(LiveStreams.Thread(thread), changed, CancellationToken.None);
}
