using Mono.Cecil;

namespace BgImigranti.Hub.Tests.Architecture;

/// <summary>What can be read at one sitting, without exemptions.</summary>
public sealed class SizeTests
{
    private const int LinesOfCode = 300;
    private const int LinesOfComponent = 150;
    private const int LinesOfMethod = 40;
    private const int ParametersOfConstructor = 6;
    private const int FilesInFolder = 20;

    [Fact]
    public void A_file_is_short_enough_to_be_read()
    {
        var wrong = SourceFile.All
            .Select(file => (file, Lines: file.Lines.Length))
            .Where(file =>
                file.Lines > (file.file.Extension switch { ".cs" => LinesOfCode, ".razor" => LinesOfComponent, _ => int.MaxValue }))
            .Select(file => $"{file.file}: {file.Lines}");
        Offenders.AreNone(wrong);
    }

    [Fact]
    public void A_method_fits_on_a_screen()
    {
        // By the debugger's line numbers, which also reach into the code of components.
        var wrong = HubAssembly.Types
            .Where(HubAssembly.IsOfHub)
            .SelectMany(type => type.Methods)
            .Where(method => method.Name != "BuildRenderTree" && !method.FullName.Contains("BuildRenderTree", StringComparison.Ordinal))
            .Select(method => (method.FullName, Lines: LinesOf(method)))
            .Where(method => method.Lines > LinesOfMethod)
            .Select(method => $"{method.FullName}: {method.Lines}");
        Offenders.AreNone(wrong);
    }

    [Fact]
    public void A_constructor_asks_for_few_things()
    {
        // A record's parameters are what it holds, not what it needs.
        var wrong = HubAssembly.OwnTypes
            .Where(type => !type.Methods.Any(method => method.Name is "<Clone>$" or "PrintMembers"))
            .SelectMany(type => type.Methods)
            .Where(method => method.IsConstructor && method.Parameters.Count > ParametersOfConstructor)
            .Select(method => $"{method.DeclaringType.FullName}: {method.Parameters.Count}");
        Offenders.AreNone(wrong);
    }

    [Fact]
    public void A_folder_is_seen_at_a_glance()
    {
        var wrong = SourceFile.All
            .Where(file => file.Extension is ".cs" or ".razor" && !file.Name.StartsWith('_'))
            .DistinctBy(file => (file.Folder, file.Name))
            .CountBy(file => file.Folder)
            .Where(folder => folder.Value > FilesInFolder)
            .Select(folder => $"{folder.Key}: {folder.Value}");
        Offenders.AreNone(wrong);
    }

    private static int LinesOf(MethodDefinition method)
    {
        var lines = method.DebugInformation.SequencePoints
            .Where(point => !point.IsHidden && !IsMadeByTool(point.Document.Url))
            .ToList();
        return lines.Count == 0 ? 0 : lines.Max(point => point.EndLine) - lines.Min(point => point.StartLine) + 1;
    }

    private static bool IsMadeByTool(string path) =>
        path.Contains("/obj/", StringComparison.Ordinal)
        || path.Contains("/Migrations/", StringComparison.Ordinal)
        || path.EndsWith(".g.cs", StringComparison.Ordinal);
}
