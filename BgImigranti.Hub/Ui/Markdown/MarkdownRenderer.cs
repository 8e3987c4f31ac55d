using System.Text;
using Markdig;

namespace BgImigranti.Hub.Ui.Markdown;

/// <summary>
/// Turns what people write into HTML that may stand in a page: CommonMark with tables, bare links and strikethrough, without
/// HTML and without images of other sites. Has no state; one instance serves all threads.
/// </summary>
/// <remarks>
/// Made of three steps that do not trust each other: bounds on what is parsed at all, a document fitted into the page, and an
/// allow-list over the resulting HTML. A text beyond the bounds, which nobody writes by hand, is shown as it was typed.
/// </remarks>
public sealed class MarkdownRenderer
{
    /// <summary>Raised whenever the output for the same text changes; stored HTML of an older version is rendered anew.</summary>
    public const int Version = 1;

    /// <summary>The longest text that is rendered, in bytes of UTF-8.</summary>
    public const int MaxBytes = 16 * 1024;

    /// <summary>Renders a text that stands below an h2, as posts do; every text has a rendering, if need be as plain paragraphs.</summary>
    /// <exception cref="ArgumentException">The text is longer than <see cref="MaxBytes"/>.</exception>
    public SafeHtml Render(string markdown) => Render(markdown, highestHeading: 3);

    /// <summary>Renders a text.</summary>
    /// <param name="markdown">The text.</param>
    /// <param name="highestHeading">Level of its highest headings: one below the heading of the page that it stands under.</param>
    /// <exception cref="ArgumentException">The text is longer than <see cref="MaxBytes"/>.</exception>
    public SafeHtml Render(string markdown, int highestHeading)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        if (PlainText.Utf8Length(markdown) > MaxBytes)
        {
            throw new ArgumentException($"Longer than {MaxBytes} bytes.", nameof(markdown));
        }

        return SafeHtml.FromRenderer(HtmlAllowList.Clean(TryRenderDocument(markdown, highestHeading) ?? RenderAsTyped(markdown)));
    }

    private static string? TryRenderDocument(string markdown, int highestHeading)
    {
        if (MarkdownReader.TryParse(markdown) is not { } document)
        {
            return null;
        }

        MarkdownRewriter.Apply(document, highestHeading);
        try
        {
            return document.ToHtml(MarkdownReader.Pipeline);
        }
        catch (ArgumentException)
        {
            // The writer has the parser's bound on nesting too.
            return null;
        }
    }

    // As typed: blank lines part paragraphs, line ends stay.
    private static string RenderAsTyped(string text)
    {
        var output = new StringBuilder(text.Length + 64);
        var isOpen = false;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line.IsWhiteSpace())
            {
                output.Append(isOpen ? "</p>\n" : "");
                isOpen = false;
                continue;
            }

            output.Append(isOpen ? "<br>\n" : "<p>");
            HtmlAllowList.WriteText(output, line);
            isOpen = true;
        }

        return output.Append(isOpen ? "</p>\n" : "").ToString();
    }
}
