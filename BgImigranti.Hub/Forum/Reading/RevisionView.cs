namespace BgImigranti.Hub.Forum.Reading;

/// <summary>One version of a post's text.</summary>
public sealed record RevisionView(int Version, string Body, string AuthorName, DateTime At);
