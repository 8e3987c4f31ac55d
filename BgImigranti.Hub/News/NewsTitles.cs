using System.Globalization;

namespace BgImigranti.Hub.News;

/// <summary>What a list of news is called.</summary>
public static class NewsTitles
{
    /// <summary>The title of the list that a filter makes.</summary>
    public static string For(NewsFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return filter switch
        {
            { IsProject: true, Year: { } year } => string.Format(CultureInfo.CurrentCulture, NewsText.TitleProjectYear, year),
            { IsProject: true } => NewsText.CategoryProject,
            { Year: { } year } => string.Format(CultureInfo.CurrentCulture, NewsText.TitleYear, year),
            _ => NewsText.RubricName,
        };
    }
}
