using BgImigranti.Hub.Publishing.Fields;
using BgImigranti.Hub.Publishing.Reading;

namespace BgImigranti.Hub.Publishing.Endpoints;

/// <summary>An item in one language for programs, with its text.</summary>
/// <param name="Translation"><c>up-to-date</c>, <c>outdated</c> or <c>missing</c>.</param>
/// <param name="Title">The title; this and all further members but the address are null when the language is missing.</param>
/// <param name="Summary">One or two sentences, or nothing.</param>
/// <param name="Body">The text as it was written, Markdown.</param>
/// <param name="Html">The text as it is read: as it stands on the page, of a book with all its chapters.</param>
/// <param name="ChangedAt">When it was last changed, UTC.</param>
/// <param name="Url">Its page in this language, which shows the source when the language is missing.</param>
public sealed record ApiFullText(
    string Translation, string? Title, string? Summary, string? Body, string? Html, DateTime? ChangedAt, string Url)
{
    internal static ApiFullText Of(FullItem item, string languageCode)
    {
        var text = item.TextIn(languageCode);
        return new ApiFullText(
            Codes.For(item.Card.StateIn(languageCode)), text?.Title, text?.Summary, text?.Body, text is null ? null : item.HtmlOf(text),
            text?.ChangedAt,
            $"/{languageCode}/{item.Card.AddressIn(languageCode)}");
    }
}
