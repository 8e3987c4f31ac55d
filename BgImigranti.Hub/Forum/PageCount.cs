using System.Globalization;

namespace BgImigranti.Hub.Forum;

/// <summary>Pages of <see cref="PageSize"/>. A post's page follows from its number, so no page grows slower with the thread.</summary>
public static class PageCount
{
    /// <summary>Posts on one page of a thread, and threads on one page of a section.</summary>
    public const int PageSize = 20;

    /// <summary>Pages that so many entries need; at least one.</summary>
    public static int Pages(int entries) => Math.Max(1, (entries + PageSize - 1) / PageSize);

    /// <summary>The page, from 1, on which the entry with this number, from 1, stands.</summary>
    public static int PageOf(int number) => ((number - 1) / PageSize) + 1;

    /// <summary>
    /// The page that an address asks for: the first when it names none, and 0, which no list has, when that is no number.
    /// </summary>
    public static int Asked(string? page) =>
        page is null ? 1 : int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>First and last number on a page.</summary>
    public static (int First, int Last) Numbers(int page) => (((page - 1) * PageSize) + 1, page * PageSize);
}
