using System.Globalization;
using BgImigranti.Hub.Ui;
using BgImigranti.Hub.Ui.Markdown;

namespace BgImigranti.Hub.Library.Books;

/// <summary>What a book must be to be shown; what is not is refused with a sentence that names the place, never cut short.</summary>
public static class BookLimits
{
    /// <summary>Most chapters of a book.</summary>
    public const int MaxChapters = 60;

    /// <summary>Longest chapter and longest foreword, in bytes of UTF-8.</summary>
    public const int MaxChapterLength = MarkdownRenderer.MaxBytes;

    private const int Kilobyte = 1024;

    /// <summary>Refuses a book that has too many chapters or too long a one.</summary>
    /// <exception cref="RefusalException">Names the chapter.</exception>
    public static void Check(Book book)
    {
        ArgumentNullException.ThrowIfNull(book);
        if (book.Chapters.Count > MaxChapters)
        {
            throw Refused("too-many-chapters", () => Say(LibraryText.TooManyChapters, MaxChapters, book.Chapters.Count));
        }

        if (PlainText.Utf8Length(book.Foreword) > MaxChapterLength)
        {
            throw Refused("foreword-too-long", () => Say(LibraryText.ForewordTooLong, MaxChapterLength / Kilobyte));
        }

        if (book.Chapters.FirstOrDefault(chapter => PlainText.Utf8Length(chapter.Heading + chapter.Body) > MaxChapterLength) is { } chapter)
        {
            throw Refused(
                "chapter-too-long", () => Say(LibraryText.ChapterTooLong, chapter.Number, chapter.Title, MaxChapterLength / Kilobyte));
        }
    }

    private static RefusalException Refused(string code, Func<string> text) => new(code, StatusCodes.Status422UnprocessableEntity, text);

    private static string Say(string sentence, params object[] values) => string.Format(CultureInfo.CurrentCulture, sentence, values);
}
