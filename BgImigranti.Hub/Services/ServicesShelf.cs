using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Organisations;
using BgImigranti.Hub.Publishing.Reading;
using BgImigranti.Hub.Services.Pieces;

namespace BgImigranti.Hub.Services;

/// <summary>An organisation's services on its page.</summary>
internal sealed class ServicesShelf(ItemReading items, ServicesRubric rubric) : IOrganisationShelf
{
    private const int Most = 12;

    public int Order => 10;

    public IReadOnlyList<string> Streams { get; } = [ServicesRubric.PathName];

    public async Task<ShelfView?> FindAsync(long organisationId, Reader reader, CancellationToken cancellation)
    {
        var (cards, _) = await items.FirstAsync<Service>(
            rubric, services => services.Where(service => service.OrganisationId == organisationId), Most, cancellation);
        return cards.Count == 0
            ? null
            : new ShelfView(rubric.Name, typeof(ServicesShelfList), new Dictionary<string, object?> { [nameof(ServicesShelfList.Cards)] = cards });
    }
}
