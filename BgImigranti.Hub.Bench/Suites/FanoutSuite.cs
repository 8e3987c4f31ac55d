using BgImigranti.Hub.Bench.Floors;
using BgImigranti.Hub.Bench.Measuring;
using BgImigranti.Hub.Bench.Processes;
using BgImigranti.Hub.Bench.Site;

namespace BgImigranti.Hub.Bench.Suites;

/// <summary>
/// How soon a member's post stands on a thousand open pages, whether it stands on each of them once, and what an open page
/// costs the hub; beside bare SignalR sending the same bytes to as many.
/// </summary>
internal sealed class FanoutSuite : IBenchSuite
{
    private const int Followers = 1000;
    private const double MaxMillisecondsP99 = 40;
    private const double MaxTimesFloor = 1.5;
    private const double MaxKilobytesPerFollower = 20;
    private static readonly SeedSize Seed = new(Threads: 100, Posts: 2000, People: 50);
    private static readonly string[] Cultures = ["bg", "en"];

    public string Name => "fanout";

    public async Task RunAsync(BenchContext context, CancellationToken cancellationToken)
    {
        var installation = await context.InstallAsync("fanout", Seed, cancellationToken);
        var answers = context.Work.Sub("changes");
        await using (var server = await installation.StartAsync(cachesPages: true, cancellationToken))
        {
            var hub = await OpenThreadAsync(server, installation.Token, cancellationToken);
            await CaptureAsync(hub, answers, cancellationToken);
            await using var floorServer = await BenchContext.StartFloorAsync(FloorVerbs.SignalR, answers, cancellationToken);
            await MeasureLatencyAsync(context, hub, new LiveTarget(floorServer, "", hub.Thread), cancellationToken);
        }

        await MeasureMemoryAsync(context, installation, answers, cancellationToken);
    }

    private static async Task<LiveTarget> OpenThreadAsync(ServerProcess server, string token, CancellationToken cancellationToken)
    {
        var addresses = await HubAddresses.FindAsync(server.EndPoint, "bg", wanted: 1, cancellationToken);
        using var api = await HubApi.ConnectAsync(server.EndPoint, token, cancellationToken);
        return new LiveTarget(
            server, token, await api.CreateThreadAsync(addresses.SectionKey, "Какво ни питат този месец", cancellationToken));
    }

    /// <summary>One post, to learn what the hub tells its followers about it in either language.</summary>
    private static async Task CaptureAsync(LiveTarget hub, string answers, CancellationToken cancellationToken)
    {
        foreach (var culture in Cultures)
        {
            await using var witness = await Witness.CallAsync(hub, culture, cancellationToken);
            using var api = await HubApi.ConnectAsync(hub.Server.EndPoint, hub.Token, cancellationToken);
            await api.PostAsync(api.NewPost(hub.Thread), cancellationToken);
            var change = await witness.NextPostAsync(cancellationToken);
            await FloorAnswers.SaveHtmlAsync(answers, culture, change.Html, cancellationToken);
        }
    }

    private static async Task MeasureLatencyAsync(
        BenchContext context, LiveTarget hub, LiveTarget floor, CancellationToken cancellationToken)
    {
        var posts = context.Options.IsQuick ? 15 : 50;
        context.Progress.Say("fanout: warming up");
        await FanoutRound.RunAsync(hub, Followers, posts, cancellationToken);
        await FanoutRound.RunAsync(floor, Followers, posts, cancellationToken);
        var rounds = await context.RoundsAsync(
            $"fanout: {Followers} followers, {posts} posts",
            () => FanoutRound.RunAsync(hub, Followers, posts, cancellationToken),
            () => FanoutRound.RunAsync(floor, Followers, posts, cancellationToken));
        Add("post to page, p50", "ms", round => round.Latencies.P50);
        Add("post to page, p99", "ms", round => round.Latencies.P99, Aim.AtMost(MaxMillisecondsP99), Aim.AtMostTimesFloor(MaxTimesFloor));
        Add("post to page, longest", "ms", round => round.Latencies.Max);
        Add("missing changes", "", round => round.Missing, Aim.AtMost(0));
        Add("repeated or misplaced changes", "", round => round.Repeated, Aim.AtMost(0));
        Add("received by a follower for a post", "B", round => round.BytesPerPost);

        void Add(string name, string unit, Func<FanoutRound, double> value, params Aim[] aims) =>
            context.Report.Add(new Figure("fanout", name, unit, Spread.From([.. rounds[0].Select(value)]))
            {
                Floor = Spread.From([.. rounds[1].Select(value)]),
                FloorName = "bare SignalR",
                Aims = aims,
            });
    }

    private static async Task MeasureMemoryAsync(
        BenchContext context, HubInstallation installation, string answers, CancellationToken cancellationToken)
    {
        var rounds = await context.RoundsAsync(
            "fanout: memory of a follower",
            async () =>
            {
                await using var server = await installation.StartAsync(cachesPages: false, cancellationToken);
                return await FollowerMemory.MeasureAsync(
                    await OpenThreadAsync(server, installation.Token, cancellationToken), "/bg/forum", Followers, cancellationToken);
            },
            async () =>
            {
                await using var server = await BenchContext.StartFloorAsync(FloorVerbs.SignalR, answers, cancellationToken);
                return await FollowerMemory.MeasureAsync(new LiveTarget(server, "", 1), "/ready", Followers, cancellationToken);
            });
        context.Report.Add(new Figure("fanout", "memory of a follower", "KB", Spread.From(rounds[0]))
        {
            Floor = Spread.From(rounds[1]),
            FloorName = "bare SignalR",
            Aims = [Aim.AtMost(MaxKilobytesPerFollower)],
            Note = "growth of the process in RAM, each round in a new process",
        });
    }
}
