using System.Collections.Concurrent;
using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Ui.Markdown;

namespace BgImigranti.Hub.Shell;

/// <summary>
/// The texts of the plain pages, written in Markdown beside the browser's sources (<c>wwwroot-assets/demo/pages</c>) and carried
/// inside the program.
/// </summary>
public sealed class PlainPageTexts(MarkdownRenderer markdown)
{
    private readonly ConcurrentDictionary<string, PlainPageText> _texts = new(StringComparer.Ordinal);

    /// <summary>The text of a page, by its address.</summary>
    public async ValueTask<PlainPageText> FindAsync(string address, Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        var name = address == ShellLinks.MyData ? "data" : address;
        var file = $"pages/{name}.{language.Code}.md";
        return _texts.TryGetValue(file, out var known) ? known : _texts.GetOrAdd(file, await ReadAsync(file));
    }

    private async Task<PlainPageText> ReadAsync(string name)
    {
        await using var source = typeof(PlainPageTexts).Assembly.GetManifestResourceStream($"demo/{name}")
            ?? throw new InvalidOperationException($"The text {name} is not in the program.");
        using var reader = new StreamReader(source);
        var (title, body) = Split(await reader.ReadToEndAsync());
        return new PlainPageText(title, markdown.Render(body, highestHeading: 2));
    }

    /// <summary>A text begins with its title between two lines of dashes.</summary>
    private static (string Title, string Body) Split(string text)
    {
        var parts = text.Split("---\n", 3);
        return (parts[1].Trim()["title:".Length..].Trim(), parts[2].Trim());
    }
}
