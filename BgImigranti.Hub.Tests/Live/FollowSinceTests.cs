using BgImigranti.Hub.Data;
using BgImigranti.Hub.Data.Upkeep;
using BgImigranti.Hub.Live;
using BgImigranti.Hub.Tests.Accounts.Kit;
using BgImigranti.Hub.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace BgImigranti.Hub.Tests.Live;

/// <summary>From which version a follower may begin, and how they learn that what they missed is no longer kept.</summary>
[Trait("Category", "Slow")]
public sealed class FollowSinceTests(SharedServers servers)
{
    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task A_follower_begins_where_he_says(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var author = await hub.PersonAsync();
        var thread = await hub.ThreadAsync(author);
        for (var post = 2; post <= 5; post++)
        {
            await hub.ReplyAsync(author, thread, $"Отговор {post}");
        }

        await using var socket = await hub.SocketAsync();
        await ExpectAsync(socket, thread, since: -1, missed: []);
        await ExpectAsync(socket, thread, since: 0, missed: [1, 2, 3, 4, 5]);
        await ExpectAsync(socket, thread, since: 4, missed: [5]);
        await ExpectAsync(socket, thread, since: 5, missed: []);
        Assert.True((await socket.FollowAsync($"thread/{thread}", 6)).Reload);
        Assert.True((await socket.FollowAsync($"thread/{thread}", long.MaxValue)).Reload);
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task A_log_that_was_trimmed_sends_late_followers_to_the_page(DatabaseEngine engine)
    {
        const int Emitted = ChangeLogTrimJob.RetainedChanges + 300;
        var clock = new MovableClock();
        await using var hub = await HubServer.StartAsync(engine, variation: new HubVariation
        {
            Services = services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock)),
        });
        await EmitAsync(hub, Emitted);
        var trimmer = hub.Services.GetServices<IHostedService>().OfType<ChangeLogTrimJob>().Single();

        Assert.Equal(0, await trimmer.TrimAsync(CancellationToken.None));
        clock.Advance(TimeSpan.FromDays(ChangeLogTrimJob.RetentionDays) + TimeSpan.FromMinutes(1));
        await EmitAsync(hub, 1);
        Assert.Equal(301, await trimmer.TrimAsync(CancellationToken.None));

        await using var socket = await hub.SocketAsync();
        Assert.True((await socket.FollowAsync(LiveStreams.Front, 300)).Reload);
        var barely = await socket.FollowAsync(LiveStreams.Front, 301);
        Assert.False(barely.Reload);
        Assert.Equal(Enumerable.Range(302, ChangeLogTrimJob.RetainedChanges), barely.Missed.Select(change => (int)change.Version));
        var everything = await socket.FollowAsync(LiveStreams.Front, 0);
        Assert.False(everything.Reload);
        Assert.Equal(302, everything.Missed[0].Version);
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task The_last_days_are_kept_whole_however_much_was_told(DatabaseEngine engine)
    {
        var clock = new MovableClock();
        await using var hub = await HubServer.StartAsync(engine, variation: new HubVariation
        {
            Services = services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock)),
        });
        await EmitAsync(hub, ChangeLogTrimJob.RetainedChanges);
        clock.Advance(TimeSpan.FromDays(2));
        await EmitAsync(hub, ChangeLogTrimJob.RetainedChanges + 50);
        clock.Advance(TimeSpan.FromDays(ChangeLogTrimJob.RetentionDays - 1));
        var trimmer = hub.Services.GetServices<IHostedService>().OfType<ChangeLogTrimJob>().Single();

        Assert.Equal(ChangeLogTrimJob.RetainedChanges, await trimmer.TrimAsync(CancellationToken.None));

        await using var db = await hub.Services.GetRequiredService<IDbContextFactory<HubDbContext>>().CreateDbContextAsync();
        Assert.Equal(ChangeLogTrimJob.RetainedChanges + 50, await db.LiveChanges.CountAsync(change => change.Stream == LiveStreams.Front));
    }

    private static async Task ExpectAsync(BgImigranti.Hub.TestKit.HubSocket socket, long thread, long since, int[] missed)
    {
        var answer = await socket.FollowAsync($"thread/{thread}", since);
        Assert.False(answer.Reload);
        Assert.Equal(5, answer.Version);
        Assert.Equal(missed, answer.Missed.Select(change => (int)change.Version));
    }

    private static Task EmitAsync(HubServer hub, int count) => hub.Services.GetRequiredService<HubWriter>().WriteAsync(scope =>
    {
        for (var emitted = 0; emitted < count; emitted++)
        {
            scope.Emit(LiveStreams.Front, "trial", emitted);
        }

        return Task.CompletedTask;
    }, CancellationToken.None);
}
