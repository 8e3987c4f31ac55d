using System.Globalization;
using BgImigranti.Hub.Localization;

namespace BgImigranti.Hub.News;

/// <summary>Which news somebody wants to see. A year or a category that there cannot be asks for nothing in particular.</summary>
/// <param name="Year">Only what appeared in this year of Sofia's calendar; null for every year.</param>
/// <param name="IsProject">Only the regular information on the project.</param>
public sealed record NewsFilter(int? Year, bool IsProject)
{
    /// <summary>Name of the year in addresses.</summary>
    public const string YearField = "year";

    /// <summary>Name of the category in addresses.</summary>
    public const string CategoryField = "category";

    /// <summary>The category of the regular information on the project.</summary>
    public const string Project = "project";

    /// <summary>No year after this one is asked for.</summary>
    public const int LastYear = 2200;

    private const int FirstYear = 1990;

    /// <summary>All news.</summary>
    public static NewsFilter All { get; } = new(null, IsProject: false);

    /// <summary>Everything is wanted.</summary>
    public bool IsEmpty => Year is null && !IsProject;

    /// <summary>Reads what an address says.</summary>
    public static NewsFilter Read(string? year, string? category) => new(
        year?.Length == 4
            && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number is >= FirstYear and <= LastYear ? number : null,
        category == Project);

    /// <summary>The news that are wanted.</summary>
    public IQueryable<NewsArticle> Of(IQueryable<NewsArticle> articles)
    {
        var wanted = IsProject ? articles.Where(article => article.IsProject) : articles;
        if (Year is not { } year)
        {
            return wanted;
        }

        var (begin, end) = (BeginOf(year), BeginOf(year + 1));
        return wanted.Where(article => article.PublishedAt >= begin && article.PublishedAt < end);
    }

    /// <summary>The moment at which a year begins in Sofia, UTC.</summary>
    public static DateTime BeginOf(int year) =>
        TimeZoneInfo.ConvertTimeToUtc(new DateTime(year, 1, 1, 0, 0, 0, DateTimeKind.Unspecified), InstantFormatter.Sofia);
}
