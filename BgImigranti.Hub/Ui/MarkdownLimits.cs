using System.Buffers;

namespace BgImigranti.Hub.Ui;

/// <summary>
/// Says in one pass, before anything is parsed, whether a text can be parsed in linear time. The parser's work grows with the
/// square of unpaired signs, of nested quotes and of cells that short table rows are filled up with; texts written by people
/// stay far below these bounds.
/// </summary>
internal static class MarkdownLimits
{
    private const int MaxDelimitersPerPassage = 500;
    private const int MaxContainersPerLine = 16;
    private const int MaxCellsPerText = 2_500;
    private const int MaxCellsPerRow = 200;

    private static readonly SearchValues<char> EmphasisSigns = SearchValues.Create("*_~");
    private static readonly SearchValues<char> Brackets = SearchValues.Create("[]");

    /// <summary>
    /// Whether the text keeps all bounds. Signs are counted per passage, that is between blank lines: no inline construct crosses one.
    /// </summary>
    public static bool AreMet(string markdown)
    {
        var passage = new Passage();
        var cells = 0;
        foreach (var line in markdown.AsSpan().EnumerateLines())
        {
            if (line.IsWhiteSpace())
            {
                cells += passage.Cells;
                passage = new Passage();
                continue;
            }

            passage.Add(line);
            if (passage.ExceedsLimits || cells + passage.Cells > MaxCellsPerText || Containers(line) > MaxContainersPerLine)
            {
                return false;
            }
        }

        return true;
    }

    // Quote and list marks at the beginning of a line: each opens a container within the one before.
    private static int Containers(ReadOnlySpan<char> line)
    {
        var count = 0;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] is ' ' or '\t')
            {
                continue;
            }

            var end = EndOfMark(line, i);
            if (end < 0)
            {
                break;
            }

            count++;
            i = end - 1;
        }

        return count;
    }

    private static int EndOfMark(ReadOnlySpan<char> line, int start)
    {
        if (line[start] == '>')
        {
            return start + 1;
        }

        var end = start;
        while (end < line.Length && char.IsAsciiDigit(line[end]))
        {
            end++;
        }

        var isMark = end < line.Length && (end > start ? line[end] is '.' or ')' : line[end] is '-' or '+' or '*');
        var isAlone = isMark && (end + 1 == line.Length || line[end + 1] is ' ' or '\t');
        return isAlone ? end + 1 : -1;
    }

    private sealed class Passage
    {
        private int _lines;
        private int _emphasis;
        private int _brackets;
        private int _addresses;
        private int _widestRow;

        public bool ExceedsLimits =>
            _emphasis > MaxDelimitersPerPassage
                || _brackets > MaxDelimitersPerPassage
                || _addresses > MaxDelimitersPerPassage
                || _widestRow > MaxCellsPerRow;

        // Should this passage be a table, every row of it is filled up to the widest.
        public int Cells => _lines * _widestRow;

        public void Add(ReadOnlySpan<char> line)
        {
            _lines++;
            _emphasis += Runs(line);
            _brackets += Count(line, Brackets);
            _addresses += line.Count("www.") + line.Count("://") + line.Count("mailto:") + line.Count("tel:");
            _widestRow = Math.Max(_widestRow, line.Count('|'));
        }

        private static int Count(ReadOnlySpan<char> line, SearchValues<char> signs)
        {
            var count = 0;
            for (var at = line.IndexOfAny(signs); at >= 0; at = line.IndexOfAny(signs))
            {
                count++;
                line = line[(at + 1)..];
            }

            return count;
        }

        // A run of one sign is one delimiter: a line of underscores to fill in by hand is no burden.
        private static int Runs(ReadOnlySpan<char> line)
        {
            var count = 0;
            for (var at = line.IndexOfAny(EmphasisSigns); at >= 0; at = line.IndexOfAny(EmphasisSigns))
            {
                var run = line[at..];
                var end = run.IndexOfAnyExcept(run[0]);
                count++;
                line = end < 0 ? [] : run[end..];
            }

            return count;
        }
    }
}
