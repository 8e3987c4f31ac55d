using System.Text.RegularExpressions;
using BgImigranti.Hub.Tests.TestKit;

namespace BgImigranti.Hub.Tests.Architecture;

public sealed partial class StoreyTests
{
    [Fact]
    public void Every_folder_of_the_hub_is_drawn_in_the_plan()
    {
        var folders = HubAssembly.OwnTypes.Select(type => StoreyPlan.FolderOf(HubAssembly.SpaceOf(type))).OfType<string>();
        Offenders.AreNone(folders.Distinct().Except(StoreyPlan.Folders));
    }

    [Fact]
    public void A_folder_uses_only_the_storeys_below_its_own()
    {
        var wrong =
            from type in HubAssembly.Types.Where(HubAssembly.IsOfHub)
            from used in TypeUses.For(type).Where(HubAssembly.IsOfHub)
            where !StoreyPlan.MayUse(StoreyPlan.FolderOf(HubAssembly.SpaceOf(type)), StoreyPlan.FolderOf(HubAssembly.SpaceOf(used)))
            select $"{type.FullName} → {used.FullName}";
        Offenders.AreNone(wrong);
    }

    [Fact]
    public void A_file_imports_nothing_from_a_storey_above()
    {
        // Constants and names are copied by the compiler, so only the source shows where they came from.
        var wrong =
            from file in SourceFile.OfHub.Where(file => file.Extension is ".cs" or ".razor" && file.Folder != StoreyPlan.Root)
            from Match import in Import().Matches(file.Text)
            let folder = StoreyPlan.FolderOf(import.Groups["space"].Value)
            where folder is not null && !StoreyPlan.MayUse(StoreyPlan.FolderOf(file.Space), folder)
            select $"{file} → {folder}";
        Offenders.AreNone(wrong);
    }

    [Fact]
    public void A_files_namespace_is_its_folder()
    {
        // What the benchmark shares with the tests belongs to neither.
        var bench = File.ReadAllText(Repository.PathTo("BgImigranti.Hub.Bench", "BgImigranti.Hub.Bench.csproj"));
        var wrong = SourceFile.All
            .Where(file => !bench.Contains(Path.GetFileName(file.Path), StringComparison.Ordinal))
            .Where(file => file.Extension == ".cs"
                && Declared().Match(file.Text) is { Success: true } declared
                && declared.Groups["space"].Value != file.Space)
            .Select(file => file.Path);
        Offenders.AreNone(wrong);
    }

    [Fact]
    public void The_plan_is_the_one_that_is_drawn_for_people()
    {
        var readme = Repository.PathTo("README.md");
        Assert.SkipUnless(File.Exists(readme), "There is no README.md yet.");
        var text = File.ReadAllText(readme);
        Assert.All(StoreyPlan.Folders, folder => Assert.Contains(folder, text, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"^\s*@?(?:global )?using (?:static |\w+ = )?(?<space>BgImigranti\.Hub[\w.]*)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Import();

    [GeneratedRegex(@"^namespace (?<space>[\w.]+);", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Declared();
}
