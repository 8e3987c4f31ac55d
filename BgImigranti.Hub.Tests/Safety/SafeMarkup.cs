using AngleSharp.Dom;
using BgImigranti.Hub.Tests.TestKit;

namespace BgImigranti.Hub.Tests.Safety;

/// <summary>
/// What rendered text may consist of, written down a second time and independently of the hub's own list: a mistake there has
/// to be made here too before it goes unnoticed.
/// </summary>
public static class SafeMarkup
{
    private static readonly string[] Bare =
    [
        "p", "br", "hr", "em", "strong", "del", "blockquote", "ul", "li", "h3", "h4", "h5", "h6", "table", "thead", "tbody", "tr",
    ];

    private static readonly Dictionary<string, string[]> WithAttributes = new(StringComparer.Ordinal)
    {
        ["th"] = ["data-align"],
        ["td"] = ["data-align"],
        ["ol"] = ["start"],
        ["pre"] = ["tabindex"],
        ["code"] = ["class"],
        ["div"] = ["class", "tabindex"],
        ["a"] = ["href", "title", "rel"],
    };

    /// <summary>What is wrong with this HTML; empty when nothing is.</summary>
    public static IReadOnlyList<string> Errors(string html) =>
        [.. Markup.Parse(html).QuerySelectorAll("*").SelectMany(Errors)];

    private static IEnumerable<string> Errors(IElement element)
    {
        var attributes = Bare.Contains(element.LocalName) ? [] : WithAttributes.GetValueOrDefault(element.LocalName);
        if (element.NamespaceUri != NamespaceNames.HtmlUri || attributes is null)
        {
            yield return $"<{element.LocalName}>";
            yield break;
        }

        foreach (var attribute in element.Attributes)
        {
            if (!attributes.Contains(attribute.LocalName, StringComparer.Ordinal) || !IsGood(element.LocalName, attribute))
            {
                yield return $"<{element.LocalName} {attribute.Name}=\"{attribute.Value}\">";
            }
        }
    }

    private static bool IsGood(string element, IAttr attribute) => (element, attribute.LocalName) switch
    {
        ("a", "href") => IsGoodAddress(attribute.Value),
        ("a", "rel") => attribute.Value == "nofollow ugc noopener",
        ("code", "class") => attribute.Value.StartsWith("language-", StringComparison.Ordinal)
            && attribute.Value.All(sign => char.IsAsciiLetterLower(sign) || char.IsAsciiDigit(sign) || sign == '-'),
        ("div", "class") => attribute.Value == "table-scroll",
        (_, "tabindex") => attribute.Value == "0",
        (_, "data-align") => attribute.Value is "center" or "end",
        ("ol", "start") => attribute.Value.All(char.IsAsciiDigit),
        _ => true,
    };

    // As a browser reads it: relative to a page of the hub, the address must stay on the site or lead out by an allowed scheme.
    private static bool IsGoodAddress(string address)
    {
        if (!Uri.TryCreate(new Uri("https://hub.example/bg/"), address, out var uri))
        {
            // The framework refuses some that browsers accept; without a colon before the path there is no scheme to fear.
            return address.IndexOf(
                ':', StringComparison.Ordinal) is var colon && (colon < 0 || address.AsSpan(0, colon).ContainsAny('/', '?', '#')
                || address.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || address.StartsWith(
                    "https://", StringComparison.OrdinalIgnoreCase));
        }

        var leavesByItsLook = address.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || address.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
        return uri.Scheme switch
        {
            "http" or "https" => leavesByItsLook || uri.Host == "hub.example",
            "mailto" or "tel" => true,
            _ => false,
        };
    }
}
