using System.Text.Json;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace BgImigranti.Hub.Tests.Browsing;

/// <summary>The accessibility checker inside a page. It stays there while the page does, so that every look costs one run only.</summary>
public static class Axe
{
    private const string Run = """
        async () => {
            const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
            const result = await axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] });
            return result.violations.map(found => `${found.id}: ${found.nodes.slice(0, 3).map(node =>
                `${node.target.join(' ')} [${[...node.any, ...node.all, ...node.none].map(check => check.message).join('; ').slice(0, 200)}]`).join(', ')}`);
        }
        """;

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>Puts the checker into the page.</summary>
    public static Task LoadAsync(IPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return page.EvaluateAsync(Script);
    }

    /// <summary>What is wrong with the page as it looks now: rules of WCAG 2.2 A and AA, and good practice.</summary>
    public static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var found = await page.EvaluateAsync<JsonElement>(Run);
        return [.. found.EnumerateArray().Select(line => line.GetString()!)];
    }
}
