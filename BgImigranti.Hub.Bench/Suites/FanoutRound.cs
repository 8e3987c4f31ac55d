using System.Diagnostics;
using BgImigranti.Hub.Bench.Measuring;
using BgImigranti.Hub.Bench.Site;

namespace BgImigranti.Hub.Bench.Suites;

/// <summary>What one round of one member's posts before a crowd gave.</summary>
/// <param name="Latencies">From before the POST was sent until a follower held the whole change.</param>
/// <param name="Missing">Changes that a follower never got, over all followers.</param>
/// <param name="Repeated">Changes that a follower got twice or in a wrong place.</param>
/// <param name="BytesPerPost">What one follower received for one post.</param>
internal sealed record FanoutRound(Latencies Latencies, long Missing, long Repeated, double BytesPerPost)
{
    private static readonly TimeSpan BetweenPosts = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(20);

    /// <param name="followers">Size of the crowd, which is gathered anew and sent home again.</param>
    public static async Task<FanoutRound> RunAsync(LiveTarget target, int followers, int posts, CancellationToken cancellationToken)
    {
        using var api = await HubApi.ConnectAsync(target.Server.EndPoint, target.Token, cancellationToken);
        await using var witness = await Witness.CallAsync(target, "bg", cancellationToken);
        await using var crowd = await FollowerCrowd.GatherAsync(target, followers, posts, cancellationToken);
        GC.Collect();
        var quietBytes = crowd.BytesReceived;

        var sentAt = await PostAsync(api, target, posts, cancellationToken);
        var versions = await VersionsOfAsync(witness, posts, cancellationToken);
        await WaitForAllAsync(crowd, versions[^1], cancellationToken);
        return Evaluate(crowd.Logs, sentAt, versions, (crowd.BytesReceived - quietBytes) / ((double)followers * posts));
    }

    /// <summary>Each post gets the same pause after it, whether the hub answered soon or late.</summary>
    private static async Task<long[]> PostAsync(HubApi api, LiveTarget target, int posts, CancellationToken cancellationToken)
    {
        var sentAt = new long[posts];
        using var pace = new PeriodicTimer(BetweenPosts);
        for (var i = 0; i < posts; i++)
        {
            await pace.WaitForNextTickAsync(cancellationToken);
            var request = api.NewPost(target.Thread);
            sentAt[i] = Stopwatch.GetTimestamp();
            await api.PostAsync(request, cancellationToken);
        }

        return sentAt;
    }

    /// <summary>A post may change more than one thing; the witness reads which version brought the post itself.</summary>
    private static async Task<long[]> VersionsOfAsync(Witness witness, int posts, CancellationToken cancellationToken)
    {
        var versions = new long[posts];
        for (var i = 0; i < posts; i++)
        {
            versions[i] = (await witness.NextPostAsync(cancellationToken)).Version;
        }

        return versions;
    }

    private static async Task WaitForAllAsync(FollowerCrowd crowd, long version, CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        while (crowd.Logs.Any(log => log.Last < version) && Stopwatch.GetElapsedTime(start) < Patience)
        {
            await Task.Delay(Breath, cancellationToken);
        }
    }

    private static FanoutRound Evaluate(IReadOnlyCollection<FollowerLog> logs, long[] sentAt, long[] versions, double bytesPerPost)
    {
        var waits = new List<long>(logs.Count * sentAt.Length);
        var missing = 0L;
        foreach (var log in logs)
        {
            for (var version = versions[0]; version <= versions[^1]; version++)
            {
                missing += log.ReceivedAt(version) == 0 ? 1 : 0;
            }

            waits.AddRange(versions.Select((version, i) => log.ReceivedAt(version) - sentAt[i]).Where(wait => wait > 0));
        }

        return new FanoutRound(Latencies.OfTicks([.. waits]), missing, logs.Sum(log => log.Duplicates + log.Misplaced), bytesPerPost);
    }
}
