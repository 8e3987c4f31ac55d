namespace BgImigranti.Hub.TestKit;

/// <summary>One change of a stream, as the hub sends it.</summary>
public sealed record LiveChangeMessage(string Stream, long Version, string Kind, string Action, string Target, string Html);

/// <summary>The answer to following: where the stream stands, what was missed (in order), or that the page must be read anew.</summary>
public sealed record FollowAnswer(long Version, IReadOnlyList<LiveChangeMessage> Missed, bool Reload);
