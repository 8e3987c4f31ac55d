using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Organisations;
using BgImigranti.Hub.Publishing.Reading;

namespace BgImigranti.Hub.Publishing.Components;

/// <summary>What an organisation has in one rubric, on its page; live.</summary>
public sealed class RubricTeasers<TItem>(ItemQueries items, IRubric rubric, int most) : IOrganisationTeasers
    where TItem : SharedItem
{
    /// <inheritdoc />
    public int Order => rubric.Order;

    /// <inheritdoc />
    public IReadOnlyList<string> Streams => [rubric.Stream];

    /// <inheritdoc />
    public async Task<TeasersView?> FindAsync(long organisationId, Reader reader, CancellationToken cancellation)
    {
        var (cards, version) = await items.FirstAsync<TItem>(
            rubric, all => all.Where(item => item.OrganisationId == organisationId), most, cancellation);
        return cards.Count == 0 ? null : new TeasersView(rubric.Name, typeof(TeaserList), new Dictionary<string, object?>
        {
            [nameof(TeaserList.Path)] = rubric.Path,
            [nameof(TeaserList.Cards)] = cards,
            [nameof(TeaserList.LiveVersion)] = version,
        });
    }
}
