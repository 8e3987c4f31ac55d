using BgImigranti.Hub.Forum;
using BgImigranti.Hub.Organisations;

namespace BgImigranti.Hub.Publishing.Editor;

/// <summary>What the editor must know besides what is typed.</summary>
public sealed record EditorView
{
    public required IRubric Rubric { get; init; }

    /// <summary>The item as it is saved; null for a new one.</summary>
    public SharedItem? Item { get; init; }

    /// <summary>Its texts as they are saved.</summary>
    public IReadOnlyList<ItemTranslation> Texts { get; init; } = [];

    /// <summary>The source as the translation last knew it; null when the translation is not outdated.</summary>
    public ItemRevision? KnownSource { get; init; }

    public IReadOnlyList<ItemFile> Files { get; init; } = [];

    /// <summary>The sections in which its discussion may stand.</summary>
    public required IReadOnlyList<SectionInfo> Sections { get; init; }

    /// <summary>The organisations an administrator may share for; empty for everybody else.</summary>
    public IReadOnlyList<OrganisationBadge> Organisations { get; init; } = [];

    /// <summary>The saved text in a language; null when there is none.</summary>
    public ItemTranslation? Text(string languageCode) => Texts.FirstOrDefault(text => text.LanguageCode == languageCode);

    /// <summary>How a language stands to the source; null while nothing is saved.</summary>
    public TranslationState? State(string languageCode) => Item is null
        ? null
        : Translations.StateOf(Item.SourceLanguageCode, Item.SourceRevision, languageCode, Text(languageCode)?.BasedOn);
}
