using BgImigranti.Hub.Data;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.News;

/// <summary>The sets of news.</summary>
public static class NewsSets
{
    extension(HubDbContext db)
    {
        public DbSet<NewsArticle> NewsArticles => db.Set<NewsArticle>();
    }
}
