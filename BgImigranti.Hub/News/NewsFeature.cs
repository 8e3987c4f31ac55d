using BgImigranti.Hub.Publishing;

namespace BgImigranti.Hub.News;

/// <summary>Entry point of the news.</summary>
public static class NewsFeature
{
    /// <summary>The rubric and its archive.</summary>
    public static IServiceCollection AddNews(this IServiceCollection services)
    {
        services.AddRubric<NewsRubric, NewsArticle>(onTeasers: 5);
        services.AddSingleton<NewsArchive>();
        return services;
    }
}
