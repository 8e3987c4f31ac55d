using System.Security.Claims;
using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Data;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Publishing.Editor;

/// <summary>Asks for a circuit, which keeps its person for long, whether they may still edit: by the rights of this moment.</summary>
public sealed class EditorAccess(PersonRights rights, IDbContextFactory<HubDbContext> contexts)
{
    /// <summary>May the person edit this item, or share a new one?</summary>
    public async Task<bool> MayEditAsync(ClaimsPrincipal person, long? itemId, CancellationToken cancellation)
    {
        var reader = await rights.RefreshAsync(person);
        if (!reader.IsNetwork || itemId is not { } id)
        {
            return reader.IsNetwork;
        }

        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var organisation = await db.Items.Where(item => item.Id == id)
            .Select(item => (long?)item.OrganisationId)
            .FirstOrDefaultAsync(cancellation);
        return organisation is { } owner && ItemRights.MayEdit(reader, owner);
    }
}
