using System.Globalization;
using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Organisations;

namespace BgImigranti.Hub.Publishing.Reading;

/// <summary>An item as it stands on a card, in the language of the moment as far as it has a text in it.</summary>
public sealed record ItemCardView
{
    /// <summary>The item with its fields; not tracked.</summary>
    public required SharedItem Item { get; init; }

    public required IRubric Rubric { get; init; }

    public required OrganisationBadge Organisation { get; init; }

    /// <summary>The heads of its texts, one for each language that has one.</summary>
    public required IReadOnlyList<ItemHead> Heads { get; init; }

    /// <summary>The small picture that stands for it; null when it has none.</summary>
    public ItemPicture? Picture { get; init; }

    /// <summary>The head for a reader of the current language: their own, or else the source.</summary>
    public ItemHead Head => HeadIn(Language.Current.Code);

    /// <summary>How the text in the current language stands to its source.</summary>
    public TranslationState Translation => StateIn(Language.Current.Code);

    /// <summary>Its address, relative to the language prefix.</summary>
    public string Address => AddressIn(Language.Current.Code);

    /// <summary>Place in a list: pinned first, then the newest; compared as text, descending.</summary>
    public string Order => string.Create(CultureInfo.InvariantCulture, $"{(Item.IsPinned ? 1 : 0)}|{Item.PublishedAt:O}|{Item.Id:D12}");

    /// <summary>The same where pinning does not count.</summary>
    public string Recency => string.Create(CultureInfo.InvariantCulture, $"{Item.PublishedAt:O}|{Item.Id:D12}");

    /// <summary>The head for a reader of a language: their own, or else the source.</summary>
    public ItemHead HeadIn(string languageCode) => Find(languageCode) ?? Find(Item.SourceLanguageCode) ?? Heads[0];

    /// <summary>Its address among the pages of a language, relative to the language prefix.</summary>
    public string AddressIn(string languageCode) => PublishingLinks.Item(Rubric.Path, Item.Id, HeadIn(languageCode).Title);

    /// <summary>How the text in a language stands to its source.</summary>
    public TranslationState StateIn(string languageCode) =>
        Translations.StateOf(Item.SourceLanguageCode, Item.SourceRevision, languageCode, Find(languageCode)?.BasedOn);

    private ItemHead? Find(string languageCode) => Heads.FirstOrDefault(head => head.LanguageCode == languageCode);
}
