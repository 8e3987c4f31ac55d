namespace BgImigranti.Hub.Forum.Writing;

/// <summary>A kept draft.</summary>
/// <param name="Title">Title typed; empty for a reply.</param>
/// <param name="Body">Text typed.</param>
/// <param name="At">When it was kept, UTC.</param>
public sealed record DraftView(string Title, string Body, DateTime At);
