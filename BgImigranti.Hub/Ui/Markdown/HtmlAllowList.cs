using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace BgImigranti.Hub.Ui.Markdown;

/// <summary>
/// The second lock behind the Markdown renderer: reads its HTML as a browser would and writes it anew from a list of allowed
/// elements and attributes. What is not on the list is not copied, so nothing can be forgotten in a list of forbidden things.
/// </summary>
/// <remarks>
/// Elements that are not allowed leave their text; those whose content is not text for readers leave nothing. There are no
/// ids, styles, frames, forms, pictures, drawings or formulas. Addresses: <see cref="LinkAddress"/>.
/// </remarks>
internal static class HtmlAllowList
{
    // Deeper than any reader can follow; what lies deeper keeps its text only.
    private const int MaxDepth = 64;

    private static readonly FrozenSet<string> Elements = FrozenSet.Create(
        StringComparer.Ordinal,
        "p", "br", "hr", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "code", "em", "strong", "del", "a",
        "table", "thead", "tbody", "tr", "th", "td");

    private static readonly FrozenSet<string> DroppedWithContent = FrozenSet.Create(
        StringComparer.Ordinal,
        "script", "style", "svg", "math", "template", "noscript", "iframe", "object", "embed", "textarea", "title", "select");

    private static readonly SearchValues<char> LanguageCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    // A parser keeps state while it works, so each thread has its own; making one costs more than a post.
    [ThreadStatic]
    private static HtmlParser? _parser;

    /// <summary>The HTML, written anew from what is allowed in it.</summary>
    public static string Clean(string html)
    {
        _parser ??= new HtmlParser();
#pragma warning disable MA0045 // a string in memory: nothing is waited for
        using var document = _parser.ParseDocument(html);
#pragma warning restore MA0045
        var output = new StringBuilder(html.Length + 64);
        if (document.Body is { } body)
        {
            WriteChildren(output, body, depth: 0);
        }

        return output.ToString();
    }

    /// <summary>Text as HTML, with only the three signs encoded that mean something there; letters stay letters.</summary>
    public static void WriteText(StringBuilder output, ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOfAny('&', '<', '>'); at >= 0; at = text.IndexOfAny('&', '<', '>'))
        {
            output.Append(text[..at]).Append(text[at] switch { '&' => "&amp;", '<' => "&lt;", _ => "&gt;" });
            text = text[(at + 1)..];
        }

        output.Append(text);
    }

    private static void WriteChildren(StringBuilder output, INode parent, int depth)
    {
        // By index: a node of this tree finds its next sibling by searching its parent from the beginning.
        var nodes = parent.ChildNodes;
        for (var i = 0; i < nodes.Length; i++)
        {
            var node = nodes[i];
            if (node is IText text)
            {
                WriteText(output, text.Data);
            }
            else if (node is IElement element)
            {
                WriteElement(output, element, depth + 1);
            }
        }
    }

    private static void WriteElement(StringBuilder output, IElement element, int depth)
    {
        var name = element.LocalName;
        if (DroppedWithContent.Contains(name) || element.NamespaceUri != NamespaceNames.HtmlUri)
        {
            return;
        }

        if (!Elements.Contains(name) || depth > MaxDepth || IsEmptyName(element, name) || !HasAllowedAddress(element, name))
        {
            WriteChildren(output, element, depth);
            return;
        }

        switch (name)
        {
            case "br" or "hr":
                output.Append('<').Append(name).Append('>');
                break;
            case "table":
                // A wide table scrolls in a box of its own, which the keyboard must reach; so does long code.
                output.Append("<div class=\"table-scroll\" tabindex=\"0\">");
                WriteElementAs(output, element, name, depth);
                output.Append("</div>");
                break;
            case "th" when !HasText(element):
                WriteElementAs(output, element, "td", depth);
                break;
            default:
                WriteElementAs(output, element, name, depth);
                break;
        }
    }

    private static void WriteElementAs(StringBuilder output, IElement element, string name, int depth)
    {
        output.Append('<').Append(name);
        WriteAttributes(output, element, name);
        output.Append('>');
        WriteChildren(output, element, depth);
        output.Append("</").Append(name).Append('>');
    }

    private static void WriteAttributes(StringBuilder output, IElement element, string name)
    {
        switch (name)
        {
            case "a":
                WriteAttribute(output, "href", element.GetAttribute("href"));
                WriteAttribute(output, "title", element.GetAttribute("title"));
                WriteAttribute(output, "rel", "nofollow ugc noopener");
                break;
            case "code" when IsLanguage(element.GetAttribute("class")):
                WriteAttribute(output, "class", element.GetAttribute("class"));
                break;
            case "pre":
                WriteAttribute(output, "tabindex", "0");
                break;
            case "ol" when int.TryParse(element.GetAttribute("start"), out var start) && start >= 0:
                output.Append(" start=\"").Append(start).Append('"');
                break;
            case "th" or "td":
                WriteAttribute(output, "data-align", AlignmentOf(element.GetAttribute("style")));
                break;
        }
    }

    private static void WriteAttribute(StringBuilder output, string name, string? value)
    {
        if (value is null)
        {
            return;
        }

        output.Append(' ').Append(name).Append("=\"");
        var start = output.Length;
        WriteText(output, value);
        output.Replace("\"", "&quot;", start, output.Length - start).Append('"');
    }

    private static bool IsLanguage(string? name) =>
        name is not null
        && name.StartsWith("language-", StringComparison.Ordinal)
        && !name.AsSpan("language-".Length).ContainsAnyExcept(LanguageCharacters);

    // Styles are not allowed, neither here nor by the pages' policy: the style sheet aligns by this attribute.
    private static string? AlignmentOf(string? style) => style switch
    {
        "text-align: center;" => "center",
        "text-align: right;" => "end",
        _ => null,
    };

    private static bool HasAllowedAddress(IElement element, string name) =>
        name != "a" || (element.GetAttribute("href") is { } address && LinkAddress.IsAllowed(address));

    // A heading or a link without a name is announced as nothing.
    private static bool IsEmptyName(IElement element, string name) =>
        name is "a" or "h2" or "h3" or "h4" or "h5" or "h6" && !HasText(element);

    private static bool HasText(IElement element) => !string.IsNullOrWhiteSpace(element.TextContent);
}
