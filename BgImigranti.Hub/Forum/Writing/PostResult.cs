namespace BgImigranti.Hub.Forum.Writing;

/// <summary>What came of writing.</summary>
/// <param name="PostId">The post.</param>
/// <param name="Number">Its number in the thread.</param>
/// <param name="ThreadId">The thread.</param>
/// <param name="ThreadTitle">Its title.</param>
public sealed record PostResult(long PostId, int Number, long ThreadId, string ThreadTitle)
{
    /// <summary>Address of the post in its thread, relative to the language prefix.</summary>
    public string Address => $"{ForumLinks.Thread(ThreadId, ThreadTitle, PageCount.PageOf(Number))}#post-{PostId}";
}
