using Microsoft.AspNetCore.Components;

namespace BgImigranti.Hub.Ui.Markdown;

/// <summary>
/// HTML that has been through the one sanitiser of the hub, and may therefore stand in a page as markup. It is made by
/// <see cref="MarkdownRenderer"/>, or read back from where its output was stored; there is no other way in.
/// </summary>
public readonly record struct SafeHtml
{
    private readonly string? _html;

    private SafeHtml(string html) => _html = html;

    /// <summary>Nothing.</summary>
    public static SafeHtml Empty => default;

    /// <summary>The markup as text, for storing and for sending.</summary>
    public string Html => _html ?? "";

    /// <summary>
    /// Takes back what <see cref="MarkdownRenderer"/> once returned and the hub itself stored. Never give it text that
    /// came from a request, a file or another system: nothing is checked here.
    /// </summary>
    public static SafeHtml FromStored(string html)
    {
        ArgumentNullException.ThrowIfNull(html);
        return new SafeHtml(html);
    }

    /// <summary>One after the other.</summary>
    public static SafeHtml Join(IEnumerable<SafeHtml> parts) => new(string.Concat(parts.Select(part => part.Html)));

    /// <summary>What a component writes into a page: <c>@Model.Body.ToMarkup()</c>.</summary>
#pragma warning disable RS0030 // the one place where text becomes markup; everything else goes through this type
    public MarkupString ToMarkup() => new(Html);
#pragma warning restore RS0030

    /// <inheritdoc />
    public override string ToString() => Html;

    internal static SafeHtml FromRenderer(string html) => new(html);
}
