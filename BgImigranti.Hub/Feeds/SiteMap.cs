using System.Xml.Linq;
using BgImigranti.Hub.Localization;

namespace BgImigranti.Hub.Feeds;

/// <summary>Pages as a site map (sitemaps.org 0.9): each in each language, and each naming the other.</summary>
internal static class SiteMap
{
    /// <summary>What it is sent as.</summary>
    public const string ContentType = "application/xml; charset=utf-8";

    private static readonly XNamespace Space = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";

    /// <summary>The map of these pages.</summary>
    public static XDocument For(IEnumerable<SiteMapEntry> places, Site site) => new(new XElement(
        Space + "urlset",
        new XAttribute(XNamespace.Xmlns + "xhtml", Xhtml),
        places.SelectMany(place => Language.All.Select(language => Address(place, language, site)))));

    private static XElement Address(SiteMapEntry place, Language language, Site site) => new(
        Space + "url",
        new XElement(Space + "loc", site.Page(language, place.In(language))),
        place.ChangedAt is { } at ? new XElement(Space + "lastmod", XmlAnswer.Moment(at)) : null,
        Language.All.Select(other => new XElement(
            Xhtml + "link",
            new XAttribute("rel", "alternate"),
            new XAttribute("hreflang", other.Code),
            new XAttribute("href", site.Page(other, place.In(other))))));
}
