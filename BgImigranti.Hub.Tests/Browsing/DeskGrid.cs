namespace BgImigranti.Hub.Tests.Browsing;

/// <summary>What the accessibility checker finds inside the grid of the desk, which is not our markup; everything else counts.</summary>
internal static class DeskGrid
{
    /// <summary>Rules that the grid breaks, each with where and why.</summary>
    private static readonly Dictionary<string, (string Place, string Reason)> Known = new(StringComparer.Ordinal)
    {
        ["empty-table-header"] = ("tr:nth-child(2) > th", "The row of filters is made of header cells; a column without a filter leaves its own empty."),
    };

    /// <summary>Is this a known fault of the grid, and of nothing else?</summary>
    public static bool IsKnown(string violation)
    {
        var (rule, places) = (violation.Split(": ")[0], violation[(violation.IndexOf(": ", StringComparison.Ordinal) + 2)..]);
        return Known.TryGetValue(rule, out var known)
            && places.Split("], ")
                .All(place => place.Contains(".rz-", StringComparison.Ordinal) || place.StartsWith(known.Place, StringComparison.Ordinal));
    }
}
