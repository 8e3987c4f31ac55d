using System.Security.Claims;
using BgImigranti.Hub.Live;

namespace BgImigranti.Hub.Organisations.Live;

/// <summary>The directory is everybody's.</summary>
internal sealed class OrganisationsStreamSource : ILiveStreamSource
{
    public ValueTask<StreamAccess> AccessAsync(string stream, ClaimsPrincipal person, CancellationToken cancellation) =>
        ValueTask.FromResult(stream == LiveStreams.Organisations ? StreamAccess.Granted : StreamAccess.Unknown);
}
