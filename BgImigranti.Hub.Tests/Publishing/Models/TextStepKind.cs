namespace BgImigranti.Hub.Tests.Publishing.Models;

/// <summary>What can be done to the texts of an item.</summary>
public enum TextStepKind
{
    Source,
    SourceMinor,
    Translation,
    TranslationMinor,
    Both,
    Confirm,
    SourceAndConfirm,
    RemoveTranslation,
    MoveSource,
    Restore,
    Conflict,
    Fields,
}
