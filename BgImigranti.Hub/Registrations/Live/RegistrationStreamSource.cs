using System.Security.Claims;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Events;
using BgImigranti.Hub.Live;
using BgImigranti.Hub.Publishing;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Registrations.Live;

/// <summary>The seats of a public event are everybody's to see.</summary>
internal sealed class RegistrationStreamSource(IDbContextFactory<HubDbContext> contexts) : ILiveStreamSource
{
    public async ValueTask<StreamAccess> AccessAsync(string stream, ClaimsPrincipal person, CancellationToken cancellation)
    {
        if (RegistrationKinds.EventOf(stream) is not { } id)
        {
            return StreamAccess.Unknown;
        }

        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.Events.AnyAsync(
            item => item.Id == id
                && (item.State == ItemState.Published || item.State == ItemState.Expired || item.State == ItemState.Archived), cancellation)
            ? StreamAccess.Granted
            : StreamAccess.Unknown;
    }
}
