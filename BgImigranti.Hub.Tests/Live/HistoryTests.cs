using System.Net;
using System.Net.Http.Json;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Tests.Live.History;
using BgImigranti.Hub.Tests.TestKit;

namespace BgImigranti.Hub.Tests.Live;

/// <summary>The promise of the numbered log, put to the test by many readers on bad lines and several writers at once.</summary>
[Trait("Category", "Slow")]
public sealed class HistoryTests(SharedServers servers)
{
    private const int Followers = 50;
    private const int SteadyFollowers = 6;
    private const int Writers = 8;
    private const int Threads = 4;
    private const int Posts = 500;

    [Theory]
    [Trait("Speed", "Slow")]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task Whatever_breaks_off_every_follower_applies_every_change_once_and_in_order(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var threads = await ThreadsAsync(hub);
        var streams = threads.Select(thread => $"thread/{thread}").ToList();
        var followers = Enumerable.Range(0, Followers)
            .Select(one =>
                new RestlessFollower(hub, one % 2 == 0 ? "bg" : "en", [streams[one % Threads], streams[(one + 1) % Threads]], seed: one))
            .ToList();

        var following = followers.Select(
            (follower, index) => follower.FollowAsync((Posts / Threads) + 1, isSteady: index < SteadyFollowers)).ToList();
        var writing = Enumerable.Range(0, Writers).Select(writer => WriteAsync(hub, threads, writer));
        await Task.WhenAll(writing);
        await Task.WhenAll(following);

        await CheckAsync(hub, streams, followers);
    }

    private static async Task<List<long>> ThreadsAsync(HubServer hub)
    {
        var author = await hub.PersonAsync();
        var section = await hub.SectionAsync();
        var threads = new List<long>();
        for (var thread = 0; thread < Threads; thread++)
        {
            threads.Add(await hub.ThreadAsync(author, section));
        }

        return threads;
    }

    private static async Task WriteAsync(HubServer hub, List<long> threads, int writer)
    {
        using var client = hub.Client(await hub.PersonAsync());
        for (var post = writer; post < Posts; post += Writers)
        {
            // Each thread has several writers, and each writer several threads.
            var thread = threads[(post + (post / Writers)) % Threads];
            var answer = await client.PostAsJsonAsync($"/api/v1/threads/{thread}/posts", new { body = $"Отговор {Guid.NewGuid():N}" });
            Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        }
    }

    private static async Task CheckAsync(HubServer hub, List<string> streams, List<RestlessFollower> followers)
    {
        var logs = new Dictionary<string, IReadOnlyList<ToldPost>>();
        foreach (var stream in streams)
        {
            logs[stream] = await ToldPost.LogAsync(hub, stream);
            Assert.Equal(Enumerable.Range(1, logs[stream].Count), logs[stream].Select(emitted => (int)emitted.Version));
            Assert.Equal(Enumerable.Range(1, logs[stream].Count), logs[stream].Select(emitted => emitted.Number));
        }

        var histories = followers.SelectMany(follower => follower.Histories.Select(history => (follower.Language, History: history)))
            .ToList();
        Assert.All(histories, one =>
        {
            Assert.Empty(one.History.Errors);
            Assert.Equal(logs[one.History.Stream].Count, one.History.Applied.Count);
            var errors = logs[one.History.Stream].Zip(one.History.Applied, (emitted, change) => emitted.ErrorOf(change, one.Language));
            Assert.DoesNotContain(errors, error => error is not null);
        });

        // Otherwise nothing would have been put to the test.
        Assert.True(followers.Sum(follower => follower.Connections) > 3 * Followers);
        Assert.True(histories.Sum(one => one.History.AppliedLive) > 1_000);
        Assert.True(histories.Sum(one => one.History.Applied.Count - one.History.AppliedLive) > 500);
    }
}
