using System.Text;
using AngleSharp.Dom;
using BgImigranti.Hub.Tests.TestKit;

namespace BgImigranti.Hub.Tests.Safety;

/// <summary>
/// HTML in a form that can be compared: the specification's expectation with the hub's own decisions applied to it (headings from
/// h3 on, pictures as links, refused addresses without their link, nothing empty that would need a name), and both sides
/// without the attributes the hub adds.
/// </summary>
public static class SpecHtml
{
    /// <summary>What the specification expects, as the hub would have it.</summary>
    public static string Expected(string html)
    {
        var body = Markup.Parse(html);
        var outline = new Stack<int>();
        foreach (var heading in body.QuerySelectorAll("h1,h2,h3,h4,h5,h6"))
        {
            var level = heading.LocalName[1] - '0';
            while (outline.TryPeek(out var above) && above >= level)
            {
                outline.Pop();
            }

            Rename(heading, $"h{Math.Min(3 + outline.Count, 6)}");
            outline.Push(level);
        }

        foreach (var picture in body.QuerySelectorAll("img"))
        {
            ReplacePicture(picture);
        }

        foreach (var link in body.QuerySelectorAll("a").Where(link => string.IsNullOrWhiteSpace(link.TextContent)))
        {
            link.TextContent = Uri.UnescapeDataString(link.GetAttribute("href") ?? "");
        }

        return Compared(body);
    }

    /// <summary>What the hub has written.</summary>
    public static string Actual(string html) => Compared(Markup.Parse(html));

    private static string Compared(IElement body)
    {
        var output = new StringBuilder();
        foreach (var node in body.ChildNodes)
        {
            Write(output, node, isPreformatted: false);
        }

        return output.ToString();
    }

    private static void Write(StringBuilder output, INode node, bool isPreformatted)
    {
        if (node is IText text)
        {
            output.Append(isPreformatted ? text.Data : Collapsed(text.Data));
        }
        else if (node is IElement element && IsDropped(element))
        {
            WriteChildren(output, element, isPreformatted);
        }
        else if (node is IElement kept)
        {
            output.Append('<').Append(kept.LocalName);
            foreach (var name in (string[])["href", "title", "start", "class"])
            {
                var value = kept.GetAttribute(name);
                output.Append(value is null || !IsComparedClass(name, value) ? "" : $" {name}={value}");
            }

            output.Append('>');
            WriteChildren(output, kept, isPreformatted || kept.LocalName == "pre");
            output.Append("</").Append(kept.LocalName).Append('>');
        }
    }

    private static void WriteChildren(StringBuilder output, IElement element, bool isPreformatted)
    {
        foreach (var child in element.ChildNodes)
        {
            Write(output, child, isPreformatted);
        }
    }

    private static bool IsDropped(IElement element) => element.LocalName switch
    {
        "div" => true,
        "h3" or "h4" or "h5" or "h6" => string.IsNullOrWhiteSpace(element.TextContent),
        "a" => string.IsNullOrWhiteSpace(element.TextContent) || !HasAllowedScheme(element.GetAttribute("href")!),
        _ => false,
    };

    private static bool HasAllowedScheme(string address)
    {
        var scheme = address.Split(':')[0];
        return scheme == address || scheme.AsSpan().ContainsAny('/', '?', '#')
            || scheme.ToUpperInvariant() is "HTTP" or "HTTPS" or "MAILTO" or "TEL";
    }

    private static bool IsComparedClass(string name, string value) =>
        name != "class" || value.All(sign => char.IsAsciiLetterLower(sign) || char.IsAsciiDigit(sign) || sign == '-');

    // Between blocks white space means nothing; inside a line it is one blank.
    private static string Collapsed(string text)
    {
        var blank = text.AsSpan().IsWhiteSpace() && text.Contains('\n', StringComparison.Ordinal) ? "" : " ";
        var words = text.Split([' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0
            ? blank
            : (char.IsWhiteSpace(text[0]) ? " " : "") + string.Join(' ', words) + (text[^1] is ' ' or '\t' ? " " : "");
    }

    private static void ReplacePicture(IElement picture)
    {
        if (picture.Closest("a") is not null)
        {
            picture.Replace(picture.Owner!.CreateTextNode(picture.GetAttribute("alt") ?? ""));
            return;
        }

        var link = picture.Owner!.CreateElement("a");
        link.SetAttribute("href", picture.GetAttribute("src") ?? "");
        if (picture.GetAttribute("title") is { } title)
        {
            link.SetAttribute("title", title);
        }

        link.TextContent = picture.GetAttribute("alt") ?? "";
        picture.Replace(link);
    }

    private static void Rename(IElement element, string name)
    {
        var renamed = element.Owner!.CreateElement(name);
        renamed.Append([.. element.ChildNodes]);
        element.Replace(renamed);
    }
}
