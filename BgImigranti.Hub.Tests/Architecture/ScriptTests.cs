using System.Text.RegularExpressions;
using BgImigranti.Hub.Tests.TestKit;

namespace BgImigranti.Hub.Tests.Architecture;

/// <summary>
/// The browser's scripts are sorted: <c>live</c> follows streams, <c>writing</c> holds forms and drafts, <c>page</c> is what both
/// stand on; beside the rooms lie only the entry points of the bundles.
/// </summary>
public sealed partial class ScriptTests
{
    private const string Scripts = "wwwroot-assets/scripts";

    /// <summary>Each room with the others that its scripts may import. The entry points lie in none and put all together.</summary>
    private static readonly Dictionary<string, string[]> MayUse = new(StringComparer.Ordinal)
    {
        [""] = ["live", "writing", "page"],
        ["live"] = ["page"],
        ["writing"] = ["page"],
        ["page"] = [],
    };

    private static readonly IReadOnlyList<SourceFile> Files = [.. SourceFile.OfBrowser.Where(file => file.Extension == ".ts")];

    /// <summary>What <c>build.mjs</c> bundles.</summary>
    private static readonly HashSet<string> EntryPoints =
        [.. EntryPoint().Matches(File.ReadAllText(Repository.PathTo("wwwroot-assets", "build.mjs")))
            .Select(entry => $"{Scripts}/{entry.Groups["path"].Value}")];

    private static readonly IReadOnlyList<(SourceFile User, string Used, string Names)> Imports =
    [
        .. from file in Files
           from Match import in Import().Matches(file.Text)
           where import.Groups["path"].Value.StartsWith('.')
           select (file, PathOf(file, import.Groups["path"].Value), import.Groups["names"].Value),
    ];

    [Fact]
    public void Every_script_lies_in_a_room_or_is_an_entry_point()
    {
        var wrong = Files.Where(
            file => !MayUse.ContainsKey(RoomOf(file.Path)) || (RoomOf(file.Path).Length == 0 && !EntryPoints.Contains(file.Path)));
        Offenders.AreNone(wrong.Select(file => file.Path));
    }

    [Fact]
    public void Every_room_and_every_entry_point_is_there()
    {
        Assert.Superset(
            MayUse.Keys.ToHashSet(StringComparer.Ordinal), Files.Select(file => RoomOf(file.Path)).ToHashSet(StringComparer.Ordinal));
        Assert.NotEmpty(EntryPoints);
        Offenders.AreNone(EntryPoints.Except(Files.Select(file => file.Path)));
    }

    [Fact]
    public void A_script_uses_its_own_room_and_those_declared_for_it()
    {
        Assert.NotEmpty(Imports);
        var wrong =
            from import in Imports
            let user = RoomOf(import.User.Path)
            let used = RoomOf(import.Used)
            where user != used && !MayUse[user].Contains(used, StringComparer.Ordinal)
            select $"{import.User} → {import.Used}";
        Offenders.AreNone(wrong);
    }

    [Fact]
    public void Every_script_is_imported_or_an_entry_point()
    {
        var used = Imports.Select(import => import.Used).Concat(EntryPoints);
        Offenders.AreNone(Files.Select(file => file.Path).Except(used));
    }

    [Fact]
    public void Nothing_is_exported_that_nobody_imports()
    {
        var imported = Imports.SelectMany(
            import => Name().Matches(import.Names), (import, name) => (import.Used, name.Groups["name"].Value)).ToHashSet();
        var idle =
            from file in Files
            from Match export in Export().Matches(file.Text)
            let name = export.Groups["name"].Value
            where !imported.Contains((file.Path, name)) && !IsCalledByComponent(file, name)
            select $"{file}: {name}";
        Offenders.AreNone(idle);
    }

    [Fact]
    public void No_import_is_too_hard_for_these_tests_to_read()
    {
        var unread = Files.Where(file => AnyImport().Count(file.Text) != Import().Count(file.Text));
        Offenders.AreNone(unread.Select(file => file.Path));
    }

    /// <summary>A bundle that is loaded by <c>FormScript</c> answers to the names that components give it.</summary>
    private static bool IsCalledByComponent(SourceFile file, string name)
    {
        var code = SourceFile.OfHub.Where(code => code.Extension is ".cs" or ".razor").Select(code => code.Text).ToList();
        return EntryPoints.Contains(file.Path)
            && code.Any(text => text.Contains($"assets/{file.Name}.js", StringComparison.Ordinal))
            && code.Any(
                text => text.Contains("FormScript.", StringComparison.Ordinal) && text.Contains($"\"{name}\"", StringComparison.Ordinal));
    }

    private static string RoomOf(string path) =>
        Path.GetDirectoryName(Path.GetRelativePath(Scripts, path))!.Replace('\\', '/');

    private static string PathOf(SourceFile user, string import) =>
        Path.GetRelativePath(Repository.Root, Path.GetFullPath(import + ".ts", Repository.PathTo(user.Folder))).Replace('\\', '/');

    [GeneratedRegex(@"\bscript\('(?<path>[^']+)'\)", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex EntryPoint();

    [GeneratedRegex(@"^import\b(?!\()[^'{;]*(\{(?<names>[^}]*)\})?[^'{;]*'(?<path>[^']+)';", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Import();

    /// <summary>By any means: also in the middle of code, and what is passed on from another file.</summary>
    [GeneratedRegex(@"^import\b|\bimport\(|^export\b[^;=(]*\bfrom\b", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex AnyImport();

    [GeneratedRegex(@"(^|,)\s*(type\s+)?(?<name>\w+)", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Name();

    /// <summary>Declarations by their name; any other form of export by its whole line, which nobody imports.</summary>
    [GeneratedRegex(
        @"^export\s+((async|abstract)\s+)*(function|class|const|let|enum|interface|type)\s+(?<name>\w+)|^export\s+(?<name>.*)$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        1_000)]
    private static partial Regex Export();
}
