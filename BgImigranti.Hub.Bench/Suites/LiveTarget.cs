using BgImigranti.Hub.Bench.Processes;

namespace BgImigranti.Hub.Bench.Suites;

/// <summary>A thread of a server that can be followed and posted to: the real hub's, or the floor's.</summary>
/// <param name="Token">The writer's bearer token; the floor does not look at it.</param>
internal sealed record LiveTarget(ServerProcess Server, string Token, long Thread)
{
    public string Stream => $"thread/{Thread}";
}
