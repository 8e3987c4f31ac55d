using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Tests.TestKit;

namespace BgImigranti.Hub.Tests.Safety.Rights;

/// <summary>The table of who may do what, <c>rights.md</c>.</summary>
public static class RightsTable
{
    private static readonly IReadOnlyList<string[]> Lines =
    [
        .. File.ReadLines(Repository.PathTo("BgImigranti.Hub.Tests", "Safety", "Rights", "rights.md"))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| -", StringComparison.Ordinal))
            .Select(line => line.TrimEnd().TrimEnd('|')[1..].Split('|', StringSplitOptions.TrimEntries)),
    ];

    /// <summary>Who asks; null is a visitor.</summary>
    public static IReadOnlyList<PersonRole?> Askers { get; } =
        [null, PersonRole.Member, PersonRole.Coordinator, PersonRole.Moderator, PersonRole.Administrator];

    /// <summary>What is asked over HTTP.</summary>
    public static IReadOnlyList<RightsRow> Requests { get; } = Rows(endpoint => !IsHub(endpoint) && !IsInvokable(endpoint));

    /// <summary>What is asked of the live hub.</summary>
    public static IReadOnlyList<RightsRow> HubCalls { get; } = Rows(IsHub);

    /// <summary>What a page's script may call in a circuit.</summary>
    public static IReadOnlyList<RightsRow> Invokables { get; } = Rows(IsInvokable);

    private static bool IsHub(string endpoint) => endpoint.StartsWith("hub ", StringComparison.Ordinal);

    private static bool IsInvokable(string endpoint) => endpoint.StartsWith("circuit ", StringComparison.Ordinal);

    /// <summary>A line with an empty first column goes on about the endpoint above it.</summary>
    private static List<RightsRow> Rows(Func<string, bool> isWanted)
    {
        var rows = new List<RightsRow>();
        var endpoint = "";
        foreach (var cells in Lines.Where(cells => cells[0] != "endpoint"))
        {
            Assert.True(cells.Length == 3 + Askers.Count, $"A line of the table has {cells.Length} columns: {string.Join(" | ", cells)}");
            endpoint = cells[0].Length > 0 ? cells[0].Trim('`') : endpoint;
            if (isWanted(endpoint))
            {
                rows.Add(new RightsRow(endpoint, cells[1], cells[2].Trim('`'), cells[3..]));
            }
        }

        return rows;
    }
}
