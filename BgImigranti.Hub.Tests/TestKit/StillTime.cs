using Microsoft.Extensions.Time.Testing;

namespace BgImigranti.Hub.Tests.TestKit;

/// <summary>Time that stands still until a test turns it on.</summary>
public static class StillTime
{
    /// <summary>Eleven o'clock in Sofia on the second of March 2026, a Monday.</summary>
    public static FakeTimeProvider Begin() => new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
}
