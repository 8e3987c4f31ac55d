using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Organisations;
using BgImigranti.Hub.Publishing.Reading;

namespace BgImigranti.Hub.Publishing.Components;

/// <summary>What an organisation has in one rubric, on its page; live.</summary>
public sealed class RubricShelf<TItem>(ItemReading items, IRubric rubric, int most) : IOrganisationShelf
    where TItem : SharedItem
{
    /// <inheritdoc />
    public int Order => rubric.Order;

    /// <inheritdoc />
    public IReadOnlyList<string> Streams => [rubric.Stream];

    /// <inheritdoc />
    public async Task<ShelfView?> FindAsync(long organisationId, Reader reader, CancellationToken cancellation)
    {
        var (cards, version) = await items.FirstAsync<TItem>(rubric, all => all.Where(item => item.OrganisationId == organisationId), most, cancellation);
        return cards.Count == 0 ? null : new ShelfView(rubric.Name, typeof(ShelfList), new Dictionary<string, object?>
        {
            [nameof(ShelfList.Path)] = rubric.Path,
            [nameof(ShelfList.Cards)] = cards,
            [nameof(ShelfList.LiveVersion)] = version,
        });
    }
}
