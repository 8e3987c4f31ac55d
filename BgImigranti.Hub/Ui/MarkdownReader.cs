using Markdig;
using Markdig.Extensions.AutoLinks;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace BgImigranti.Hub.Ui;

/// <summary>Reads Markdown within bounds: CommonMark with pipe tables, bare links and strikethrough, HTML being text.</summary>
internal static class MarkdownReader
{
    // References are repeated wherever they are used: a short text could stand for megabytes of addresses.
    private const int MaxAddressCharacters = 64 * 1024;

    /// <summary>The one pipeline, for reading and for writing.</summary>
    public static MarkdownPipeline Pipeline { get; } = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseAutoLinks(new AutoLinkOptions { UseHttpsForWWWLinks = true })
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
        .DisableHtml()
        .Build();

    /// <summary>The document, or null when the text is beyond a bound and has to be shown as it was typed.</summary>
    public static MarkdownDocument? TryParse(string markdown)
    {
        if (!MarkdownLimits.AreMet(markdown))
        {
            return null;
        }

        try
        {
            var document = Markdig.Markdown.Parse(markdown, Pipeline);
            return IsWithinAddressLimit(document) ? document : null;
        }
        catch (ArgumentException)
        {
            // The parser's own bound on nesting.
            return null;
        }
    }

    private static bool IsWithinAddressLimit(MarkdownDocument document)
    {
        var characters = 0;
        foreach (var link in document.Descendants<LinkInline>())
        {
            characters += (link.Url?.Length ?? 0) + (link.Title?.Length ?? 0);
        }

        return characters <= MaxAddressCharacters;
    }
}
