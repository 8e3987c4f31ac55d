using System.Reflection;
using System.Text.RegularExpressions;

namespace BgImigranti.Hub.Tests.Architecture;

public sealed partial class NameTests
{
    private static readonly string[] SayNothing =
        ["Common", "Helper", "Helpers", "Util", "Utils", "Utility", "Utilities", "Manager", "Base", "Extensions", "Misc", "Shared"];

    [Fact]
    public void No_class_has_a_name_that_says_nothing()
    {
        var wrong =
            from file in SourceFile.All.Where(file => file.Extension is ".cs" or ".razor")
            from name in Declaration().Matches(file.Text).Select(declaration => declaration.Groups["name"].Value).Append(file.Name)
            where SayNothing.Any(word => name.EndsWith(word, StringComparison.Ordinal) || name == word)
            select $"{file}: {name}";
        Offenders.AreNone(wrong);
    }

    [Fact]
    public void No_folder_has_a_name_that_says_nothing()
    {
        var folders = SourceFile.All.SelectMany(file => file.Folder.Split('/')).Distinct();
        Offenders.AreNone(folders.Intersect(SayNothing));
    }

    [Fact]
    public void A_tests_name_is_a_sentence()
    {
        var wrong = typeof(NameTests).Assembly.GetTypes()
            .SelectMany(
                type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(method => method.GetCustomAttributes<FactAttribute>().Any() && !IsSentence(method.Name))
            .Select(method => $"{method.DeclaringType!.Name}.{method.Name}");
        Offenders.AreNone(wrong);
    }

    [Fact]
    public void A_page_is_called_a_page_and_nothing_else_is()
    {
        var wrong = HubAssembly.Types
            .Where(HubAssembly.IsOfHub)
            .Where(type => HubAssembly.IsA(type, "Microsoft.AspNetCore.Components.ComponentBase") && !type.IsAbstract)
            .Where(type => type.CustomAttributes.Any(given => given.AttributeType.Name == "RouteAttribute")
                && !type.Name.EndsWith("Page", StringComparison.Ordinal))
            .Select(type => type.FullName);
        Offenders.AreNone(wrong);
    }

    [Fact]
    public void No_file_hides_code_in_regions_or_carries_a_banner()
    {
        var wrong = SourceFile.All
            .Where(file => file.Extension is ".cs" or ".razor" && file.Lines.Any(line => Clutter().IsMatch(line)))
            .Select(file => file.Path);
        Offenders.AreNone(wrong);
    }

    private static bool IsSentence(string name) =>
        name.Split('_') is { Length: >= 3 } words && char.IsUpper(name[0]) && words.All(word => word.Length > 0);

    [GeneratedRegex(@"^[\w\s]*\b(class|record|struct|interface|enum|record struct|record class) (?<name>[A-Z]\w*)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"^\s*#(end)?region\b|^\s*//.*\b(TODO|FIXME|HACK)\b|^\s*(//|/?\*).*(Copyright|Licensed under|SPDX)", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Clutter();
}
