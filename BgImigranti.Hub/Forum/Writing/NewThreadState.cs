using BgImigranti.Hub.Ui.Markdown;

namespace BgImigranti.Hub.Forum.Writing;

/// <summary>What stands in the form of a new thread.</summary>
/// <param name="Title">The title in the field.</param>
/// <param name="Body">The text in the field.</param>
/// <param name="LanguageCode">The language chosen.</param>
/// <param name="Key">Idempotency key of this attempt.</param>
/// <param name="SavedAt">When the server kept the draft, UTC; null when it holds none.</param>
public sealed record NewThreadState(string Title, string Body, string LanguageCode, string Key, DateTime? SavedAt)
{
    /// <summary>Why it was not taken, in the reader's language.</summary>
    public string? Refusal { get; init; }

    /// <summary>How it will look, when that was asked for.</summary>
    public SafeHtml? Preview { get; init; }
}
