using BgImigranti.Hub.Bench.Load;
using BgImigranti.Hub.Bench.Site;

namespace BgImigranti.Hub.Bench.Suites;

/// <summary>What a follower costs a server that just started, read from the size of its process.</summary>
internal static class FollowerMemory
{
    private const int FirstFollowers = 200;
    private const int Posts = 10;
    private const int Readers = 4;
    private static readonly TimeSpan Reading = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Some followers, posts and readers come first, so that code, buffers and the heap's first budget are not laid to the
    /// charge of the thousand that follow. Readers come again before the second look: without work the collector has no
    /// reason to run, and what connecting threw away would count as what a connection holds.
    /// </summary>
    /// <param name="readPath">A page that costs the server some memory to make and is not cached.</param>
    /// <returns>Kilobytes (1,024 bytes) per follower.</returns>
    public static async Task<double> MeasureAsync(LiveTarget target, string readPath, int followers, CancellationToken cancellationToken)
    {
        using var api = await HubApi.ConnectAsync(target.Server.EndPoint, target.Token, cancellationToken);
        await using var first = await FollowerCrowd.GatherAsync(target, FirstFollowers, 2 * Posts, cancellationToken);
        var before = await SizeAfterWorkAsync(target, api, readPath, cancellationToken);
        await using var crowd = await FollowerCrowd.GatherAsync(target, followers, Posts, cancellationToken);
        var after = await SizeAfterWorkAsync(target, api, readPath, cancellationToken);
        return (after - before) / 1024.0 / followers;
    }

    private static async Task<long> SizeAfterWorkAsync(LiveTarget target, HubApi api, string readPath, CancellationToken cancellationToken)
    {
        for (var i = 0; i < Posts; i++)
        {
            await api.PostAsync(api.NewPost(target.Thread), cancellationToken);
        }

        using var readers = await HttpLoad.ConnectAsync(target.Server.EndPoint, Readers, cancellationToken);
        await readers.RunAsync([HttpRequest.Get(readPath)], Reading, cancellationToken);
        await Task.Delay(Settling, cancellationToken);
        return target.Server.ResidentBytes;
    }
}
