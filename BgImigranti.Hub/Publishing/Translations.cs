namespace BgImigranti.Hub.Publishing;

/// <summary>The one rule of how a language version stands to its source.</summary>
public static class Translations
{
    /// <summary>The state of a language version.</summary>
    /// <param name="sourceLanguageCode">Language of the source.</param>
    /// <param name="sourceRevision">The source's newest revision that is more than a minor edit.</param>
    /// <param name="languageCode">The language asked for.</param>
    /// <param name="basedOn">The revision its text renders; null when there is no text.</param>
    public static TranslationState StateOf(
        string sourceLanguageCode, int sourceRevision, string languageCode, int? basedOn) => basedOn switch
        {
            null => TranslationState.Missing,
            _ when languageCode == sourceLanguageCode => TranslationState.UpToDate,
            { } revision => revision >= sourceRevision ? TranslationState.UpToDate : TranslationState.Outdated,
        };
}
