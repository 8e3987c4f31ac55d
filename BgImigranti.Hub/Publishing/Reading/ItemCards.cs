using BgImigranti.Hub.Data;
using BgImigranti.Hub.Organisations;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Publishing.Reading;

/// <summary>Makes cards of items: with the heads of their texts and a picture, in two queries however many they are.</summary>
public sealed class ItemCards(Rubrics rubrics, KnownOrganisations organisations)
{
    /// <summary>The cards of these items, in their order; an item without any text has none.</summary>
    public async Task<IReadOnlyList<ItemCardView>> OfAsync(
        HubDbContext db, IReadOnlyCollection<SharedItem> items, CancellationToken cancellation)
    {
        var plain = await WithoutPicturesAsync(db, items, cancellation);
        if (plain.Count == 0)
        {
            return plain;
        }

        var ids = plain.Select(card => card.Item.Id).ToList();
        var pictures = (await db.ItemFiles.Where(file => ids.Contains(file.ItemId) && file.ThumbnailHash != null)
            .OrderBy(file => file.Position)
            .Select(file => new { file.ItemId, Picture = new ItemPicture(file.ThumbnailHash!, file.Name, file.AltBg, file.AltEn) })
            .ToListAsync(cancellation)).ToLookup(row => row.ItemId, row => row.Picture);
        return [.. plain.Select(card => card with { Picture = pictures[card.Item.Id].FirstOrDefault() })];
    }

    /// <summary>The same for places that show none, in one query.</summary>
    public async Task<IReadOnlyList<ItemCardView>> WithoutPicturesAsync(
        HubDbContext db, IReadOnlyCollection<SharedItem> items, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(items);
        if (items.Count == 0)
        {
            return [];
        }

        var ids = items.Select(item => item.Id).ToList();
        var heads = (await db.ItemTranslations.Where(text => ids.Contains(text.ItemId))
            .Select(text => new ItemHead(text.ItemId, text.LanguageCode, text.Title, text.Summary, text.BasedOn))
            .ToListAsync(cancellation)).ToLookup(head => head.ItemId);
        var badges = await organisations.AllAsync();
        if (items.Any(item => !badges.ContainsKey(item.OrganisationId)))
        {
            // Younger than what is remembered: another node, or a moment ago.
            organisations.Invalidate();
            badges = await organisations.AllAsync();
        }

        return [.. items.Where(item => heads.Contains(item.Id)).Select(item => new ItemCardView
        {
            Item = item,
            Rubric = rubrics.Of(item),
            Organisation = badges[item.OrganisationId],
            Heads = [.. heads[item.Id]],
        })];
    }
}
