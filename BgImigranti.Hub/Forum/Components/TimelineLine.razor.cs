using System.Globalization;
using BgImigranti.Hub.Forum.Reading;
using Microsoft.AspNetCore.Components;

namespace BgImigranti.Hub.Forum.Components;

public sealed partial class TimelineLine
{
    /// <summary>The line of the timeline.</summary>
    [Parameter, EditorRequired]
    public required ThreadEventView Line { get; set; }

    private string Sentence => string.Format(CultureInfo.CurrentCulture, Format, Line.PersonName, Line.PostNumber);

    private string Format => Line.Kind switch
    {
        ThreadEventKind.Locked => ForumText.EventLocked,
        ThreadEventKind.Unlocked => ForumText.EventUnlocked,
        ThreadEventKind.Pinned => ForumText.EventPinned,
        ThreadEventKind.Unpinned => ForumText.EventUnpinned,
        ThreadEventKind.Hidden => ForumText.EventHidden,
        ThreadEventKind.Restored => ForumText.EventRestored,
        ThreadEventKind.PostHidden => ForumText.EventPostHidden,
        ThreadEventKind.PostRestored => ForumText.EventPostRestored,
        ThreadEventKind.Renamed => ForumText.EventRenamed,
        ThreadEventKind.SubjectEdited => ForumText.EventSubjectEdited,
        ThreadEventKind.SubjectClosed => ForumText.EventSubjectClosed,
        ThreadEventKind.SubjectExpired => ForumText.EventSubjectExpired,
        ThreadEventKind.SubjectReopened => ForumText.EventSubjectReopened,
        _ => throw new InvalidOperationException($"No sentence for {Line.Kind}."),
    };

    private string IconName => Line.Kind switch
    {
        ThreadEventKind.Locked or ThreadEventKind.Unlocked => "lock",
        ThreadEventKind.Pinned or ThreadEventKind.Unpinned => "pin",
        ThreadEventKind.Renamed or ThreadEventKind.SubjectEdited => "edit",
        ThreadEventKind.SubjectClosed or ThreadEventKind.SubjectExpired or ThreadEventKind.SubjectReopened => "pin",
        _ => "eye-off",
    };
}
