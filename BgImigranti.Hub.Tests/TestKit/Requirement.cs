using System.Diagnostics.CodeAnalysis;

namespace BgImigranti.Hub.Tests.TestKit;

/// <summary>
/// What a test needs and this machine may not have (a browser, PostgreSQL). Missing, it skips the test with one plain line;
/// with <c>HUB_REQUIRE_ALL=1</c> it fails it, so that a run that is meant to be complete is.
/// </summary>
public static class Requirement
{
    /// <summary>Whether everything has to be there.</summary>
    public static bool RequiresAll => Environment.GetEnvironmentVariable("HUB_REQUIRE_ALL") == "1";

    /// <summary>Ends the test.</summary>
    [DoesNotReturn]
    public static void Missing(string line)
    {
        if (RequiresAll)
        {
            Assert.Fail(line);
        }

        Assert.Skip(line);
    }
}
