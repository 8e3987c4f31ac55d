using System.Security.Claims;

namespace BgImigranti.Hub.Live;

/// <summary>The front page is everybody's.</summary>
internal sealed class FrontPageStreamSource : ILiveStreamSource
{
    public ValueTask<StreamAccess> AccessAsync(string stream, ClaimsPrincipal person, CancellationToken cancellation) =>
        ValueTask.FromResult(stream == LiveStreams.Front ? StreamAccess.Granted : StreamAccess.Unknown);
}
