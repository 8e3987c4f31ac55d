using System.Text.Json;
using BgImigranti.Hub.Publishing.Writing;

namespace BgImigranti.Hub.Publishing.Endpoints;

/// <summary>A new item as a program sends it.</summary>
/// <param name="Source">Language of the source, <c>bg</c> or <c>en</c>.</param>
/// <param name="Bg">The Bulgarian text; left out when it is missing.</param>
/// <param name="En">The English text; left out when it is missing.</param>
/// <param name="Facts">Fields by name: texts, numbers, true or false, lists of texts.</param>
/// <param name="Act"><c>keep</c> (a draft, when left out), <c>submit</c>, <c>publish</c> or <c>schedule</c>.</param>
/// <param name="Organisation">Whose item it is to be; one's own organisation when it is left out.</param>
public sealed record ApiItemInput(
    string? Source, ApiTextInput? Bg, ApiTextInput? En, IReadOnlyDictionary<string, JsonElement>? Facts, string? Act, long? Organisation)
{
    internal ItemInput Typed(string? key) => new()
    {
        SourceLanguageCode = Source ?? "",
        Bg = Bg?.Typed ?? TextInput.Empty,
        En = En?.Typed ?? TextInput.Empty,
        Fields = ApiFields.Read(Facts),
        SentFields = Facts?.Keys ?? [],
        Transition = ApiTransitions.WithSaving(Act),
        OrganisationId = Organisation,
        Key = key,
    };
}
