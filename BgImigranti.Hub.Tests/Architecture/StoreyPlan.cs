namespace BgImigranti.Hub.Tests.Architecture;

/// <summary>
/// The storeys as they are drawn in the README, from the roof to the ground. A folder of the hub uses only storeys below its own;
/// neighbours on one storey do not know each other. Of a feature below, it uses the root and the rooms that are listed here as open.
/// </summary>
public static class StoreyPlan
{
    /// <summary>Namespace of the hub; the next part of a type's namespace is its folder.</summary>
    public const string Root = "BgImigranti.Hub";

    private static readonly string[][] Storeys =
    [
        ["Shell", "Operations"],
        ["Kiosk", "Feeds", "Prints"],
        ["Registrations", "CalendarImport", "Appointments", "Courses"],
        ["Announcements", "News", "Events", "Library", "Services", "Vacancies"],
        ["Publishing"],
        ["Forum"],
        ["Moderation", "Notifications", "Search", "Files", "OpeningHours"],
        ["Organisations"],
        ["Workplace", "Submissions"],
        ["Accounts"],
        ["Live", "Email", "Privacy", "Audit"],
        ["Data"],
        ["ICalendar"],
        ["Recurrence"],
        ["Localization", "Ui"],
    ];

    // What storeys above use of a feature besides its root.
    private static readonly Dictionary<string, string[]> OpenRooms = new()
    {
        ["Accounts"] = ["People", "Register", "SignIn", "Tokens"],
        ["Announcements"] = ["Components"],
        ["Data"] = ["Configuration", "PostgreSql", "Sqlite", "Upkeep"],
        ["Email"] = ["Delivery", "Layout"],
        ["Events"] = ["Components", "Desk", "Fields", "Occurrences", "Pages", "Planning", "Reading"],
        ["Files"] = ["Storage", "Uploads"],
        ["Forum"] = ["Components", "Endpoints", "Reading", "Writing"],
        ["ICalendar"] = ["Reading", "Writing"],
        ["Library"] = ["Components"],
        ["Live"] = ["Presence", "Rendering"],
        ["Localization"] = ["Holidays"],
        ["OpeningHours"] = ["Components", "Holidays", "Schedules"],
        ["Organisations"] = ["Directory", "Files"],
        ["Publishing"] = ["Components", "Desk", "Fields", "Pages", "Reading", "Writing"],
        ["Recurrence"] = ["Sentences"],
        ["Services"] = ["Components"],
        ["Ui"] = ["Differences", "Forms", "Markdown"],
    };

    private static readonly Dictionary<string, int> HeightOf = Storeys
        .SelectMany((folders, depth) => folders.Select(folder => (folder, Height: Storeys.Length - depth)))
        .ToDictionary(place => place.folder, place => place.Height);

    /// <summary>Every folder that is drawn.</summary>
    public static IEnumerable<string> Folders => HeightOf.Keys;

    /// <summary>The rooms that are open to storeys above, as namespaces.</summary>
    public static IEnumerable<string> Open => OpenRooms.SelectMany(feature => feature.Value.Select(room => $"{Root}.{feature.Key}.{room}"));

    /// <summary>The folder of a namespace; null for what lies in no folder (the program itself, other people's code).</summary>
    public static string? FolderOf(string space) =>
        space.StartsWith(Root + ".", StringComparison.Ordinal) ? space[(Root.Length + 1)..].Split('.')[0] : null;

    /// <summary>
    /// Whether the one folder may use the other. The program's own file stands above the roof: null may use everything, nothing may use it.
    /// </summary>
    public static bool MayUse(string? user, string? used) =>
        user == used || user is null || (used is not null && HeightOf[user] > HeightOf[used]);
}
