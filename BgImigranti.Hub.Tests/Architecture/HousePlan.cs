namespace BgImigranti.Hub.Tests.Architecture;

/// <summary>
/// The house as it is drawn in the README: storeys from the roof to the ground. A folder of the hub uses only storeys below its
/// own; neighbours on one storey do not know each other. This is the one place that knows.
/// </summary>
public static class HousePlan
{
    /// <summary>Namespace of the hub; the next part of a type's namespace is its folder.</summary>
    public const string Root = "BgImigranti.Hub";

    private static readonly string[][] Storeys =
    [
        ["Shell", "Operations"],
        ["Kiosk", "Feeds"],
        ["Announcements", "News", "Calendar", "Library", "Services", "Vacancies"],
        ["Publishing"],
        ["Forum"],
        ["Moderation", "Notifications", "Search"],
        ["Organisations"],
        ["Accounts"],
        ["Live"],
        ["Data"],
        ["Localization", "Ui"],
    ];

    private static readonly Dictionary<string, int> HeightOf = Storeys
        .SelectMany((folders, depth) => folders.Select(folder => (folder, Height: Storeys.Length - depth)))
        .ToDictionary(place => place.folder, place => place.Height);

    /// <summary>Every folder that is drawn.</summary>
    public static IEnumerable<string> Folders => HeightOf.Keys;

    /// <summary>The folder of a namespace; null for what lies in no folder (the program itself, other people's code).</summary>
    public static string? FolderOf(string space) =>
        space.StartsWith(Root + ".", StringComparison.Ordinal) ? space[(Root.Length + 1)..].Split('.')[0] : null;

    /// <summary>Whether the one folder may use the other. The program's own file stands above the roof: null may use everything, nothing may use it.</summary>
    public static bool MayUse(string? user, string? used) =>
        user == used || user is null || (used is not null && HeightOf[user] > HeightOf[used]);
}
