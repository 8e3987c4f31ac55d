namespace BgImigranti.Hub.Publishing.Editor;

/// <summary>A text as it once was, with the name of whoever wrote it.</summary>
public sealed record ItemRevisionView(ItemRevision Revision, string AuthorName);
