using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace BgImigranti.Hub.Tests.Feeds;

/// <summary>A feed as a reader of feeds sees it, which knows only RFC 4287 and holds the feed to it.</summary>
internal sealed class ReadFeed
{
    public static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    public static readonly XName Lang = XNamespace.Xml + "lang";

    private static readonly XmlReaderSettings Strict = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    private ReadFeed(XElement root) => Root = root;

    /// <summary>The whole feed.</summary>
    public XElement Root { get; }

    /// <summary>Its entries, in their order.</summary>
    public IReadOnlyList<XElement> Entries => [.. Root.Elements(Atom + "entry")];

    /// <summary>Reads a feed; what the RFC asks for and is not there fails the test.</summary>
    public static ReadFeed From(string text)
    {
        using var reader = XmlReader.Create(new StringReader(text), Strict);
        var root = XDocument.Load(reader).Root!;
        Assert.Equal(Atom + "feed", root.Name);
        Check(root);
        Assert.NotEmpty(root.Elements(Atom + "author"));
        Assert.NotEmpty(LinksOf(root, "self"));
        Assert.All(root.Elements(Atom + "entry"), CheckEntry);
        var ids = root.DescendantsAndSelf().Elements(Atom + "id").Select(id => id.Value).ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        return new ReadFeed(root);
    }

    /// <summary>The entry of an item.</summary>
    public XElement Entry(string kind, long id) =>
        Assert.Single(Entries, entry => entry.Element(Atom + "id")!.Value.Contains($":{kind}/{id}/", StringComparison.Ordinal));

    /// <summary>Addresses of links of one relation.</summary>
    public static IReadOnlyList<XElement> LinksOf(XElement of, string relation) =>
        [.. of.Elements(Atom + "link").Where(link => link.Attribute("rel")!.Value == relation)];

    /// <summary>The language in which something is written: its own or that of what it stands in (XML 1.0, 2.12).</summary>
    public static string LanguageOf(XElement element) => element.AncestorsAndSelf().Attributes(Lang).First().Value;

    private static void CheckEntry(XElement entry)
    {
        Check(entry);
        var author = Assert.Single(entry.Elements(Atom + "author"));
        Assert.NotEmpty(Assert.Single(author.Elements(Atom + "name")).Value);
        Assert.Equal("html", Assert.Single(entry.Elements(Atom + "content")).Attribute("type")!.Value);
        Assert.True(entry.Elements(Atom + "summary").Count() <= 1);
        Assert.NotEmpty(LinksOf(entry, "alternate"));
        Assert.All(entry.Elements(Atom + "category"), category => Assert.NotEmpty(category.Attribute("term")!.Value));
        Assert.True(Moment(entry, "published") <= Moment(entry, "updated"));
    }

    /// <summary>What feeds and entries must both have, and the one thing of which neither may have two alike.</summary>
    private static void Check(XElement element)
    {
        Assert.True(Uri.IsWellFormedUriString(Assert.Single(element.Elements(Atom + "id")).Value, UriKind.Absolute));
        Assert.NotEmpty(Assert.Single(element.Elements(Atom + "title")).Value);
        Moment(element, "updated");
        Assert.All(
            element.Elements(Atom + "link"),
            link => Assert.True(Uri.IsWellFormedUriString(link.Attribute("href")!.Value, UriKind.Absolute)));
        var alternates = LinksOf(element, "alternate").Select(link => (link.Attribute("type")!.Value, link.Attribute("hreflang")!.Value))
            .ToList();
        Assert.Equal(alternates.Count, alternates.Distinct().Count());
    }

    private static DateTimeOffset Moment(XElement of, string name) => DateTimeOffset.ParseExact(
        Assert.Single(of.Elements(Atom + name)).Value, "yyyy-MM-dd'T'HH:mm:ssK", CultureInfo.InvariantCulture, DateTimeStyles.None);
}
