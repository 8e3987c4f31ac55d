using BgImigranti.Hub.Bench.Processes;

namespace BgImigranti.Hub.Bench.Floors;

/// <summary>The hidden verbs by which the bench starts itself as a floor.</summary>
internal static class FloorVerbs
{
    public const string Http = "floor-http";
    public const string SignalR = "floor-signalr";

    /// <param name="answers">Directory with what the floor has to say.</param>
    public static ServerCommand Command(string verb, string answers) =>
        new($"The floor {verb}", typeof(FloorVerbs).Assembly.Location, [verb, "--answers", answers], "/ready");
}
