using System.Globalization;
using System.Text.RegularExpressions;
using BgImigranti.Hub.Ui;

namespace BgImigranti.Hub.OpeningHours;

/// <summary>What the texts of hours and of exceptions have in common: pieces, ranges of time, refusals that name the wrong piece.</summary>
internal static partial class HoursTextWriter
{
    private const int MaxPieceShownLength = 40;

    /// <summary>The pieces of a text, between semicolons or line ends, with one kind of dash and of blank.</summary>
    public static IEnumerable<string> Pieces(string text)
    {
        var plain = Blanks().Replace(Dashes().Replace(text.ReplaceLineEndings(";"), "-"), " ");
        return plain.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    /// <summary>The ranges of words such as 09:00-12:30, in order.</summary>
    /// <param name="words">Words; "closed" alone stands for no ranges.</param>
    /// <param name="piece">The piece they are of, to be named when it is refused.</param>
    /// <exception cref="RefusalException">A word is no range, ends before it begins, or meets another; or there is none.</exception>
    public static IReadOnlyList<TimeRange> Ranges(IReadOnlyList<string> words, string piece)
    {
        if (words is [var only] && DayNames.SaysClosed(DayNames.Fold(only)))
        {
            return [];
        }

        if (words.Count == 0)
        {
            throw Refuse(() => HoursText.PieceWithoutTimes, piece);
        }

        return TimeRange.Ordered(words.Select(Range)) ?? throw Refuse(() => HoursText.RangesOverlap, piece);
    }

    /// <summary>A refusal that names a piece.</summary>
    public static RefusalException Refuse(Func<string> text, string piece)
    {
        var shown = PlainText.HasForbiddenControls(piece)
            ? "?"
            : piece.Length > MaxPieceShownLength ? piece[..MaxPieceShownLength] + "…" : piece;
        return new RefusalException(
            "hours-wrong", StatusCodes.Status422UnprocessableEntity, () => string.Format(CultureInfo.CurrentCulture, text(), shown));
    }

    private static TimeRange Range(string word)
    {
        var ends = word.Split('-');
        if (ends.Length != 2 || Minutes(ends[0]) is not { } from || Minutes(ends[1]) is not { } to)
        {
            throw Refuse(() => HoursText.RangeWrong, word);
        }

        return from < to ? new TimeRange(from, to) : throw Refuse(() => HoursText.RangeBackwards, word);
    }

    private static int? Minutes(string time)
    {
        var match = Clock().Match(time);
        if (!match.Success)
        {
            return null;
        }

        var hour = int.Parse(match.Groups["hour"].ValueSpan, CultureInfo.InvariantCulture);
        var minute = match.Groups["minute"].Success ? int.Parse(match.Groups["minute"].ValueSpan, CultureInfo.InvariantCulture) : 0;
        var minutes = (hour * 60) + minute;
        return minute < 60 && minutes <= TimeRange.Midnight ? minutes : null;
    }

    [GeneratedRegex(@"^(?<hour>[0-9]{1,2})([:.](?<minute>[0-9]{2}))?$", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Clock();

    [GeneratedRegex(@"\s*[-‐‑‒–—−]\s*", RegexOptions.None, 1_000)]
    private static partial Regex Dashes();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1_000)]
    private static partial Regex Blanks();
}
