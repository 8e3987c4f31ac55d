using DiffPlex;
using DiffPlex.Model;

namespace BgImigranti.Hub.Ui.Differences;

/// <summary>
/// Shows what changed between two versions of a text: lines first, then words within the lines that changed. Time is bounded
/// for texts of any kind; passages too large for a comparison by words are shown as replaced as a whole.
/// </summary>
public static class WordDiff
{
    // The comparison's work grows with the square of the parts that differ; this many, on both sides together, take some 5 ms.
    private const int MaxComparedParts = 2_000;

    private enum CharacterClass
    {
        Letter,
        Space,
        Other,
    }

    /// <summary>The pieces in reading order; of a replaced passage the deleted piece stands first.</summary>
    public static IReadOnlyList<DiffSegment> Between(string older, string newer)
    {
        ArgumentNullException.ThrowIfNull(older);
        ArgumentNullException.ThrowIfNull(newer);
        var segments = new DiffBuilder();
        Compare(older, newer, Lines, segments, (deleted, inserted) => Compare(deleted, inserted, Words, segments, segments.Replace));
        return segments.Build();
    }

    private static void Compare(
        string older, string newer, Func<string, string[]> split, DiffBuilder segments, Action<string, string> replace)
    {
        var (olderParts, newerParts) = (split(older), split(newer));
        var start = olderParts.AsSpan().CommonPrefixLength(newerParts);
        var end = CommonEnd(olderParts.AsSpan(start), newerParts.AsSpan(start));
        segments.Keep(string.Concat(olderParts[..start]));
        CompareMiddle(olderParts[start..^end], newerParts[start..^end], segments, replace);
        segments.Keep(string.Concat(olderParts[^end..]));
    }

    private static void CompareMiddle(string[] older, string[] newer, DiffBuilder segments, Action<string, string> replace)
    {
        if (older.Length == 0 || newer.Length == 0 || older.Length + newer.Length > MaxComparedParts)
        {
            replace(string.Concat(older), string.Concat(newer));
            return;
        }

        var (a, b) = (0, 0);
        foreach (var block in Blocks(older, newer))
        {
            segments.Keep(string.Concat(older[a..block.DeleteStartA]));
            a = block.DeleteStartA + block.DeleteCountA;
            b = block.InsertStartB + block.InsertCountB;
            replace(string.Concat(older[block.DeleteStartA..a]), string.Concat(newer[block.InsertStartB..b]));
        }

        segments.Keep(string.Concat(newer[b..]));
    }

    // The library takes two texts and asks how to cut them; they are cut already, so each text is only a name for its parts.
    private static IList<DiffBlock> Blocks(string[] older, string[] newer)
    {
        const string Older = "older";
        return new Differ().CreateCustomDiffs(Older, "newer", ignoreWhiteSpace: false, name => name == Older ? older : newer).DiffBlocks;
    }

    private static int CommonEnd(ReadOnlySpan<string> older, ReadOnlySpan<string> newer)
    {
        var count = 0;
        while (count < older.Length && count < newer.Length && older[^(count + 1)] == newer[^(count + 1)])
        {
            count++;
        }

        return count;
    }

    private static string[] Lines(string text)
    {
        var lines = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) + 1;
            end = end == 0 ? text.Length : end;
            lines.Add(text[start..end]);
            start = end;
        }

        return [.. lines];
    }

    // A word, a run of white space, or one other sign: so a comma added is a comma shown.
    private static string[] Words(string text)
    {
        var words = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var sign = ClassOf(text[start]);
            var end = start + 1;
            while (end < text.Length && sign != CharacterClass.Other && ClassOf(text[end]) == sign)
            {
                end++;
            }

            words.Add(text[start..end]);
            start = end;
        }

        return [.. words];
    }

    private static CharacterClass ClassOf(char character) => character switch
    {
        '\n' => CharacterClass.Other,
        _ when char.IsWhiteSpace(character) => CharacterClass.Space,
        _ when char.IsLetterOrDigit(character) || char.IsSurrogate(character) => CharacterClass.Letter,
        _ => CharacterClass.Other,
    };
}
