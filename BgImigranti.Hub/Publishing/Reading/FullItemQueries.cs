using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Ui;
using BgImigranti.Hub.Ui.Markdown;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Publishing.Reading;

/// <summary>Reads what is shared as programs and feeds want it: newest first, in all its languages.</summary>
public sealed class FullItemQueries(
    IDbContextFactory<HubDbContext> contexts, ItemCards cards, ItemDiscussionQueries discussions, MarkdownRenderer markdown)
{
    /// <summary>A page of the published items of a rubric, the newest first.</summary>
    /// <param name="rubric">The rubric.</param>
    /// <param name="organisationId">Whose items; null for everybody's.</param>
    /// <param name="page">Number of the page, from 1.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="RefusalException">There is no such page.</exception>
    public async Task<ItemPageView> ListAsync(IRubric rubric, long? organisationId, int page, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(rubric);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await using var snapshot = await db.BeginSnapshotAsync(cancellation);
        var published = Published(db, rubric);
        if (organisationId is { } organisation)
        {
            published = published.Where(item => item.OrganisationId == organisation);
        }

        var pages = await ItemQueries.PagesAsync(Newest(published), page, cancellation);
        var items = await Newest(published).Skip((page - 1) * ItemQueries.PageSize).Take(ItemQueries.PageSize).ToListAsync(cancellation);
        var shown = await cards.OfAsync(db, items, cancellation);
        return new ItemPageView(shown, page, pages, await db.StreamVersionAsync(rubric.Stream, cancellation));
    }

    /// <summary>The newest published items of a rubric; without their discussions and without who checked them.</summary>
    public async Task<NewestItems> NewestAsync(IRubric rubric, int most, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(rubric);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await using var snapshot = await db.BeginSnapshotAsync(cancellation);
        var items = await Newest(Published(db, rubric)).Take(most).ToListAsync(cancellation);
        var ids = items.ConvertAll(item => item.Id);
        var texts = (await db.ItemTranslations.AsNoTracking().Where(text => ids.Contains(text.ItemId)).ToListAsync(cancellation))
            .Select(text => RenderedText.Refreshed(text, rubric, markdown)).ToLookup(text => text.ItemId);
        var files = (await db.ItemFiles.AsNoTracking()
            .Where(file => ids.Contains(file.ItemId))
            .OrderBy(file => file.Position)
            .ToListAsync(cancellation))
            .ToLookup(file => file.ItemId);
        var item = (await cards.OfAsync(db, items, cancellation)).Select(card => new FullItem
        {
            Card = card,
            Texts = [.. texts[card.Item.Id]],
            Rests = RestsOf(texts[card.Item.Id], rubric),
            Files = [.. files[card.Item.Id]],
        });
        return new NewestItems([.. item], await db.StreamChangedAtAsync(rubric.Stream, cancellation));
    }

    /// <summary>An item for whoever may read it: everybody when it is public, else its own organisation.</summary>
    /// <exception cref="RefusalException">There is none of this kind for this reader.</exception>
    public async Task<FullItem> FindAsync(Reader reader, IRubric rubric, long itemId, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(rubric);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await using var snapshot = await db.BeginSnapshotAsync(cancellation);
        var item = await db.Items.AsNoTracking().FirstOrDefaultAsync(row => row.Id == itemId && row.Kind == rubric.Kind, cancellation);
        if (item is null || !(item.IsPublic || ItemRights.MayEdit(reader, item.OrganisationId)))
        {
            throw ItemRights.Unknown();
        }

        var people = db.Set<Person>();
        var texts = (await db.ItemTranslations.AsNoTracking().Where(text => text.ItemId == itemId).ToListAsync(cancellation))
            .ConvertAll(text => RenderedText.Refreshed(text, rubric, markdown));
        return new FullItem
        {
            Card = (await cards.OfAsync(db, [item], cancellation))[0],
            Texts = texts,
            Rests = RestsOf(texts, rubric),
            Files = await db.ItemFiles.AsNoTracking()
                .Where(file => file.ItemId == itemId)
                .OrderBy(file => file.Position)
                .ToListAsync(cancellation),
            CheckedBy = item.CheckedById is { } personId
                ? await people.Where(person => person.Id == personId).Select(person => person.DisplayName).FirstOrDefaultAsync(cancellation)
                : null,
            Discussion = item.ThreadId is { } thread ? await discussions.FindAsync(db, thread, cancellation) : null,
        };
    }

    /// <summary>The version an item of a rubric has now, whoever asks: whether they may know is asked where it is written.</summary>
    /// <returns>Null when the rubric has no such item.</returns>
    internal async Task<int?> VersionAsync(IRubric rubric, long itemId, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.Items.Where(item => item.Id == itemId && item.Kind == rubric.Kind)
            .Select(item => (int?)item.Version)
            .FirstOrDefaultAsync(cancellation);
    }

    private Dictionary<string, SafeHtml> RestsOf(IEnumerable<ItemTranslation> texts, IRubric rubric) =>
        texts.ToDictionary(text => text.LanguageCode, text => rubric.RenderRest(text.Body, markdown), StringComparer.Ordinal);

    private static IQueryable<SharedItem> Published(HubDbContext db, IRubric rubric) =>
        db.Items.AsNoTracking().Where(item => item.Kind == rubric.Kind && item.State == ItemState.Published);

    private static IOrderedQueryable<SharedItem> Newest(IQueryable<SharedItem> items) =>
        items.OrderByDescending(item => item.PublishedAt).ThenByDescending(item => item.Id);
}
