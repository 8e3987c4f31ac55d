using System.Text;
using DiffPlex;

namespace BgImigranti.Hub.Ui;

/// <summary>Shows what changed between two versions of a text, word by word.</summary>
public static class WordDiff
{
    private enum Sign
    {
        Letter,
        Space,
        Other,
    }

    /// <summary>The pieces in reading order; of a replaced passage the deleted piece stands first.</summary>
    public static IReadOnlyList<DiffPiece> Between(string older, string newer)
    {
        ArgumentNullException.ThrowIfNull(older);
        ArgumentNullException.ThrowIfNull(newer);
        var result = new Differ().CreateCustomDiffs(older, newer, ignoreWhiteSpace: false, Words);
        var pieces = new List<DiffPiece>();
        var (a, b) = (0, 0);
        foreach (var block in result.DiffBlocks)
        {
            Add(pieces, DiffKind.Same, result.PiecesOld.AsSpan(a, block.DeleteStartA - a));
            Add(pieces, DiffKind.Deleted, result.PiecesOld.AsSpan(block.DeleteStartA, block.DeleteCountA));
            Add(pieces, DiffKind.Inserted, result.PiecesNew.AsSpan(block.InsertStartB, block.InsertCountB));
            (a, b) = (block.DeleteStartA + block.DeleteCountA, block.InsertStartB + block.InsertCountB);
        }

        Add(pieces, DiffKind.Same, result.PiecesNew.AsSpan(b));
        return pieces;
    }

    // A word, a run of white space, or one other sign: so a comma added is a comma shown.
    private static string[] Words(string text)
    {
        var words = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var sign = SignOf(text[start]);
            var end = start + 1;
            while (end < text.Length && sign != Sign.Other && SignOf(text[end]) == sign)
            {
                end++;
            }

            words.Add(text[start..end]);
            start = end;
        }

        return [.. words];
    }

    private static Sign SignOf(char character) => character switch
    {
        _ when char.IsWhiteSpace(character) => Sign.Space,
        _ when char.IsLetterOrDigit(character) || char.IsSurrogate(character) => Sign.Letter,
        _ => Sign.Other,
    };

    private static void Add(List<DiffPiece> pieces, DiffKind kind, ReadOnlySpan<string> words)
    {
        var text = new StringBuilder();
        foreach (var word in words)
        {
            text.Append(word);
        }

        if (text.Length > 0)
        {
            pieces.Add(new DiffPiece(kind, text.ToString()));
        }
    }
}
