namespace BgImigranti.Hub.Publishing;

/// <summary>Kinds of changes that shared items tell; the subject is the item. Programs outside rely on them.</summary>
public static class PublishingKinds
{
    /// <summary>The item's card is new or changed.</summary>
    public const string ItemListed = "item-listed";

    /// <summary>The item left the lists.</summary>
    public const string ItemUnlisted = "item-unlisted";

    /// <summary>The item's own page changed.</summary>
    public const string ItemChanged = "item-changed";

    /// <summary>The item's card above its discussion changed.</summary>
    public const string SubjectChanged = "thread-subject-changed";

    /// <summary>The item, public already, has got a discussion.</summary>
    public const string DiscussionBegun = "item-discussion-begun";

    /// <summary>Something on a desk changed; nothing of it is told but that.</summary>
    public const string DeskChanged = "desk-changed";
}
