namespace BgImigranti.Hub.Forum.Reading;

/// <summary>A line of the timeline as it is shown.</summary>
public sealed record ThreadEventView(
    long Id, int AfterNumber, ThreadEventKind Kind, string PersonName, int? PostNumber, string Reason, DateTime At);
