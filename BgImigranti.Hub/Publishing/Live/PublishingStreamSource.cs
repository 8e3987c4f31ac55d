using System.Security.Claims;
using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Live;

namespace BgImigranti.Hub.Publishing.Live;

/// <summary>The streams of the rubrics are everybody's; a desk is its organisation's and the administrators'.</summary>
internal sealed class PublishingStreamSource(Rubrics rubrics, PersonRights rights) : ILiveStreamSource
{
    public async ValueTask<StreamAccess> AccessAsync(string stream, ClaimsPrincipal person, CancellationToken cancellation)
    {
        if (stream == LiveStreams.Urgent || rubrics.All.Any(rubric => rubric.Stream == stream))
        {
            return StreamAccess.Granted;
        }

        return LiveStreams.DeskId(stream) is { } organisation
            ? ItemRights.MayEdit(await rights.RefreshAsync(person), organisation) ? StreamAccess.Granted : StreamAccess.Refused
            : StreamAccess.Unknown;
    }
}
