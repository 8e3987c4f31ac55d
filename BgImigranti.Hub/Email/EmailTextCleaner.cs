using System.Globalization;
using System.Text;

namespace BgImigranti.Hub.Email;

/// <summary>
/// What people typed, as it may stand in a mail: without control characters and without the invisible signs that turn the reading direction
/// or hide words. The two joiners stay, because Persian and emoji are spelled with them.
/// </summary>
internal static class EmailTextCleaner
{
    /// <summary>
    /// One line: white space of every kind becomes single spaces, what is too long is cut with „…“. By "=?" mail programs know words that
    /// are encoded, and would read signs out of them that stand nowhere; it is taken apart.
    /// </summary>
    public static string CleanLine(string text, int maxLength)
    {
        var line = string.Join(' ', Clean(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .Replace("=?", "= ?", StringComparison.Ordinal);
        if (line.Length <= maxLength)
        {
            return line;
        }

        var end = char.IsHighSurrogate(line[maxLength - 2]) ? maxLength - 2 : maxLength - 1;
        return line[..end].TrimEnd() + "…";
    }

    /// <summary>The same text with its line breaks, each a line feed.</summary>
    public static string CleanLines(string text) => Clean(text.ReplaceLineEndings("\n"));

    private static string Clean(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\n' or '\u200C' or '\u200D')
            {
                kept.Append(rune.ToString());
                continue;
            }

            switch (Rune.GetUnicodeCategory(rune))
            {
                case UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator:
                    kept.Append(' ');
                    break;
                case UnicodeCategory.Format:
                    break;
                default:
                    kept.Append((rune.Value & 0xFFFE) == 0xFFFE ? "" : rune.ToString());
                    break;
            }
        }

        return kept.ToString();
    }
}
