using System.Text.Json;
using BgImigranti.Hub.Publishing.Writing;

namespace BgImigranti.Hub.Publishing.Endpoints;

/// <summary>An item as it is to be from now on: texts and fields that are left out are taken away.</summary>
/// <param name="Version">The version that was edited; when the item has another by now, nothing is written.</param>
/// <param name="Source">Language of the source, <c>bg</c> or <c>en</c>.</param>
/// <param name="Bg">The Bulgarian text.</param>
/// <param name="En">The English text.</param>
/// <param name="Facts">Fields by name: texts, numbers, true or false, lists of texts.</param>
/// <param name="Minor">The source was changed in a way that translations need not follow.</param>
/// <param name="TranslationConfirmed">The translation still renders the source, though it was not changed.</param>
/// <param name="Act"><c>keep</c> (when left out), <c>submit</c>, <c>publish</c> or <c>schedule</c>.</param>
public sealed record ApiItemEdit(
    int? Version, string? Source, ApiTextInput? Bg, ApiTextInput? En, IReadOnlyDictionary<string, JsonElement>? Facts,
    bool Minor, bool TranslationConfirmed, string? Act)
{
    internal ItemInput Typed(string? key) => new()
    {
        SourceLanguageCode = Source ?? "",
        Bg = Bg?.Typed ?? TextInput.Empty,
        En = En?.Typed ?? TextInput.Empty,
        Fields = ApiFields.Read(Facts),
        SentFields = Facts?.Keys ?? [],
        IsMinor = Minor,
        IsTranslationConfirmed = TranslationConfirmed,
        Transition = ApiTransitions.WithSaving(Act),
        Version = Version ?? 0,
        Key = key,
    };
}
