namespace BgImigranti.Hub.Tests.Architecture;

/// <summary>What can be read without scrolling sideways, beside a second window.</summary>
public sealed class LineTests
{
    private const int MaxLineLength = 140;

    /// <summary>The files that are looked at.</summary>
    public static IEnumerable<SourceFile> Files => SourceFile.OfBrowser;

    [Fact]
    public void A_line_is_short_enough_to_be_read()
    {
        Assert.NotEmpty(Files);
        var wrong =
            from file in Files
            from line in file.Lines.Index()
            where line.Item.Length > MaxLineLength
            select $"{file}:{line.Index + 1}: {line.Item.Length}";
        Offenders.AreNone(wrong);
    }
}
