using AngleSharp.Html.Parser;

namespace BgImigranti.Hub.Feeds;

/// <summary>
/// Text of a page for a place where its addresses would lead nowhere: whoever reads it there knows no site to begin from.
/// </summary>
internal static class AbsoluteHtml
{
    private static readonly string[] Schemes = ["http", "https", "mailto", "tel"];

    /// <summary>The same text with whole addresses.</summary>
    /// <param name="html">What the hub's own renderer made and stored.</param>
    /// <param name="root">From where the pages' links begin.</param>
    /// <param name="page">The page it stands on, for links to places in it.</param>
    public static string For(string html, Uri root, Uri page)
    {
        if (!html.Contains("href=", StringComparison.Ordinal) && !html.Contains("src=", StringComparison.Ordinal))
        {
            return html;
        }

#pragma warning disable MA0045 // a string in memory: nothing is waited for
        using var document = new HtmlParser().ParseDocument(html);
#pragma warning restore MA0045
        foreach (var element in document.QuerySelectorAll("[href], [src]"))
        {
            var name = element.HasAttribute("href") ? "href" : "src";
            var link = element.GetAttribute(name)!;
            if (Uri.TryCreate(link.StartsWith('#') ? page : root, link, out var full) && Array.IndexOf(Schemes, full.Scheme) >= 0)
            {
                element.SetAttribute(name, full.AbsoluteUri);
            }
            else
            {
                element.RemoveAttribute(name);
            }
        }

        return document.Body!.InnerHtml;
    }
}
