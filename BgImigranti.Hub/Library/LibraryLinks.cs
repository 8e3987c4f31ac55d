using System.Globalization;
using BgImigranti.Hub.Publishing.Fields;
using BgImigranti.Hub.Publishing.Reading;

namespace BgImigranti.Hub.Library;

/// <summary>Addresses of the library besides those of all items, relative to the language prefix.</summary>
public static class LibraryLinks
{
    /// <summary>The value of <c>view</c> that asks for a whole book on one page.</summary>
    public const string FullView = "whole";

    /// <summary>The library, or one kind of its materials, at a page.</summary>
    public static string List(MaterialKind? kind = null, int page = 1) => (kind, page) switch
    {
        (null, <= 1) => LibraryRubric.PathName,
        (null, _) => Invariant($"{LibraryRubric.PathName}?page={page}"),
        ({ } one, <= 1) => $"{LibraryRubric.PathName}?kind={Codes.For(one)}",
        ({ } one, _) => Invariant($"{LibraryRubric.PathName}?kind={Codes.For(one)}&page={page}"),
    };

    /// <summary>A chapter of a handbook, from 1.</summary>
    public static string Chapter(ItemCardView book, int number)
    {
        ArgumentNullException.ThrowIfNull(book);
        return Invariant($"{book.Address}{ChapterQuery(number)}");
    }

    /// <summary>The whole handbook on one page, to read and to print; with a number at that chapter.</summary>
    public static string Full(ItemCardView book, int? number = null)
    {
        ArgumentNullException.ThrowIfNull(book);
        return $"{book.Address}?view={FullView}{(number is { } at ? $"#{ChapterId(at)}" : "")}";
    }

    /// <summary>One picture of a material, large, from 1.</summary>
    public static string Picture(ItemCardView material, int number)
    {
        ArgumentNullException.ThrowIfNull(material);
        return Invariant($"{material.Address}?picture={number}");
    }

    /// <summary>The query that asks for a chapter.</summary>
    public static string ChapterQuery(int number) => Invariant($"?chapter={number}");

    /// <summary>Id of a chapter's element in the whole book.</summary>
    public static string ChapterId(int number) => Invariant($"chapter-{number}");

    private static string Invariant(FormattableString address) => address.ToString(CultureInfo.InvariantCulture);
}
