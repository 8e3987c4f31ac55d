using System.Text.Json.Serialization;

namespace BgImigranti.Hub.Live.Sockets;

/// <summary>Answer to <c>Follow</c>.</summary>
/// <param name="Version">Version the follower has reached once it applied <paramref name="Missed"/>.</param>
/// <param name="Missed">Changes after the follower's version, in order.</param>
/// <param name="Reload">True when what was missed is no longer kept: the page has to be loaded anew, once.</param>
public sealed record FollowAnswer(long Version, IReadOnlyList<LiveMessage> Missed, bool Reload)
{
    /// <summary>Called once the answer has been written to the connection; what came meanwhile follows it.</summary>
    [JsonIgnore]
    public Action? Written { get; init; }
}
