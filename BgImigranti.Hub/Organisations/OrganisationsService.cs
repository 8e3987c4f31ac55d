using BgImigranti.Hub.Data;
using BgImigranti.Hub.Ui;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Organisations;

/// <summary>Writes organisations.</summary>
public sealed class OrganisationsService(HubWriter writer, KnownOrganisations known)
{
    /// <summary>Adds organisations.</summary>
    /// <returns>Ids by key.</returns>
    public async Task<IReadOnlyDictionary<string, long>> AddAsync(
        IReadOnlyCollection<Organisation> organisations, CancellationToken cancellation)
    {
        await writer.WriteAsync(scope =>
        {
            scope.Db.AddRange(organisations);
            return Task.CompletedTask;
        }, cancellation);
        known.Forget();
        return organisations.ToDictionary(organisation => organisation.Key, organisation => organisation.Id, StringComparer.Ordinal);
    }

    /// <summary>Changes an organisation.</summary>
    /// <param name="id">Which one.</param>
    /// <param name="change">Sets what is to be different; without any other effect, because it may run again.</param>
    /// <param name="cancellation">Obeyed until writing has begun.</param>
    /// <exception cref="RefusalException">There is none with this id.</exception>
    public async Task ChangeAsync(long id, Action<Organisation> change, CancellationToken cancellation)
    {
        await writer.WriteAsync(async scope =>
        {
            var organisation = await scope.Db.Organisations.FirstOrDefaultAsync(organisation => organisation.Id == id, CancellationToken.None)
                ?? throw new RefusalException("organisation-unknown", StatusCodes.Status404NotFound, () => OrganisationsText.OrganisationUnknown);
            change(organisation);
            organisation.Version++;
        }, cancellation);
        known.Forget();
    }
}
