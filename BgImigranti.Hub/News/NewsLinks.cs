using System.Globalization;

namespace BgImigranti.Hub.News;

/// <summary>Addresses of news besides those of all items, relative to the language prefix.</summary>
public static class NewsLinks
{
    /// <summary>The news that a filter lets through, at one of their pages.</summary>
    public static string List(NewsFilter filter, int page = 1)
    {
        ArgumentNullException.ThrowIfNull(filter);
        List<string> requested = [];
        if (filter.IsProject)
        {
            requested.Add($"{NewsFilter.CategoryField}={NewsFilter.Project}");
        }

        if (filter.Year is { } year)
        {
            requested.Add(string.Create(CultureInfo.InvariantCulture, $"{NewsFilter.YearField}={year}"));
        }

        if (page > 1)
        {
            requested.Add(string.Create(CultureInfo.InvariantCulture, $"page={page}"));
        }

        return requested.Count == 0 ? NewsRubric.PathName : $"{NewsRubric.PathName}?{string.Join('&', requested)}";
    }
}
