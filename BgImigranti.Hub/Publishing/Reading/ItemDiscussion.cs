using BgImigranti.Hub.Forum.Reading;

namespace BgImigranti.Hub.Publishing.Reading;

/// <summary>The discussion of an item, and its newest answers.</summary>
/// <param name="Thread">The thread.</param>
/// <param name="Answers">Its newest posts, oldest of them first; the first post, which only repeats the item, is not among them.</param>
/// <param name="LiveVersion">Version of the thread's stream in the state that was read.</param>
public sealed record ItemDiscussion(ThreadHeadView Thread, IReadOnlyList<PostView> Answers, long LiveVersion);
