using System.Collections.Frozen;
using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Data;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Organisations;

/// <summary>
/// The organisations by id, for whatever shows who wrote or shares. They are some dozens and hardly ever change, so all of them
/// are read together and remembered: until one is written here, for a second when another node writes.
/// </summary>
public sealed class KnownOrganisations : IOrganisationNames
{
    private const string All = "all";
    private readonly IDbContextFactory<HubDbContext> _factory;
    private readonly ShortLivedCache<string, FrozenDictionary<long, OrganisationBadge>> _memory;

    public KnownOrganisations(IDbContextFactory<HubDbContext> factory, TimeProvider clock)
    {
        _factory = factory;
        _memory = new ShortLivedCache<string, FrozenDictionary<long, OrganisationBadge>>(clock, ReadAsync);
    }

    /// <summary>All organisations by id.</summary>
    public async ValueTask<IReadOnlyDictionary<long, OrganisationBadge>> AllAsync() => (await _memory.GetAsync(All))!;

    /// <summary>The organisation with this id; null for none and for an unknown one.</summary>
    public async ValueTask<OrganisationBadge?> FindAsync(long? id) => id is { } known ? (await AllAsync()).GetValueOrDefault(known) : null;

    /// <inheritdoc />
    public async ValueTask<string?> FindNameAsync(long organisationId, CancellationToken cancellation) =>
        (await FindAsync(organisationId))?.Name;

    /// <summary>Reads anew the next time; to be called after every write.</summary>
    public void Invalidate() => _memory.Invalidate(All);

    private async Task<FrozenDictionary<long, OrganisationBadge>?> ReadAsync(string key)
    {
        await using var db = await _factory.CreateDbContextAsync();
        var badges = await db.Organisations
            .Select(organisation => new OrganisationBadge(
                organisation.Id, organisation.Key, organisation.NameBg, organisation.NameEn, organisation.Kind, organisation.Hue))
            .ToListAsync();
        return badges.ToFrozenDictionary(badge => badge.Id);
    }
}
