namespace BgImigranti.Hub.News;

/// <summary>Where an article was told first, as readers see it: they always see whose site a link leads to.</summary>
/// <param name="Name">Its name; the site's when nobody gave one.</param>
/// <param name="Address">Address of the article there; null when it is not on the web.</param>
/// <param name="Site">The site's name, when <paramref name="Name"/> does not say it already.</param>
public sealed record NewsSource(string Name, string? Address, string? Site)
{
    /// <summary>The source of an article; null when the organisation itself tells it.</summary>
    public static NewsSource? From(NewsArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        if (article.SourceUrl is not { } address)
        {
            return article.SourceName.Length > 0 ? new NewsSource(article.SourceName, null, null) : null;
        }

        var host = new Uri(address).Host;
        var site = host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host[4..] : host;
        var isSaid = article.SourceName.Length == 0
            || string.Equals(article.SourceName, site, StringComparison.OrdinalIgnoreCase)
            || string.Equals(article.SourceName, host, StringComparison.OrdinalIgnoreCase);
        return new NewsSource(article.SourceName.Length > 0 ? article.SourceName : site, address, isSaid ? null : site);
    }
}
