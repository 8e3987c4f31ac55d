namespace BgImigranti.Hub.Forum.Writing;

/// <summary>A discussion of something shared, about to begin.</summary>
/// <param name="Section">Word of the section.</param>
/// <param name="SubjectId">What it discusses.</param>
/// <param name="LanguageCode">The language of the subject's source, in which the discussion is held.</param>
/// <param name="Title">The subject's title in that language.</param>
/// <param name="OtherTitle">Its title in the other language; null while it has none.</param>
/// <param name="Body">The first post, Markdown, in that language.</param>
public sealed record SubjectThreadInput(string Section, long SubjectId, string LanguageCode, string Title, string? OtherTitle, string Body);
