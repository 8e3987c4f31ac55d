namespace BgImigranti.Hub.Forum;

/// <summary>What a line of the timeline says.</summary>
public enum ThreadEventKind
{
    Locked,
    Unlocked,
    Pinned,
    Unpinned,
    Hidden,
    Restored,
    PostHidden,
    PostRestored,
    Renamed,
    SubjectEdited,
    SubjectClosed,
    SubjectExpired,
    SubjectReopened,
}
