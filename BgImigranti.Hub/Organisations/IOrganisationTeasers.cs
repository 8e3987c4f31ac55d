using BgImigranti.Hub.Accounts;

namespace BgImigranti.Hub.Organisations;

/// <summary>
/// Something that an organisation has shared, shown on its page: its services, its news. Implemented and registered by the storeys
/// above, which know what it is.
/// </summary>
public interface IOrganisationTeasers
{
    /// <summary>Its place among the shelves; the lowest comes first.</summary>
    int Order { get; }

    /// <summary>Streams whose changes make the shelf another, so that no page is kept past them.</summary>
    IReadOnlyList<string> Streams => [];

    /// <summary>What stands on it for this reader; null when it is empty, and then nothing is shown.</summary>
    Task<TeasersView?> FindAsync(long organisationId, Reader reader, CancellationToken cancellation);
}
