using System.Text.RegularExpressions;

namespace BgImigranti.Hub.Tests.Architecture;

/// <summary>Style sheets and markup know each other: no rule for a class that nobody writes, no class that means nothing.</summary>
public sealed partial class StyleTests
{
    /// <summary>Classes that Radzen's components write; ours only paint them.</summary>
    private const string ForeignPrefix = "rz-";

    /// <summary>An expression in the value of an attribute: <c>@(…)</c> with its brackets and strings, or <c>@Name.Of(…)</c>.</summary>
    private const string Razor =
        @"@(\(([^()""]|""[^""]*""|(?<open>\()|(?<-open>\)))*(?(open)(?!))\)|[\w.]+(\([^()""]*\))?)";

    private static readonly IReadOnlyList<SourceFile> Components = [.. SourceFile.OfHub.Where(file => file.Extension == ".razor")];
    private static readonly IReadOnlyList<SourceFile> Scripts = [.. SourceFile.OfBrowser.Where(file => file.Extension == ".ts")];

    /// <summary>Each class of the style sheets, with the sheets that have a rule for it.</summary>
    private static readonly ILookup<string, SourceFile> Rules = (
        from file in SourceFile.OfBrowser.Where(file => file.Extension == ".css")
        from Match prelude in Prelude().Matches(NoRule().Replace(file.Text, ""))
        from name in ClassesIn(prelude.Value)
        select (Name: name, File: file)).Distinct().ToLookup(rule => rule.Name, rule => rule.File);

    [Fact]
    public void Every_class_of_a_style_sheet_is_written_by_somebody()
    {
        var written = Components.SelectMany(InMarkup)
            .Concat(SourceFile.OfHub.SelectMany(InCode))
            .Concat(Scripts.SelectMany(file => Names(TextsOf(Added().Matches(file.Text)))))
            .ToHashSet(StringComparer.Ordinal);
        var beginnings = written.Where(IsBeginning).ToList();
        var dead =
            from rule in Rules
            where !rule.Key.StartsWith(ForeignPrefix, StringComparison.Ordinal) && !written.Contains(rule.Key)
            where !beginnings.Exists(beginning => rule.Key.StartsWith(beginning, StringComparison.Ordinal))
            select $"{rule.Key} ← {string.Join(", ", rule)}";
        Assert.NotEmpty(Rules);
        Offenders.AreNone(dead);
    }

    [Fact]
    public void Every_class_in_the_markup_has_a_rule_or_a_script_that_looks_for_it()
    {
        var sought = Scripts
            .SelectMany(file =>
                Quoted().Matches(file.Text).SelectMany(quoted => ClassesIn(quoted.Value)).Concat(TextsOf(Asked().Matches(file.Text))))
            .ToHashSet(StringComparer.Ordinal);
        var idle =
            from file in Components
            from name in InMarkup(file)
            where !Rules.Contains(name) && !sought.Contains(name)
            where !IsBeginning(name) || !Rules.Any(rule => rule.Key.StartsWith(name, StringComparison.Ordinal))
            select $"{file}: {name}";
        Offenders.AreNone(idle);
    }

    [Fact]
    public void No_class_attribute_is_too_hard_for_these_tests_to_read()
    {
        var unread = Components.Where(file => AnyAttribute().Count(file.Text) != ClassAttribute().Count(file.Text));
        Offenders.AreNone(unread.Select(file => file.Path));
    }

    /// <summary>A name whose end is computed: <c>hue-</c> of <c>hue-@Hue</c>.</summary>
    private static bool IsBeginning(string name) => name.EndsWith('-');

    /// <summary>What stands in class attributes, in every branch of their expressions too.</summary>
    private static IEnumerable<string> InMarkup(SourceFile file) =>
        from value in TextsOf(ClassAttribute().Matches(file.Text))
        let branches = Expression().Matches(value).SelectMany(expression => TextsOf(Literal().Matches(expression.Value)))
        from name in Names(branches.Prepend(Expression().Replace(value, "")))
        select name;

    /// <summary>
    /// What C# sets as a class or writes into markup, and strings that look like nothing else (<c>part__of</c>, <c>part--kind</c>).
    /// Plain words are not counted: code has them for a hundred other purposes, and no dead rule would ever be found.
    /// </summary>
    private static IEnumerable<string> InCode(SourceFile file) =>
        file.Extension == ".resx" ? [] : Names(TextsOf(SetInCode().Matches(file.Text)).Select(text => Hole().Replace(text, "")));

    private static IEnumerable<string> ClassesIn(string selector) => TextsOf(Selector().Matches(selector));

    private static IEnumerable<string> TextsOf(MatchCollection matches) => matches.Select(match => match.Groups["text"].Value);

    private static IEnumerable<string> Names(IEnumerable<string> texts) =>
        texts.SelectMany(text => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"/\*.*?\*/|""[^""]*""|@[^{;]*", RegexOptions.Singleline, 1_000)]
    private static partial Regex NoRule();

    [GeneratedRegex(@"[^{};]+(?=\{)", RegexOptions.None, 1_000)]
    private static partial Regex Prelude();

    [GeneratedRegex(@"\.(?<text>[A-Za-z_][\w-]*)", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Selector();

    [GeneratedRegex(@"(?<![\w-])class\s*=", RegexOptions.None, 1_000)]
    private static partial Regex AnyAttribute();

    [GeneratedRegex(@"(?<![\w-])class=""(?<text>([^""@]|" + Razor + @")*)""", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex ClassAttribute();

    [GeneratedRegex(Razor, RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Expression();

    [GeneratedRegex(@"""(?<text>[^""]*)""", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Literal();

    [GeneratedRegex(
        @"\bclass=\\""(?<text>[^""\\]*)|\[""class""\]\s*=[^;""]*""(?<text>[^""]*)""|""(?<text>[a-z][\w-]*(__|--)[\w-]+)""",
        RegexOptions.ExplicitCapture,
        1_000)]
    private static partial Regex SetInCode();

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.None, 1_000)]
    private static partial Regex Hole();

    [GeneratedRegex(@"className = '(?<text>[^']*)'|classList\.(add|toggle)\('(?<text>[^']*)'", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Added();

    [GeneratedRegex(@"classList\.contains\('(?<text>[^']*)'", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Asked();

    [GeneratedRegex(@"'[^'\n]*'|`[^`]*`", RegexOptions.None, 1_000)]
    private static partial Regex Quoted();
}
