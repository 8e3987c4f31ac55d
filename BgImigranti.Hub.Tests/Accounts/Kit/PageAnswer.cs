using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace BgImigranti.Hub.Tests.Accounts.Kit;

/// <summary>What a server answered.</summary>
/// <param name="Status">Status code.</param>
/// <param name="Location">The <c>Location</c> header, or empty.</param>
/// <param name="Text">The body.</param>
/// <param name="Headers">The other headers.</param>
public sealed record PageAnswer(int Status, string Location, string Text, IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>The body as a document.</summary>
    public IHtmlDocument Page => new HtmlParser().ParseDocument(Text);

    /// <summary>The value of a field.</summary>
    public string? Value(string field) => Page.QuerySelector($"[name='{field}']")?.GetAttribute("value");

    /// <summary>What the page says of the faults.</summary>
    public string Errors => Page.QuerySelector("#errors")?.TextContent.Trim() ?? "";
}
