using System.Globalization;

namespace BgImigranti.Hub.News;

/// <summary>Addresses of news besides those of all items, relative to the language prefix.</summary>
public static class NewsLinks
{
    /// <summary>The news that a filter lets through, at one of their pages.</summary>
    public static string List(NewsFilter filter, int page = 1)
    {
        ArgumentNullException.ThrowIfNull(filter);
        List<string> asked = [];
        if (filter.IsProject)
        {
            asked.Add($"{NewsFilter.CategoryField}={NewsFilter.Project}");
        }

        if (filter.Year is { } year)
        {
            asked.Add(string.Create(CultureInfo.InvariantCulture, $"{NewsFilter.YearField}={year}"));
        }

        if (page > 1)
        {
            asked.Add(string.Create(CultureInfo.InvariantCulture, $"page={page}"));
        }

        return asked.Count == 0 ? NewsRubric.PathName : $"{NewsRubric.PathName}?{string.Join('&', asked)}";
    }
}
