using System.Globalization;
using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Publishing.Reading;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Publishing.Desk;

/// <summary>Reads what lies on a desk, with the reader's rights: their own organisation's, or everybody's for administrators.</summary>
public sealed class DeskQueries(
    IDbContextFactory<HubDbContext> contexts, ItemCards cards, UnansweredThreads unanswered, IEnumerable<IDeskPanel> panels,
    TimeProvider clock)
{
    /// <summary>Rows of a panel, and items of the table, that are shown at the most.</summary>
    public const int MaxRows = 12;

    /// <summary>Items of the table.</summary>
    public const int MaxItems = 200;

    /// <summary>The desk.</summary>
    public async Task<DeskView> ReadAsync(Reader reader, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(reader);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var own = db.Items.AsNoTracking().Where(item => reader.IsAdministrator || item.OrganisationId == reader.OrganisationId);
        var all = new List<DeskPanelView>
        {
            await WorkAsync(db, own, cancellation),
            await TranslationsAsync(db, own, cancellation),
            await ChecksAsync(db, own, cancellation),
        };
        foreach (var panel in panels.OrderBy(panel => panel.Order))
        {
            if (await panel.FindAsync(reader, cancellation) is { } found)
            {
                all.Add(found);
            }
        }

        all.Add(await unanswered.FindAsync(MaxRows, cancellation));
        var newest = await own.OrderByDescending(item => item.ChangedAt).Take(MaxItems).ToListAsync(cancellation);
        var shown = await cards.OfAsync(db, newest, cancellation);
        return new DeskView([.. all.Where(panel => panel.Rows.Count > 0)], [.. shown.Select(Item)]);
    }

    private async Task<DeskPanelView> WorkAsync(HubDbContext db, IQueryable<SharedItem> own, CancellationToken cancellation)
    {
        var items = await own.Where(
            item => item.State == ItemState.Draft || item.State == ItemState.Review || item.State == ItemState.Scheduled)
            .OrderByDescending(item => item.ChangedAt).Take(MaxRows).ToListAsync(cancellation);
        return new DeskPanelView(PublishingText.DeskWork, [.. (await cards.OfAsync(db, items, cancellation))
            .Select(card =>
                Row(card, $"{card.Rubric.ItemName} · {ItemStateText.For(card.Item.State)}", card.Item.PublishAt ?? card.Item.ChangedAt))]);
    }

    private async Task<DeskPanelView> TranslationsAsync(HubDbContext db, IQueryable<SharedItem> own, CancellationToken cancellation)
    {
        var texts = db.ItemTranslations;
        var items = await own.Where(item => item.State == ItemState.Published
                && !texts.Any(
                    text => text.ItemId == item.Id && text.LanguageCode != item.SourceLanguageCode && text.BasedOn >= item.SourceRevision))
            .OrderByDescending(item => item.ChangedAt).Take(MaxRows).ToListAsync(cancellation);
        return new DeskPanelView(PublishingText.DeskTranslations, [.. (await cards.OfAsync(db, items, cancellation)).Select(card => Row(
            card, string.Format(CultureInfo.CurrentCulture, PublishingText.TranslationChip, ItemStateText.For(card.StateIn(OtherOf(card)))),
            card.Item.ChangedAt))]);
    }

    private async Task<DeskPanelView> ChecksAsync(HubDbContext db, IQueryable<SharedItem> own, CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(InstantFormatter.ToSofia(clock.GetUtcNow().UtcDateTime));
        var items = await own.Where(item => item.NextCheckOn < today && item.State == ItemState.Published)
            .OrderBy(item => item.NextCheckOn).Take(MaxRows).ToListAsync(cancellation);
        return new DeskPanelView(PublishingText.DeskChecks, [.. (await cards.OfAsync(db, items, cancellation)).Select(card => Row(
            card,
            string.Format(CultureInfo.CurrentCulture, PublishingText.DeskCheckDue, InstantFormatter.Day(card.Item.NextCheckOn!.Value)),
            null))]);
    }

    private static DeskRow Row(ItemCardView card, string about, DateTime? at) =>
        new(PublishingLinks.Edit(card.Item.Id), card.Head.Title, card.Head.LanguageCode, about, at);

    private static DeskItem Item(ItemCardView card) => new(
        card.Item.Id, card.Rubric.ItemName, card.Head.Title, card.Head.LanguageCode, card.Organisation.Name,
        ItemStateText.For(card.Item.State), ItemStateText.For(card.StateIn(OtherOf(card))), card.Item.ChangedAt);

    private static string OtherOf(ItemCardView card) => Language.Parse(card.Item.SourceLanguageCode).Other.Code;
}
