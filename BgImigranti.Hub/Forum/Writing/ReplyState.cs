using BgImigranti.Hub.Ui.Markdown;

namespace BgImigranti.Hub.Forum.Writing;

/// <summary>What stands in the form of a reply.</summary>
/// <param name="Body">The text in the field.</param>
/// <param name="Key">Idempotency key of this attempt.</param>
/// <param name="SavedAt">When the server kept the draft, UTC; null when it holds none.</param>
public sealed record ReplyState(string Body, string Key, DateTime? SavedAt)
{
    /// <summary>Nothing typed.</summary>
    public static ReplyState Empty { get; } = new("", "", null);

    /// <summary>Why it was not taken, in the reader's language.</summary>
    public string? Refusal { get; init; }

    /// <summary>How it will look, when that was asked for.</summary>
    public SafeHtml? Preview { get; init; }

    /// <summary>Page of the thread the form stood on.</summary>
    public int? Page { get; init; }
}
