namespace BgImigranti.Hub.Forum;

/// <summary>Kinds of changes that the forum tells. Programs outside rely on them: a new one is added, none is renamed.</summary>
public static class ForumKinds
{
    /// <summary>A post came; subject: the post.</summary>
    public const string PostAdded = "post-added";

    /// <summary>A post was edited, hidden or restored; subject: the post.</summary>
    public const string PostChanged = "post-changed";

    /// <summary>A line in the timeline; subject: the event.</summary>
    public const string EventAdded = "event-added";

    /// <summary>Title or state above the posts changed; subject: the thread.</summary>
    public const string ThreadHeadChanged = "thread-head-changed";

    /// <summary>The notice below the posts changed; subject: the thread.</summary>
    public const string ThreadNoticeChanged = "thread-notice-changed";

    /// <summary>A thread was hidden or is readable again; subject: the thread.</summary>
    public const string ThreadVisibilityChanged = "thread-visibility-changed";

    /// <summary>A thread's row in the lists is new or changed; subject: the thread.</summary>
    public const string ThreadListed = "thread-listed";

    /// <summary>A thread left the lists; subject: the thread.</summary>
    public const string ThreadUnlisted = "thread-unlisted";

    /// <summary>A section's row changed; subject: the section.</summary>
    public const string SectionChanged = "section-changed";
}
