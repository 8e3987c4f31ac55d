namespace BgImigranti.Hub.Submissions;

/// <summary>A kept draft.</summary>
/// <param name="Title">Title typed; empty for a reply.</param>
/// <param name="Body">Text typed.</param>
/// <param name="At">When it was kept, UTC.</param>
public sealed record AutosavedDraftView(string Title, string Body, DateTime At);
