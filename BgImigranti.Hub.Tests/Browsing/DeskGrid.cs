namespace BgImigranti.Hub.Tests.Browsing;

/// <summary>What the accessibility checker finds inside the grid of the desk, which is not our markup; everything else counts.</summary>
internal static class DeskGrid
{
    /// <summary>Rules, each with the reason why the grid breaks it.</summary>
    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
    };

    /// <summary>Is this a known fault of the grid, and of nothing else?</summary>
    public static bool IsKnown(string violation)
    {
        var (rule, places) = (violation.Split(':')[0], violation[(violation.IndexOf(':', StringComparison.Ordinal) + 1)..]);
        return Known.ContainsKey(rule) && places.Split("], ").All(place => place.Contains(".rz-", StringComparison.Ordinal));
    }
}
