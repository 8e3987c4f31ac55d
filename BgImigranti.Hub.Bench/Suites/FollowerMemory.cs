using BgImigranti.Hub.Bench.Site;

namespace BgImigranti.Hub.Bench.Suites;

/// <summary>What a follower costs a server that just started, read from the size of its process.</summary>
internal static class FollowerMemory
{
    private const int FirstFollowers = 200;
    private const int Posts = 10;
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(2);

    /// <summary>
    /// Some followers and posts come first, so that code, buffers and the heap's first budget are not laid to the charge of
    /// the thousand that follow.
    /// </summary>
    /// <returns>Kilobytes (1,024 bytes) per follower.</returns>
    public static async Task<double> MeasureAsync(LiveTarget target, int followers, CancellationToken cancellationToken)
    {
        using var api = await HubApi.ConnectAsync(target.Server.EndPoint, target.Token, cancellationToken);
        await using var first = await FollowerCrowd.GatherAsync(target, FirstFollowers, 2 * Posts, cancellationToken);
        var before = await SizeAfterPostsAsync(target, api, cancellationToken);
        await using var crowd = await FollowerCrowd.GatherAsync(target, followers, Posts, cancellationToken);
        var after = await SizeAfterPostsAsync(target, api, cancellationToken);
        return (after - before) / 1024.0 / followers;
    }

    private static async Task<long> SizeAfterPostsAsync(LiveTarget target, HubApi api, CancellationToken cancellationToken)
    {
        for (var i = 0; i < Posts; i++)
        {
            await api.PostAsync(api.NewPost(target.Thread), cancellationToken);
        }

        await Task.Delay(Settling, cancellationToken);
        return target.Server.ResidentBytes;
    }
}
