using BgImigranti.Hub.Ui.Markdown;

namespace BgImigranti.Hub.Publishing.Reading;

/// <summary>The stored rendering of a text; one made by an older renderer is rendered fresh.</summary>
internal static class RenderedText
{
    public static SafeHtml For(ItemTranslation text, IRubric rubric, MarkdownRenderer markdown) =>
        text.RendererVersion == MarkdownRenderer.Version ? SafeHtml.FromStored(text.BodyHtml) : rubric.Render(text.Body, markdown);

    /// <summary>An untracked text with its rendering of now.</summary>
    public static ItemTranslation Refreshed(ItemTranslation text, IRubric rubric, MarkdownRenderer markdown)
    {
        text.BodyHtml = For(text, rubric, markdown).Html;
        return text;
    }
}
