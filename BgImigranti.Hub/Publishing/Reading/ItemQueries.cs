using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Ui;
using BgImigranti.Hub.Ui.Markdown;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Publishing.Reading;

/// <summary>Reads what is shared, with the rights of a reader.</summary>
public sealed class ItemQueries(
    IDbContextFactory<HubDbContext> contexts, ItemCards cards, ItemDiscussionQueries discussions, MarkdownRenderer markdown)
{
    /// <summary>Items on a page of a list.</summary>
    public const int PageSize = 20;

    /// <summary>Pages that are counted; what lies behind is found by filters and search.</summary>
    public const int MaxPages = 100;

    /// <summary>A page of published items of one kind, pinned first, then the newest.</summary>
    /// <param name="rubric">The rubric.</param>
    /// <param name="filter">What else they must be; translated to SQL.</param>
    /// <param name="page">Number of the page, from 1.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="RefusalException">There is no such page.</exception>
    public async Task<ItemPageView> ListAsync<TItem>(
        IRubric rubric, Func<IQueryable<TItem>, IQueryable<TItem>> filter, int page, CancellationToken cancellation)
        where TItem : SharedItem
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await using var snapshot = await db.BeginSnapshotAsync(cancellation);
        var published = Ordered(Published(db, rubric, filter));
        var pages = await PagesAsync(published, page, cancellation);
        var items = await published.Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancellation);
        var shown = await cards.OfAsync(db, items, cancellation);
        return new ItemPageView(shown, page, pages, await db.StreamVersionAsync(rubric.Stream, cancellation));
    }

    /// <summary>The first published items of one kind.</summary>
    public async Task<(IReadOnlyList<ItemCardView> Cards, long LiveVersion)> FirstAsync<TItem>(
        IRubric rubric, Func<IQueryable<TItem>, IQueryable<TItem>> filter, int most, CancellationToken cancellation)
        where TItem : SharedItem
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await using var snapshot = await db.BeginSnapshotAsync(cancellation);
        var items = await Ordered(Published(db, rubric, filter)).Take(most).ToListAsync(cancellation);
        return (await cards.OfAsync(db, items, cancellation), await db.StreamVersionAsync(rubric.Stream, cancellation));
    }

    /// <summary>An item for whoever may read it: everybody when it is public, else its own organisation.</summary>
    /// <exception cref="RefusalException">There is none of this kind for this reader.</exception>
    public async Task<ItemView> FindAsync(Reader reader, IRubric rubric, long itemId, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(rubric);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await using var snapshot = await db.BeginSnapshotAsync(cancellation);
        var item = await db.Items.AsNoTracking().FirstOrDefaultAsync(row => row.Id == itemId && row.Kind == rubric.Kind, cancellation);
        return item is not null && (item.IsPublic || ItemRights.MayEdit(reader, item.OrganisationId))
            ? await ViewAsync(db, item, cancellation)
            : throw ItemRights.Unknown();
    }

    /// <summary>The discussion of an item, whoever asks; only for knowing what a page will depend on.</summary>
    internal async Task<long?> ThreadIdAsync(long itemId, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.Items.Where(item => item.Id == itemId).Select(item => item.ThreadId).FirstOrDefaultAsync(cancellation);
    }

    /// <summary>Cards of public items by id, for the live lists and for whatever names items.</summary>
    public async Task<IReadOnlyDictionary<long, ItemCardView>> CardsAsync(IReadOnlyCollection<long> ids, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var items = await db.Items.AsNoTracking().Where(item => ids.Contains(item.Id)).ToListAsync(cancellation);
        return (await cards.OfAsync(db, [.. items.Where(item => item.IsPublic)], cancellation)).ToDictionary(card => card.Item.Id);
    }

    /// <summary>How many pages a list has. Counted along its order, so that the index ends the counting where the pages end.</summary>
    /// <exception cref="RefusalException">It has no such page.</exception>
    internal static async Task<int> PagesAsync<TItem>(IOrderedQueryable<TItem> items, int page, CancellationToken cancellation)
    {
        var count = await items.Take(MaxPages * PageSize).CountAsync(cancellation);
        var pages = Math.Max(1, (count + PageSize - 1) / PageSize);
        return page >= 1 && page <= pages
            ? pages
            : throw new RefusalException("page-unknown", StatusCodes.Status404NotFound, () => PublishingText.PageUnknown);
    }

    private static IQueryable<TItem> Published<TItem>(HubDbContext db, IRubric rubric, Func<IQueryable<TItem>, IQueryable<TItem>> filter)
        where TItem : SharedItem
    {
        ArgumentNullException.ThrowIfNull(rubric);
        ArgumentNullException.ThrowIfNull(filter);
        return filter(db.Set<TItem>().AsNoTracking().Where(item => item.Kind == rubric.Kind && item.State == ItemState.Published));
    }

    private static IOrderedQueryable<TItem> Ordered<TItem>(IQueryable<TItem> items)
        where TItem : SharedItem =>
        items.OrderByDescending(item => item.IsPinned).ThenByDescending(item => item.PublishedAt).ThenByDescending(item => item.Id);

    private async Task<ItemView> ViewAsync(HubDbContext db, SharedItem item, CancellationToken cancellation)
    {
        var card = (await cards.OfAsync(db, [item], cancellation))[0];
        var languageCode = card.Head.LanguageCode;
        var text = await db.ItemTranslations.AsNoTracking()
            .FirstAsync(row => row.ItemId == item.Id && row.LanguageCode == languageCode, cancellation);
        var people = db.Set<Person>();
        return new ItemView
        {
            Card = card,
            Html = RenderedText.For(text, card.Rubric, markdown),
            Body = text.Body,
            TextChangedAt = text.ChangedAt,
            CheckedBy = item.CheckedById is { } personId
                ? await people.Where(person => person.Id == personId).Select(person => person.DisplayName).FirstOrDefaultAsync(cancellation)
                : null,
            Files = await db.ItemFiles.AsNoTracking()
                .Where(file => file.ItemId == item.Id)
                .OrderBy(file => file.Position)
                .ToListAsync(cancellation),
            Discussion = item.ThreadId is { } thread ? await discussions.FindAsync(db, thread, cancellation) : null,
            LiveVersion = await db.StreamVersionAsync(card.Rubric.Stream, cancellation),
        };
    }
}
