using System.Security.Claims;

namespace BgImigranti.Hub.Live;

/// <summary>
/// Says who may follow the streams of a feature. It is asked when somebody begins to follow and again while they follow, so it
/// must answer from the rights of this moment, not from what the person's ticket said when it was issued.
/// </summary>
public interface ILiveStreamSource
{
    /// <summary>The access of <paramref name="person"/> (anonymous for a visitor) to <paramref name="stream"/>.</summary>
    ValueTask<StreamAccess> AccessAsync(string stream, ClaimsPrincipal person, CancellationToken cancellation);
}
