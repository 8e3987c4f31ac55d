namespace BgImigranti.Hub.Tests.Forum;

/// <summary>What a thread ought to be after what was done to it.</summary>
internal sealed class ModelledThread(long id)
{
    public long Id => id;

    public int Posts { get; set; } = 1;

    /// <summary>When its newest post came, by the model's own counting.</summary>
    public int NewestAt { get; set; }

    public bool IsHidden { get; set; }

    public bool IsLocked { get; set; }

    public bool IsPinned { get; set; }

    public HashSet<int> HiddenPosts { get; } = [];
}
