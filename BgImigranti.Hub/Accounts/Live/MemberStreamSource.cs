using System.Security.Claims;
using BgImigranti.Hub.Live;

namespace BgImigranti.Hub.Accounts.Live;

/// <summary>What concerns one person is told to nobody else; whether somebody has an id is not said either.</summary>
internal sealed class MemberStreamSource(PersonRights rights) : ILiveStreamSource
{
    public async ValueTask<StreamAccess> AccessAsync(string stream, ClaimsPrincipal person, CancellationToken cancellation)
    {
        if (LiveStreams.MemberId(stream) is not { } id)
        {
            return StreamAccess.Unknown;
        }

        return (await rights.RefreshAsync(person)).PersonId == id ? StreamAccess.Granted : StreamAccess.Refused;
    }
}
