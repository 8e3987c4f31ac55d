using BgImigranti.Hub.Ui.Markdown;

namespace BgImigranti.Hub.Publishing.Editor;

/// <summary>What the editor shows: what is typed, and what came of the last try.</summary>
/// <param name="Fields">What is typed.</param>
/// <param name="Key">Idempotency key of the next try.</param>
public sealed record EditorState(EditorFields Fields, string Key)
{
    /// <summary>Why it was not taken; each line a sentence. Null when it was, or was not yet tried.</summary>
    public string? Refusal { get; init; }

    /// <summary>Somebody else saved meanwhile: both texts are shown.</summary>
    public bool IsConflict { get; init; }

    /// <summary>How the texts will look, by language; null when that was not asked for.</summary>
    public IReadOnlyDictionary<string, SafeHtml>? Preview { get; init; }

    /// <summary>When the draft that is shown was kept; null when it is no draft.</summary>
    public DateTime? SavedAt { get; init; }
}
