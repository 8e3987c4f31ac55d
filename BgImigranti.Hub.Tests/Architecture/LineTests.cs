using System.Text.RegularExpressions;

namespace BgImigranti.Hub.Tests.Architecture;

/// <summary>What can be read without scrolling sideways, beside a second window.</summary>
public sealed partial class LineTests
{
    private const int MaxLineLength = 140;

    /// <summary>The files that are looked at.</summary>
    public static IEnumerable<SourceFile> Files => SourceFile.OfBrowser.Concat(SourceFile.All.Where(file => file.Extension == ".cs"));

    [Fact]
    public void A_line_is_short_enough_to_be_read()
    {
        Assert.NotEmpty(Files);
        var wrong =
            from file in Files
            from line in CodeOf(file).Index()
            where line.Item.Length > MaxLineLength
            select $"{file}:{line.Index + 1}: {line.Item.Length}";
        Offenders.AreNone(wrong);
    }

    /// <summary>
    /// The lines without what stands in quotation marks: a sentence, a pattern or a statement of SQL is not cut to measure.
    /// </summary>
    private static IEnumerable<string> CodeOf(SourceFile file)
    {
        var isRaw = false;
        foreach (var line in file.Lines)
        {
            var (wasRaw, marks) = (isRaw, RawMark().Count(line));
            isRaw ^= marks % 2 == 1;
            yield return file.Extension != ".cs" ? line : wasRaw ? "" : Literal().Replace(line, "\"\"");
        }
    }

    [GeneratedRegex("\"{3,}", RegexOptions.None, 1_000)]
    private static partial Regex RawMark();

    [GeneratedRegex(@"@?""([^""\\]|\\.|"""")*""", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Literal();
}
