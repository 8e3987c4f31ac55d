using BgImigranti.Hub.Publishing.Fields;
using BgImigranti.Hub.Publishing.Reading;

namespace BgImigranti.Hub.Publishing.Endpoints;

/// <summary>The head of an item in one language for programs.</summary>
/// <param name="Translation"><c>up-to-date</c>, <c>outdated</c> or <c>missing</c>.</param>
/// <param name="Title">The title; null when the language is missing.</param>
/// <param name="Summary">One or two sentences, or nothing; null when the language is missing.</param>
/// <param name="Url">Its page in this language, which shows the source when the language is missing.</param>
public sealed record ApiItemText(string Translation, string? Title, string? Summary, string Url)
{
    internal static ApiItemText Of(ItemCardView card, string languageCode)
    {
        var head = card.HeadIn(languageCode);
        var own = head.LanguageCode == languageCode ? head : null;
        return new ApiItemText(
            Codes.For(card.StateIn(languageCode)), own?.Title, own?.Summary, $"/{languageCode}/{card.AddressIn(languageCode)}");
    }
}
