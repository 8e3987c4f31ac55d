namespace BgImigranti.Hub.Forum.Writing;

/// <summary>What stands in the form of an edit.</summary>
/// <param name="Title">Title of the thread, with its first post; null otherwise.</param>
/// <param name="Body">The text in the field.</param>
/// <param name="Version">Version of the post the edit started from.</param>
public sealed record EditState(string? Title, string Body, int Version)
{
    /// <summary>Why it was not taken, in the reader's language.</summary>
    public string? Refusal { get; init; }

    /// <summary>Somebody else saved a text meanwhile; both are shown.</summary>
    public bool IsConflict { get; init; }

    /// <summary>When the server kept the draft, UTC; null when it holds none.</summary>
    public DateTime? SavedAt { get; init; }
}
