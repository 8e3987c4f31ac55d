using BgImigranti.Hub.Data;
using BgImigranti.Hub.Ui;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Organisations;

/// <summary>Writes organisations, and tells the directory.</summary>
public sealed class OrganisationsService(HubWriter writer, KnownOrganisations known)
{
    /// <summary>Adds organisations.</summary>
    /// <returns>Ids by key.</returns>
    public async Task<IReadOnlyDictionary<string, long>> AddAsync(
        IReadOnlyCollection<Organisation> organisations, CancellationToken cancellation)
    {
        await writer.WriteAsync(async scope =>
        {
            foreach (var organisation in organisations)
            {
                organisation.ChangedAt = scope.Now;
            }

            scope.Db.AddRange(organisations);
            await scope.Db.SaveChangesAsync(CancellationToken.None);
            foreach (var organisation in organisations)
            {
                OrganisationChanges.Emit(scope, organisation.Id, isRearranged: true);
            }
        }, cancellation);
        known.Invalidate();
        return organisations.ToDictionary(organisation => organisation.Key, organisation => organisation.Id, StringComparer.Ordinal);
    }

    /// <summary>Changes an organisation.</summary>
    /// <param name="id">Which one.</param>
    /// <param name="change">
    /// Sets what is to be different, or throws a <see cref="RefusalException"/>; without any other effect, because it may run again.
    /// </param>
    /// <param name="cancellation">Obeyed until writing has begun.</param>
    /// <exception cref="RefusalException">There is none with this id.</exception>
    public async Task ChangeAsync(long id, Action<Organisation> change, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(change);
        await writer.WriteAsync(async scope =>
        {
            await scope.LockAsync(OrganisationLocks.Organisation(id));
            var organisation = await scope.Db.Organisations.FirstOrDefaultAsync(
                organisation => organisation.Id == id, CancellationToken.None)
                ?? throw Unknown();
            var place = PlaceOf(organisation);
            change(organisation);
            organisation.Version++;
            organisation.ChangedAt = scope.Now;
            OrganisationChanges.Emit(scope, id, place != PlaceOf(organisation));
        }, cancellation);
        known.Invalidate();
    }

    internal static RefusalException Unknown() =>
        new("organisation-unknown", StatusCodes.Status404NotFound, () => OrganisationsText.OrganisationUnknown);

    /// <summary>By what the directory orders, groups and finds.</summary>
    private static (string, string, OrganisationKind, string?, string, string, string) PlaceOf(Organisation organisation) => (
        organisation.NameBg, organisation.NameEn, organisation.Kind, organisation.Town, organisation.CountryCode,
        organisation.AddressBg, organisation.AddressEn);
}
