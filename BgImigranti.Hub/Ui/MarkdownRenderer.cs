using Markdig;

namespace BgImigranti.Hub.Ui;

/// <summary>
/// Turns what people write into HTML that may stand in a page: CommonMark with tables, bare links and strikethrough, without
/// HTML and without images of other sites. Has no state; one instance serves all threads.
/// </summary>
public sealed class MarkdownRenderer
{
    /// <summary>Raised whenever the output for the same text changes; stored HTML of an older version is rendered anew.</summary>
    public const int Version = 1;

    /// <summary>The longest text that is rendered, in bytes of UTF-8.</summary>
    public const int MaximumBytes = 16 * 1024;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();

    /// <summary>Renders a text; every text has a rendering, if need be as plain paragraphs.</summary>
    /// <exception cref="ArgumentException">The text is longer than <see cref="MaximumBytes"/>.</exception>
    public SafeHtml Render(string markdown)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        if (PlainText.Utf8Length(markdown) > MaximumBytes)
        {
            throw new ArgumentException($"Longer than {MaximumBytes} bytes.", nameof(markdown));
        }

        return SafeHtml.FromRenderer(Markdown.ToHtml(markdown, Pipeline));
    }
}
