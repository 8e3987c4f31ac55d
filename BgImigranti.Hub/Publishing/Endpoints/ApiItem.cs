using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Publishing.Reading;

namespace BgImigranti.Hub.Publishing.Endpoints;

/// <summary>A published item in a list for programs.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">What it is: <c>announcement</c>.</param>
/// <param name="Organisation">Who shares it.</param>
/// <param name="Source">The language it was written in first.</param>
/// <param name="PublishedAt">When it first appeared, UTC.</param>
/// <param name="Version">Raised by every change.</param>
/// <param name="Bg">It in Bulgarian.</param>
/// <param name="En">It in English.</param>
/// <param name="Facts">What is the same in both languages, by the names of the fields.</param>
public sealed record ApiItem(
    long Id, string Kind, ApiSharer Organisation, string Source, DateTime? PublishedAt, int Version,
    ApiItemText Bg, ApiItemText En, IReadOnlyDictionary<string, string> Facts)
{
    internal static ApiItem Of(ItemCardView card) => new(
        card.Item.Id, card.Item.Kind, ApiSharer.Of(card.Organisation), card.Item.SourceLanguageCode, card.Item.PublishedAt,
        card.Item.Version,
        ApiItemText.Of(card, Language.Bulgarian.Code), ApiItemText.Of(card, Language.English.Code),
        ApiFields.Write(card.Rubric, card.Item, isEditor: false));
}
