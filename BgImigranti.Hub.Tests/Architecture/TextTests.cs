using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace BgImigranti.Hub.Tests.Architecture;

/// <summary>Two equal languages: what one can say, the other can.</summary>
public sealed partial class TextTests
{
    private const string English = ".en.resx";

    private static readonly IReadOnlyList<SourceFile> BulgarianFiles =
        [.. SourceFile.OfHub.Where(file => file.Extension == ".resx" && !file.Path.EndsWith(English, StringComparison.Ordinal))];

    [Fact]
    public void Every_text_is_there_in_both_languages()
    {
        Assert.NotEmpty(BulgarianFiles);
        Assert.All(BulgarianFiles, file => Assert.Equal(TextsOf(file).Keys.Order(), TextsOf(InEnglish(file)).Keys.Order()));
    }

    [Fact]
    public void Both_languages_ask_for_the_same_values()
    {
        var wrong =
            from file in BulgarianFiles
            let english = TextsOf(InEnglish(file))
            from text in TextsOf(file)
            where english.TryGetValue(text.Key, out var other) && !PlaceholdersOf(text.Value).SetEquals(PlaceholdersOf(other))
            select $"{file}: {text.Key}";
        Offenders.AreNone(wrong);
    }

    [Fact]
    public void No_text_is_empty_or_begins_or_ends_with_a_blank()
    {
        var wrong =
            from file in SourceFile.OfHub.Where(file => file.Extension == ".resx")
            from text in TextsOf(file)
            where text.Value.Length == 0 || text.Value != text.Value.Trim()
            select $"{file}: {text.Key}";
        Offenders.AreNone(wrong);
    }

    [Fact]
    public void Every_text_is_said_somewhere()
    {
        var said = SourceFile.OfHub
            .Where(file => file.Extension is ".cs" or ".razor")
            .SelectMany(file => Mention().Matches(file.Text))
            .Select(mention => mention.Value)
            .ToHashSet(StringComparer.Ordinal);
        var silent =
            from file in BulgarianFiles
            from key in TextsOf(file).Keys
            where !said.Contains($"{file.Name}.{key}")
            select $"{file}: {key}";
        Offenders.AreNone(silent);
    }

    [Fact]
    public void Bulgarian_texts_are_Bulgarian_and_English_ones_English()
    {
        var wrong =
            from file in SourceFile.OfHub.Where(file => file.Extension == ".resx")
            from text in TextsOf(file)
            let words = Placeholder().Replace(text.Value, "")
            let isEnglish = file.Path.EndsWith(English, StringComparison.Ordinal)
            where isEnglish ? Cyrillic().IsMatch(words) : words.Any(char.IsLetter) && !Cyrillic().IsMatch(words)
            where !text.Key.EndsWith("InBothLanguages", StringComparison.Ordinal)
            select $"{file}: {text.Key}";
        Offenders.AreNone(wrong);
    }

    [Fact]
    public void No_component_speaks_without_its_texts()
    {
        var wrong = SourceFile.OfHub
            .Where(file => file.Extension == ".razor" && Cyrillic().IsMatch(Comment().Replace(file.Text, "")))
            .Select(file => file.Path);
        Offenders.AreNone(wrong);
    }

    private static SourceFile InEnglish(SourceFile bulgarian) => new(bulgarian.Path[..^".resx".Length] + English);

    private static Dictionary<string, string> TextsOf(SourceFile file) => XDocument.Parse(file.Text).Root!
        .Elements("data")
        .ToDictionary(text => text.Attribute("name")!.Value, text => text.Element("value")!.Value, StringComparer.Ordinal);

    private static HashSet<string> PlaceholdersOf(string text) =>
        [.. Placeholder().Matches(text).Select(match => match.Groups["index"].Value)];

    [GeneratedRegex(@"\{(?<index>\d+)[^}]*\}", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\b\w+Text\.\w+", RegexOptions.None, 1_000)]
    private static partial Regex Mention();

    [GeneratedRegex(@"\p{IsCyrillic}", RegexOptions.None, 1_000)]
    private static partial Regex Cyrillic();

    [GeneratedRegex(@"@\*.*?\*@|///?.*?$", RegexOptions.Singleline | RegexOptions.Multiline, 1_000)]
    private static partial Regex Comment();
}
