using BgImigranti.Hub.Data;
using BgImigranti.Hub.Forum;
using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Organisations;
using BgImigranti.Hub.Publishing;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Feeds;

/// <summary>The pages that search engines should know: the lists, the organisations, and the newest of what everybody may read.</summary>
internal sealed class SiteMapEntries(
    IDbContextFactory<HubDbContext> contexts, SectionCatalogue sections, Rubrics rubrics, KnownOrganisations organisations)
{
    /// <summary>Addresses that are told, a page having one in each language; what is older is found by links.</summary>
    public const int MaxAddresses = 5_000;

    private static readonly int Max = MaxAddresses / Language.All.Count;

    /// <summary>The pages, lists first, then the newest.</summary>
    public async Task<IReadOnlyList<SiteMapEntry>> AllAsync(CancellationToken cancellation)
    {
        var known = await sections.AllAsync(cancellation);
        List<SiteMapEntry> places =
        [
            new(""), new(ForumLinks.Index), new(OrganisationsLinks.Directory),
            .. rubrics.All.Select(rubric => new SiteMapEntry(rubric.Path)),
            .. known.Where(section => !section.IsRestricted).Select(section => new SiteMapEntry(ForumLinks.Section(section.Slug))),
            .. (await organisations.AllAsync()).Values.OrderBy(organisation => organisation.Id)
                .Select(organisation => new SiteMapEntry(OrganisationsLinks.Organisation(organisation.Id, organisation.NameBg))),
        ];
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await using var snapshot = await db.BeginSnapshotAsync(cancellation);
        var threads = await ThreadsAsync(db, [.. known.Where(section => section.IsRestricted).Select(section => section.Id)], cancellation);
        var items = await ItemsAsync(db, cancellation);
        return [.. places.Concat(threads.Concat(items).OrderByDescending(place => place.ChangedAt)).Take(Max)];
    }

    // Asked by what is closed, not by what is open: so the index of the newest is used.
    private static async Task<IEnumerable<SiteMapEntry>> ThreadsAsync(HubDbContext db, List<long> closed, CancellationToken cancellation)
    {
        var rows = await db.Threads.AsNoTracking().Where(thread => !thread.IsHidden && !closed.Contains(thread.SectionId))
            .OrderByDescending(thread => thread.LastPostAt).Take(Max)
            .Select(thread => new { thread.Id, thread.Title, thread.OtherTitle, thread.LanguageCode, thread.LastPostAt })
            .ToListAsync(cancellation);
        return rows.Select(row => Place(
            language => ForumLinks.Thread(row.Id, language == row.LanguageCode ? row.Title : row.OtherTitle ?? row.Title), row.LastPostAt));
    }

    private async Task<IEnumerable<SiteMapEntry>> ItemsAsync(HubDbContext db, CancellationToken cancellation)
    {
        var texts = db.ItemTranslations;
        var rows = await db.Items.AsNoTracking().Where(item => item.State == ItemState.Published)
            .OrderByDescending(item => item.PublishedAt).Take(Max)
            .Join(texts, item => item.Id, text => text.ItemId, (item, text) =>
                new { item.Id, item.Kind, item.SourceLanguageCode, item.ChangedAt, text.LanguageCode, text.Title })
            .ToListAsync(cancellation);
        return rows.GroupBy(row => row.Id).Select(ofItem =>
        {
            var item = ofItem.First();
            var titles = ofItem.ToDictionary(row => row.LanguageCode, row => row.Title, StringComparer.Ordinal);
            var source = titles.GetValueOrDefault(item.SourceLanguageCode, item.Title);
            return Place(
                language => PublishingLinks.Item(rubrics.Of(item.Kind).Path, item.Id, titles.GetValueOrDefault(language, source)),
                item.ChangedAt);
        });
    }

    private static SiteMapEntry Place(Func<string, string> link, DateTime changedAt) =>
        new(link(Language.Bulgarian.Code), link(Language.English.Code), changedAt);
}
