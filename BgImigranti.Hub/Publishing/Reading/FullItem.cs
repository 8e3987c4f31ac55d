using BgImigranti.Hub.Ui.Markdown;

namespace BgImigranti.Hub.Publishing.Reading;

/// <summary>An item with its texts in every language it has.</summary>
public sealed record FullItem
{
    public required ItemCardView Card { get; init; }

    /// <summary>Its texts, one for each language that has one.</summary>
    public required IReadOnlyList<ItemTranslation> Texts { get; init; }

    /// <summary>What of its texts follows on further pages, by language; empty where nothing does.</summary>
    public required IReadOnlyDictionary<string, SafeHtml> Rests { get; init; }

    public required IReadOnlyList<ItemFile> Files { get; init; }

    /// <summary>Name of whoever checked the fields; null when nobody did.</summary>
    public string? CheckedBy { get; init; }

    /// <summary>Its discussion, as far as everybody may read it; null when there is none.</summary>
    public ItemDiscussion? Discussion { get; init; }

    /// <summary>All of a text as it is read, whether on one page or on many.</summary>
    public string HtmlOf(ItemTranslation text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.BodyHtml + Rests.GetValueOrDefault(text.LanguageCode).Html;
    }

    /// <summary>The text in a language; null when it is missing.</summary>
    public ItemTranslation? TextIn(string languageCode) => Texts.FirstOrDefault(text => text.LanguageCode == languageCode);
}
