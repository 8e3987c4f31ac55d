namespace BgImigranti.Hub.Live;

/// <summary>A change as it travels to a follower: <c>Change</c> of the hub's contract.</summary>
/// <param name="Stream">Name of the stream.</param>
/// <param name="Version">Number within the stream; the follower applies n + 1 after n.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Action"><c>append</c>, <c>replace</c>, <c>remove</c> or <c>refresh</c>.</param>
/// <param name="Target">Id of the element.</param>
/// <param name="Html">Markup of one element, or empty.</param>
public sealed record LiveMessage(string Stream, long Version, string Kind, string Action, string Target, string Html);
