namespace BgImigranti.Hub.Forum.Reading;

/// <summary>One page of a section's threads.</summary>
public sealed record SectionPageView(
    SectionRow Section, int Page, int Pages, long LiveVersion, IReadOnlyList<ThreadRow> Threads);
