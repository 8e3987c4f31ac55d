using System.Text;

namespace BgImigranti.Hub.ICalendar;

/// <summary>
/// Lines of at most 75 octets (RFC 5545, 3.1), never broken within a character. Ical.Net breaks between the two halves of a surrogate
/// pair, which destroys the sign as soon as the text becomes bytes, so what it wrote is joined and broken again.
/// </summary>
internal static class IcsLineFolder
{
    private const int MaxLineLength = 75;
    private const string LineEnd = "\r\n";

    /// <summary>The same text with its lines broken rightly.</summary>
    public static string Refold(string folded)
    {
        var lines = folded.Replace(LineEnd + " ", "", StringComparison.Ordinal).Split(LineEnd, StringSplitOptions.RemoveEmptyEntries);
        var text = new StringBuilder(folded.Length);
        foreach (var line in lines)
        {
            Fold(text, line);
        }

        return text.ToString();
    }

    private static void Fold(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MaxLineLength)
            {
                text.Append(LineEnd).Append(' ');
                octets = 1;
            }

            text.Append(rune);
            octets += rune.Utf8SequenceLength;
        }

        text.Append(LineEnd);
    }
}
