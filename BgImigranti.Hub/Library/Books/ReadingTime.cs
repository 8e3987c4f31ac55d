namespace BgImigranti.Hub.Library.Books;

/// <summary>How long it takes to read a text.</summary>
public static class ReadingTime
{
    /// <summary>Words a minute: somewhat slower than a novel, for many read in a language that is not their first.</summary>
    private const int WordsInMinute = 170;

    /// <summary>Whole minutes, at least one. Signs that stand alone, as those of lists, tables and headings do, are no words.</summary>
    public static int Minutes(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = 0;
        var isWord = false;
        foreach (var sign in text)
        {
            words += isWord && char.IsWhiteSpace(sign) ? 1 : 0;
            isWord = !char.IsWhiteSpace(sign) && (isWord || char.IsLetterOrDigit(sign));
        }

        words += isWord ? 1 : 0;
        return Math.Max(1, (words + (WordsInMinute / 2)) / WordsInMinute);
    }
}
