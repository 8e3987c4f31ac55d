using System.Text.RegularExpressions;
using BgImigranti.Hub.Tests.TestKit;

namespace BgImigranti.Hub.Tests.Safety;

/// <summary>One example of the CommonMark specification (npm <c>commonmark-spec</c>, restored with these tests).</summary>
public sealed partial record SpecExample(int Number, string Section, string Markdown, string Html)
{
    /// <summary>All examples, in the specification's order and numbering.</summary>
    public static IReadOnlyList<SpecExample> All()
    {
        var path = Repository.PathTo("BgImigranti.Hub.Tests", "node_modules", "commonmark-spec", "spec.txt");
        if (!File.Exists(path))
        {
            Requirement.Missing("No CommonMark examples: npm package commonmark-spec is not restored.");
        }

        var examples = new List<SpecExample>();
        var section = "";
        var text = File.ReadAllText(path).ReplaceLineEndings("\n");
        foreach (Match match in Pattern().Matches(text[..text.IndexOf("<!-- END TESTS -->", StringComparison.Ordinal)]))
        {
            if (match.Groups["section"].Success)
            {
                section = match.Groups["section"].Value;
                continue;
            }

            examples.Add(new SpecExample(examples.Count + 1, section, WithTabs(match.Groups["markdown"]), WithTabs(match.Groups["html"])));
        }

        return examples;
    }

    /// <inheritdoc />
    public override string ToString() => $"{Number} ({Section}): {Markdown}";

    private static string WithTabs(Group group) => group.Value.Replace('→', '\t');

    [GeneratedRegex(@"^`{32} example\n(?<markdown>[\s\S]*?)^\.\n(?<html>[\s\S]*?)^`{32}$|^#{1,6} *(?<section>.*)$", RegexOptions.Multiline, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Pattern();
}
