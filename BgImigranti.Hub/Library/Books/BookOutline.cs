using Markdig;
using Markdig.Syntax;

namespace BgImigranti.Hub.Library.Books;

/// <summary>Finds the headings of the first level, with the parser that renders them too, so that both agree on what is one.</summary>
internal static class BookOutline
{
    /// <summary>Blocks only: what stands within a line moves no heading, and costs most of the time.</summary>
    private static readonly MarkdownPipeline Blocks = MakePipeline();

    /// <summary>The headings, in their order; none when the text is nested deeper than the parser goes.</summary>
    public static IEnumerable<BookHeading> For(string markdown)
    {
        MarkdownDocument document;
        try
        {
            document = Markdown.Parse(markdown, Blocks);
        }
        catch (ArgumentException)
        {
            // The parser's own bound on nesting; the renderer shows such a text as it was typed.
            return [];
        }

        return document.OfType<HeadingBlock>()
            .Where(heading => heading.Level == 1)
            .Select(heading => new BookHeading(StartOfLine(markdown, heading.Span.Start), heading.IsSetext));
    }

    private static MarkdownPipeline MakePipeline()
    {
        var builder = new MarkdownPipelineBuilder().DisableHtml();
        builder.InlineParsers.Clear();
        return builder.Build();
    }

    private static int StartOfLine(string text, int at) => text.AsSpan(0, at).LastIndexOfAny('\n', '\r') + 1;
}
