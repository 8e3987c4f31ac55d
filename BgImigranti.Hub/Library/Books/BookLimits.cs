using System.Globalization;
using BgImigranti.Hub.Ui;
using BgImigranti.Hub.Ui.Markdown;

namespace BgImigranti.Hub.Library.Books;

/// <summary>What a book must be to be shown; what is not is refused with a sentence that names the place, never cut short.</summary>
public static class BookLimits
{
    /// <summary>Most chapters of a book.</summary>
    public const int MostChapters = 60;

    /// <summary>Longest chapter and longest foreword, in bytes of UTF-8.</summary>
    public const int LongestChapter = MarkdownRenderer.MaxBytes;

    private const int Kilobyte = 1024;

    /// <summary>Refuses a book that has too many chapters or too long a one.</summary>
    /// <exception cref="RefusalException">Names the chapter.</exception>
    public static void Check(Book book)
    {
        ArgumentNullException.ThrowIfNull(book);
        if (book.Chapters.Count > MostChapters)
        {
            throw Refused("too-many-chapters", () => Say(LibraryText.TooManyChapters, MostChapters, book.Chapters.Count));
        }

        if (PlainText.Utf8Length(book.Foreword) > LongestChapter)
        {
            throw Refused("foreword-too-long", () => Say(LibraryText.ForewordTooLong, LongestChapter / Kilobyte));
        }

        if (book.Chapters.FirstOrDefault(chapter => PlainText.Utf8Length(chapter.Heading + chapter.Body) > LongestChapter) is { } chapter)
        {
            throw Refused("chapter-too-long", () => Say(LibraryText.ChapterTooLong, chapter.Number, chapter.Title, LongestChapter / Kilobyte));
        }
    }

    private static RefusalException Refused(string code, Func<string> text) => new(code, StatusCodes.Status422UnprocessableEntity, text);

    private static string Say(string sentence, params object[] values) => string.Format(CultureInfo.CurrentCulture, sentence, values);
}
