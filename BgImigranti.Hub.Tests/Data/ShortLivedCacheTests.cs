using BgImigranti.Hub.Data;
using Microsoft.Extensions.Time.Testing;

namespace BgImigranti.Hub.Tests.Data;

public sealed class ShortLivedCacheTests
{
    private readonly FakeTimeProvider _clock = new();
    private int _reads;

    [Fact]
    public async Task A_value_is_believed_for_less_than_a_second()
    {
        var memory = new ShortLivedCache<int, string>(_clock, key => Task.FromResult<string?>($"{key}, reading {++_reads}"));

        Assert.Equal("7, reading 1", await memory.GetAsync(7));
        Assert.Equal("7, reading 1", await memory.GetAsync(7));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("7, reading 2", await memory.GetAsync(7));
        memory.Invalidate(7);
        Assert.Equal("7, reading 3", await memory.GetAsync(7));
    }

    [Fact]
    public async Task Those_who_ask_at_once_share_one_reading()
    {
        var source = new TaskCompletionSource<string?>();
        var memory = new ShortLivedCache<int, string>(_clock, _ =>
        {
            Interlocked.Increment(ref _reads);
            return source.Task;
        });

        var requested = Enumerable.Range(0, 20).Select(_ => Task.Run(async () => await memory.GetAsync(1))).ToList();
        while (Volatile.Read(ref _reads) == 0)
        {
            await Task.Yield();
        }

        source.SetResult("value");
        Assert.All(await Task.WhenAll(requested), value => Assert.Equal("value", value));
        Assert.Equal(1, _reads);
    }

    [Fact]
    public async Task What_was_being_read_when_it_was_forgotten_is_not_remembered()
    {
        var first = new TaskCompletionSource<string?>();
        var memory = new ShortLivedCache<int, string>(_clock, _ => ++_reads == 1 ? first.Task : Task.FromResult<string?>("new"));

        var early = memory.GetAsync(1).AsTask();
        memory.Invalidate(1);
        Assert.Equal("new", await memory.GetAsync(1));
        first.SetResult("old");
        Assert.Equal("old", await early);
        Assert.Equal("new", await memory.GetAsync(1));
    }

    [Fact]
    public async Task A_value_read_slowly_is_as_old_as_its_reading()
    {
        var first = new TaskCompletionSource<string?>();
        var memory = new ShortLivedCache<int, string>(_clock, _ => ++_reads == 1 ? first.Task : Task.FromResult<string?>("new"));

        var early = memory.GetAsync(1).AsTask();
        _clock.Advance(TimeSpan.FromSeconds(1));
        first.SetResult("old");
        await early;

        Assert.Equal("new", await memory.GetAsync(1));
    }

    [Fact]
    public async Task Neither_nothing_nor_a_failure_is_remembered()
    {
        var memory = new ShortLivedCache<int, string>(_clock, _ => ++_reads switch
        {
            1 => Task.FromResult<string?>(null),
            2 => Task.FromException<string?>(new InvalidOperationException("away")),
            _ => Task.FromResult<string?>("there"),
        });

        Assert.Null(await memory.GetAsync(1));
        await Assert.ThrowsAsync<InvalidOperationException>(() => memory.GetAsync(1).AsTask());
        Assert.Equal("there", await memory.GetAsync(1));
    }
}
