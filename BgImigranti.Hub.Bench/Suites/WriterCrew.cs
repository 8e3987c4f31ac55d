using System.Diagnostics;
using BgImigranti.Hub.Bench.Measuring;
using BgImigranti.Hub.Bench.Processes;
using BgImigranti.Hub.Bench.Site;

namespace BgImigranti.Hub.Bench.Suites;

/// <summary>Some writers, each with a connection and a thread to write to, who remember every post that was acknowledged.</summary>
internal sealed class WriterCrew : IDisposable
{
    private readonly (HubApi Api, long Thread)[] _writers;
    private readonly Dictionary<long, HashSet<long>> _acknowledged;

    private WriterCrew((HubApi Api, long Thread)[] writers)
    {
        _writers = writers;
        _acknowledged = writers.Select(writer => writer.Thread).Distinct().ToDictionary(thread => thread, _ => new HashSet<long>());
    }

    /// <param name="threads">One thread for each writer; the same one may stand there more than once.</param>
    public static async Task<WriterCrew> HireAsync(ServerProcess hub, string token, long[] threads, CancellationToken cancellationToken)
    {
        var writers = new (HubApi, long)[threads.Length];
        for (var i = 0; i < threads.Length; i++)
        {
            writers[i] = (await HubApi.ConnectAsync(hub.EndPoint, token, cancellationToken), threads[i]);
        }

        return new WriterCrew(writers);
    }

    /// <summary>One round: every writer sends its next post when its last one was acknowledged, until the time is over.</summary>
    public async Task<WriteRound> RunAsync(TimeSpan duration, CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        var written = await Task.WhenAll(_writers.Select(writer => Task.Run(
            () => WriteAsync(writer.Api, writer.Thread, start, duration, cancellationToken), cancellationToken)));
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        for (var i = 0; i < written.Length; i++)
        {
            _acknowledged[_writers[i].Thread].UnionWith(written[i].Ids);
        }

        var ticks = written.SelectMany(one => one.Ticks).ToArray();
        return new WriteRound(ticks.Length / seconds, Latencies.OfTicks(ticks));
    }

    /// <summary>Reads all threads again through the API.</summary>
    /// <returns>
    /// Acknowledged posts; those of them that are not there; posts that are there twice, or without having been acknowledged.
    /// </returns>
    public async Task<(int Acknowledged, int Missing, int Surplus)> CheckAsync(CancellationToken cancellationToken)
    {
        var (acknowledged, missing, surplus) = (0, 0, 0);
        foreach (var (thread, ids) in _acknowledged)
        {
            var rows = await _writers[0].Api.ReadPostsAsync(thread, cancellationToken);
            acknowledged += ids.Count;
            missing += ids.Except(rows).Count();
            surplus += rows.Count - rows.Where(ids.Contains).Distinct().Count() - 1; // the post that opened the thread
        }

        return (acknowledged, missing, surplus);
    }

    public void Dispose()
    {
        foreach (var (api, _) in _writers)
        {
            api.Dispose();
        }
    }

    private static async Task<(List<long> Ids, List<long> Ticks)> WriteAsync(
        HubApi api, long thread, long start, TimeSpan duration, CancellationToken cancellationToken)
    {
        var ids = new List<long>();
        var ticks = new List<long>();
        while (Stopwatch.GetElapsedTime(start) < duration)
        {
            var request = api.NewPost(thread);
            var sentAt = Stopwatch.GetTimestamp();
            ids.Add(await api.PostAsync(request, cancellationToken));
            ticks.Add(Stopwatch.GetTimestamp() - sentAt);
        }

        return (ids, ticks);
    }
}
