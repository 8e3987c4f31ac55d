using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace BgImigranti.Hub.Ui.Markdown;

/// <summary>Fits a document that a person wrote into a page of the hub, before it is written out.</summary>
internal static class MarkdownRewriter
{
    private const int LowestHeading = 6;

    /// <summary>
    /// Headings follow each other without a gap and start at the level given; images become links, so that no reader's browser asks
    /// another site for anything; no link is empty or stands within another.
    /// </summary>
    public static void Apply(MarkdownDocument document, int highestHeading)
    {
        var outline = new Stack<int>();
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            SetLevel(heading, outline, highestHeading);
        }

        foreach (var link in document.Descendants<LinkInline>().ToArray())
        {
            link.IsImage = false;
            if (link.FindParentOfType<LinkInline>().Any(parent => parent != link))
            {
                Unwrap(link);
            }
            else if (!HasText(link))
            {
                link.AppendChild(new LiteralInline(link.Url ?? ""));
            }
        }
    }

    private static void SetLevel(HeadingBlock heading, Stack<int> outline, int highestHeading)
    {
        while (outline.TryPeek(out var level) && level >= heading.Level)
        {
            outline.Pop();
        }

        var place = highestHeading + outline.Count;
        outline.Push(heading.Level);
        heading.Level = Math.Min(place, LowestHeading);
    }

    private static void Unwrap(LinkInline link)
    {
        while (link.FirstChild is { } child)
        {
            child.Remove();
            link.InsertBefore(child);
        }

        link.Remove();
    }

    private static bool HasText(LinkInline link) => link.Descendants().Any(inline => inline switch
    {
        LiteralInline literal => !literal.Content.AsSpan().IsWhiteSpace(),
        CodeInline or AutolinkInline or HtmlEntityInline => true,
        _ => false,
    });
}
