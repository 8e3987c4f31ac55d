using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Publishing.Fields;

namespace BgImigranti.Hub.Publishing.Writing;

/// <summary>An item as it was typed: in the editor, by a program, or in a demo file.</summary>
public sealed record ItemInput
{
    /// <summary>Language of the source, <c>bg</c> or <c>en</c>.</summary>
    public required string SourceLanguageCode { get; init; }

    public TextInput Bg { get; init; } = TextInput.Empty;

    public TextInput En { get; init; } = TextInput.Empty;

    /// <summary>The rubric's fields, and those of every item (<see cref="CommonFields"/>).</summary>
    public FieldValues Fields { get; init; } = FieldValues.Empty;

    /// <summary>
    /// Names of fields all of which the rubric must know. A form may carry stray fields; what a program misspells must not be lost
    /// silently.
    /// </summary>
    public IEnumerable<string> SentFields { get; init; } = [];

    /// <summary>The source was changed in a way that translations need not follow.</summary>
    public bool IsMinor { get; init; }

    /// <summary>The translation was compared with the source and still renders it, though it was not changed.</summary>
    public bool IsTranslationConfirmed { get; init; }

    /// <summary>
    /// The source revision that a translation brought back from the past renders; null when the translation is written now.
    /// </summary>
    public int? BasedOn { get; init; }

    /// <summary>What is to be done besides saving.</summary>
    public ItemTransition Transition { get; init; }

    /// <summary>The version that was edited; 0 for a new item.</summary>
    public int Version { get; init; }

    /// <summary>Idempotency key; null when the client gave none.</summary>
    public string? Key { get; init; }

    /// <summary>Whose item it is to be: only administrators choose, others share for their own organisation.</summary>
    public long? OrganisationId { get; init; }

    /// <summary>The text in a language.</summary>
    public TextInput Text(string languageCode) => languageCode == Language.English.Code ? En : Bg;
}
