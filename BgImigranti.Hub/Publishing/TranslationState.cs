namespace BgImigranti.Hub.Publishing;

/// <summary>How one language version of an item stands to its source. It follows from the data and is never stored.</summary>
public enum TranslationState
{
    /// <summary>There is no text in this language.</summary>
    Missing,

    /// <summary>The source itself, or a translation of the source as it is now.</summary>
    UpToDate,

    /// <summary>The source was changed since, by more than a minor edit.</summary>
    Outdated,
}
