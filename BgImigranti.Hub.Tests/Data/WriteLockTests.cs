using BgImigranti.Hub.Data;
using BgImigranti.Hub.Tests.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace BgImigranti.Hub.Tests.Data;

/// <summary>What operations take turns at, and in which order.</summary>
public sealed class WriteLockTests(SharedServers servers)
{
    private static readonly WriteLock Item = new(LockLevel.Item, 1_000_000_001);
    private static readonly WriteLock Thread = new(LockLevel.Thread, 1_000_000_002);

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task A_lock_taken_out_of_order_fails_its_operation(DatabaseEngine engine)
    {
        var writer = (await servers.OnAsync(engine)).Services.GetRequiredService<HubWriter>();
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => writer.WriteAsync(async scope =>
        {
            await scope.LockAsync(Thread);
            await scope.LockAsync(Item);
        }, CancellationToken.None));
        Assert.Contains(Item.Name, failure.Message, StringComparison.Ordinal);
        Assert.Contains(Thread.Name, failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task A_lock_may_be_taken_twice_and_after_one_of_its_own_level(DatabaseEngine engine)
    {
        var writer = (await servers.OnAsync(engine)).Services.GetRequiredService<HubWriter>();
        var done = await writer.WriteAsync(async scope =>
        {
            await scope.LockAsync(Item);
            await scope.LockAsync(new WriteLock(LockLevel.Item, 1_000_000_003));
            await scope.LockAsync(Thread);
            await scope.LockAsync(Item);
            return true;
        }, CancellationToken.None);
        Assert.True(done);
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task Operations_with_one_lock_pass_one_after_the_other(DatabaseEngine engine)
    {
        var writer = (await servers.OnAsync(engine)).Services.GetRequiredService<HubWriter>();
        var (inside, most) = (0, 0);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => writer.WriteAsync(async scope =>
        {
            await scope.LockAsync(Item);
            most = Math.Max(most, Interlocked.Increment(ref inside));
            await Task.Yield();
            Interlocked.Decrement(ref inside);
        }, CancellationToken.None)));
        Assert.Equal(1, most);
    }
}
