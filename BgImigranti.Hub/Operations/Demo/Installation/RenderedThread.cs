using BgImigranti.Hub.Ui.Markdown;

namespace BgImigranti.Hub.Operations.Demo.Installation;

/// <summary>A thread whose posts are rendered, which is done before the one writer is entered.</summary>
internal sealed class RenderedThread(ThreadEntry entry, MarkdownRenderer markdown)
{
    public ThreadEntry Entry { get; } = entry;

    /// <summary>HTML of the posts, in their order.</summary>
    public IReadOnlyList<string> Html { get; } = [.. entry.Posts.Select(post => markdown.Render(post.Body).Html)];
}
