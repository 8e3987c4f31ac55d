using BgImigranti.Hub.Ui;

namespace BgImigranti.Hub.Library.Books;

/// <summary>
/// A text as a book: what stands before the first heading of the first level is the foreword, and each such heading begins a chapter.
/// Nothing is lost or changed by cutting: the parts in their order are the text.
/// </summary>
/// <remarks>
/// Chapters are rendered each by itself, so a link reference that is defined in one chapter means nothing in another.
/// </remarks>
public sealed class Book
{
    private const int MaxTitleLength = 200;

    private Book(string foreword, IReadOnlyList<Chapter> chapters) => (Foreword, Chapters) = (foreword, chapters);

    /// <summary>What stands before the first chapter; all of a text that has none.</summary>
    public string Foreword { get; }

    /// <summary>The chapters.</summary>
    public IReadOnlyList<Chapter> Chapters { get; }

    /// <summary>Minutes that reading all of it takes.</summary>
    public int Minutes =>
        Chapters.Sum(chapter => chapter.Minutes) + (string.IsNullOrWhiteSpace(Foreword) ? 0 : ReadingTime.Minutes(Foreword));

    /// <summary>The chapter with this number, from 1; null when there is none.</summary>
    public Chapter? Find(int number) => number >= 1 && number <= Chapters.Count ? Chapters[number - 1] : null;

    /// <summary>Cuts a text. What looks like a heading within a block of code or a list is none.</summary>
    public static Book Cut(string markdown)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        var starts = BookOutline.For(markdown).ToList();
        var chapters = new List<Chapter>(starts.Count);
        for (var i = 0; i < starts.Count; i++)
        {
            var text = markdown[starts[i].Start..(i + 1 < starts.Count ? starts[i + 1].Start : markdown.Length)];
            var length = LengthOfHeading(text, starts[i]);
            chapters.Add(new Chapter(i + 1, PlainText.Excerpt(text[..length], MaxTitleLength), text[..length], text[length..]));
        }

        return new Book(starts.Count == 0 ? markdown : markdown[..starts[0].Start], chapters);
    }

    /// <summary>The text again.</summary>
    public string Join() => string.Concat(Chapters.Select(chapter => chapter.Heading + chapter.Body).Prepend(Foreword));

    /// <summary>Its lines with the line end: one, or as far as the line that underlines the words.</summary>
    private static int LengthOfHeading(string text, BookHeading heading)
    {
        var end = EndOfLine(text, 0);
        while (heading.IsUnderlined && end < text.Length)
        {
            var next = EndOfLine(text, end);
            var isUnderline = text.AsSpan(end, next - end).Trim().Trim('=').IsEmpty;
            end = next;
            if (isUnderline)
            {
                break;
            }
        }

        return end;
    }

    private static int EndOfLine(string text, int from)
    {
        var end = text.AsSpan(from).IndexOfAny('\n', '\r');
        return end < 0 ? text.Length : from + end + (text.AsSpan(from + end).StartsWith("\r\n") ? 2 : 1);
    }
}
