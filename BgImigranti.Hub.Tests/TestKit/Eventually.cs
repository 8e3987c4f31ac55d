using System.Diagnostics;

namespace BgImigranti.Hub.Tests.TestKit;

/// <summary>Waits for a condition that nothing announces.</summary>
public static class Eventually
{
    /// <summary>Long enough for a busy machine; a test that works never needs it.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Returns as soon as the condition holds; the test fails when it does not in time.</summary>
    public static Task IsTrueAsync(Func<bool> condition, string what) => IsTrueAsync(() => Task.FromResult(condition()), what);

    /// <inheritdoc cref="IsTrueAsync(Func{bool}, string)"/>
    public static Task IsTrueAsync(Func<Task<bool>> condition, string what) => IsTrueAsync(condition, () => what);

    /// <summary>The same, where what is missing can be said only at the end.</summary>
    public static async Task IsTrueAsync(Func<Task<bool>> condition, Func<string> what)
    {
        var since = Stopwatch.GetTimestamp();
        while (!await condition())
        {
            Assert.True(Stopwatch.GetElapsedTime(since) < Patience, $"In vain waited for: {what()}");
            await Task.Delay(Pause);
        }
    }
}
