using System.Globalization;
using BgImigranti.Hub.Localization;

namespace BgImigranti.Hub.Library.Books;

/// <summary>What is said of chapters, in the language of the moment.</summary>
public static class ChapterText
{
    /// <summary>What a chapter is called; by its number when its heading has no words.</summary>
    public static string Title(Chapter chapter)
    {
        ArgumentNullException.ThrowIfNull(chapter);
        return chapter.Title.Length > 0
            ? chapter.Title
            : string.Format(CultureInfo.CurrentCulture, LibraryText.ChapterUntitled, chapter.Number);
    }

    /// <summary>How long reading takes.</summary>
    public static string Minutes(int minutes) => string.Format(CultureInfo.CurrentCulture, LibraryText.MinutesToRead, minutes);

    /// <summary>How many chapters, and how long they take.</summary>
    public static string Extent(Book book)
    {
        ArgumentNullException.ThrowIfNull(book);
        return $"{Plurals.Format(book.Chapters.Count, LibraryText.ChaptersOne, LibraryText.ChaptersMany)} · {Minutes(book.Minutes)}";
    }
}
