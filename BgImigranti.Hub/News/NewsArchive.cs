using BgImigranti.Hub.Data;
using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Publishing;
using BgImigranti.Hub.Publishing.Reading;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.News;

/// <summary>
/// The years in which news appeared, newest first. The years are found one after another, each by one look at the end of an index
/// (what is the newest before this year?), so that the cost grows with the years and not with the articles; grouping would read every
/// row, and years of Sofia cannot be computed in SQL on both engines. The counting of a year goes over that index too and ends where a
/// list ends. All of it is remembered until the stream of news has another version, which every article that comes or goes gives it.
/// </summary>
public sealed class NewsArchive(IDbContextFactory<HubDbContext> contexts)
{
    /// <summary>More than these of one year and category are not counted: no list shows them.</summary>
    public const int MaxCounted = ItemQueries.MaxPages * ItemQueries.PageSize;

    private Memory _memory = new(-1, []);

    /// <summary>The years that have news, newest first.</summary>
    public async Task<IReadOnlyList<NewsYear>> YearsAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await using var snapshot = await db.BeginSnapshotAsync(cancellation);
        var version = await db.StreamVersionAsync(NewsRubric.PathName, cancellation);
        var memory = Volatile.Read(ref _memory);
        if (memory.Version != version)
        {
            memory = new Memory(version, await ReadAsync(db, cancellation));
            Volatile.Write(ref _memory, memory);
        }

        return memory.Years;
    }

    private static async Task<IReadOnlyList<NewsYear>> ReadAsync(HubDbContext db, CancellationToken cancellation)
    {
        var years = new List<NewsYear>();
        var end = NewsFilter.BeginOf(NewsFilter.LastYear + 1);
        while (await NewestAsync(db, end, cancellation) is { } newest)
        {
            var year = InstantFormatter.ToSofia(newest).Year;
            var begin = NewsFilter.BeginOf(year);
            years.Add(new NewsYear(
                year,
                await CountAsync(db, isProject: true, (begin, end), cancellation),
                await CountAsync(db, isProject: false, (begin, end), cancellation)));
            end = begin;
        }

        return years;
    }

    /// <summary>One look for each category, because the index orders the articles of one category by time.</summary>
    private static async Task<DateTime?> NewestAsync(HubDbContext db, DateTime before, CancellationToken cancellation)
    {
        var ofProject = await NewestAsync(Published(db, isProject: true), before, cancellation);
        var other = await NewestAsync(Published(db, isProject: false), before, cancellation);
        return other is null || ofProject > other ? ofProject : other;
    }

    private static Task<DateTime?> NewestAsync(IQueryable<NewsArticle> articles, DateTime before, CancellationToken cancellation) =>
        articles
        .Where(article => article.PublishedAt < before)
        .OrderByDescending(article => article.PublishedAt)
        .Select(article => article.PublishedAt)
        .FirstOrDefaultAsync(cancellation);

    private static Task<int> CountAsync(
        HubDbContext db, bool isProject, (DateTime Begin, DateTime End) year, CancellationToken cancellation) =>
        Published(db, isProject)
            .Where(article => article.PublishedAt >= year.Begin && article.PublishedAt < year.End)
            .OrderBy(article => article.PublishedAt)
            .Take(MaxCounted)
            .CountAsync(cancellation);

    private static IQueryable<NewsArticle> Published(HubDbContext db, bool isProject) =>
        db.NewsArticles.Where(
            article => article.Kind == NewsRubric.KindName && article.State == ItemState.Published && article.IsProject == isProject);

    private sealed record Memory(long Version, IReadOnlyList<NewsYear> Years);
}
