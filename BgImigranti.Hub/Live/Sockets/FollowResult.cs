using System.Text.Json.Serialization;

namespace BgImigranti.Hub.Live.Sockets;

/// <summary>Answer to <c>Follow</c>.</summary>
/// <param name="Version">Version the follower has reached once it applied <paramref name="Missed"/>.</param>
/// <param name="Missed">
/// The oldest changes after the follower's version, in order, as many as fit into one answer. When there are more, the newest
/// follows as a change of its own, whose gap makes the follower ask again.
/// </param>
/// <param name="Reload">True when what was missed is no longer kept: the page has to be loaded anew, once.</param>
public sealed record FollowResult(long Version, IReadOnlyList<LiveMessage> Missed, bool Reload)
{
    /// <summary>Called once the answer has been written to the connection; what came meanwhile follows it.</summary>
    [JsonIgnore]
    public Action? OnWritten { get; init; }
}
