namespace BgImigranti.Hub.Forum.Reading;

/// <summary>The forum's list of sections, with the versions of the streams they follow.</summary>
public sealed record ForumListView(IReadOnlyList<SectionRow> Sections, long ForumVersion, long NetworkVersion);
