using System.Globalization;
using System.Xml.Linq;
using BgImigranti.Hub.Files;
using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Organisations;
using BgImigranti.Hub.Publishing;
using BgImigranti.Hub.Publishing.Reading;
using BgImigranti.Hub.Ui;

namespace BgImigranti.Hub.Feeds;

/// <summary>A rubric as an Atom feed (RFC 4287), in the language of the moment.</summary>
internal sealed class AtomFeed(IRubric rubric, Site site, Language language)
{
    /// <summary>What it is sent as.</summary>
    public const string ContentType = "application/atom+xml; charset=utf-8";

    /// <summary>
    /// How every id begins (RFC 4151): by it a reader knows an entry again, so it outlives titles, addresses and servers.
    /// </summary>
    private const string Authority = "tag:bgimigranti.com,2026:";

    /// <summary>Longest text that an entry holds whole, in bytes of UTF-8.</summary>
    public const int MaxContentLength = 32 * 1024;

    private const string Html = "text/html";
    private const string Atom = "application/atom+xml";

    private static readonly XNamespace Space = "http://www.w3.org/2005/Atom";
    private static readonly XName Lang = XNamespace.Xml + "lang";

    /// <summary>The feed of these items.</summary>
    public XDocument Of(NewestItems newest) => new(new XElement(
        Space + "feed",
        new XAttribute(Lang, language.Code),
        new XElement(Space + "id", $"{Authority}{rubric.Path}/{language.Code}"),
        new XElement(Space + "title", $"{rubric.Name} · {UiText.HubName}"),
        new XElement(
            Space + "updated",
            XmlAnswer.Moment(newest.Items.Select(UpdatedAt).DefaultIfEmpty(newest.ChangedAt ?? DateTime.UnixEpoch).Max())),
        new XElement(Space + "author", new XElement(Space + "name", UiText.HubName), new XElement(Space + "uri", site.Page(language, ""))),
        Link("self", Atom, language, PublishingLinks.Feed(rubric.Path)),
        Link("alternate", Html, language, rubric.Path),
        Link("alternate", Html, language.Other, rubric.Path),
        Link("alternate", Atom, language.Other, PublishingLinks.Feed(rubric.Path)),
        newest.Items.Select(Entry)));

    private XElement Entry(FullItem item)
    {
        var (card, text) = (item.Card, Shown(item));
        return new XElement(
            Space + "entry",
            new XElement(
                Space + "id", string.Create(CultureInfo.InvariantCulture, $"{Authority}{card.Item.Kind}/{card.Item.Id}/{language.Code}")),
            Text("title", "text", text.Title, text),
            new XElement(Space + "updated", XmlAnswer.Moment(UpdatedAt(item))),
            new XElement(Space + "published", XmlAnswer.Moment(card.Item.PublishedAt!.Value)),
            Author(card.Organisation),
            new XElement(Space + "category", new XAttribute("term", card.Item.Kind), new XAttribute("label", card.Rubric.ItemName)),
            Link("alternate", Html, language, card.AddressIn(language.Code)),
            Link("alternate", Html, language.Other, card.AddressIn(language.Other.Code)),
            item.Files.Select(Enclosure),
            text.Summary.Length > 0 ? Text("summary", "text", text.Summary, text) : null,
            Text("content", "html", Content(item, text), text));
    }

    /// <summary>
    /// The text a reader of this feed gets: in their language, or else the source, which then says what language it is in.
    /// </summary>
    private ItemTranslation Shown(FullItem item) =>
        item.TextIn(language.Code) ?? item.TextIn(item.Card.Item.SourceLanguageCode) ?? item.Texts[0];

    /// <summary>A change of facts is one of the entry where these stand in it.</summary>
    private DateTime UpdatedAt(FullItem item)
    {
        var (published, changed) = (item.Card.Item.PublishedAt!.Value, rubric.FeedLine(item.Card.Item) is null
            ? Shown(item).ChangedAt
            : item.Card.Item.ChangedAt);
        return changed > published ? changed : published;
    }

    /// <summary>
    /// Whoever reads by feeds expects to read there, without a connection too, so an entry holds its whole text. Only a long book would
    /// make everybody load it again with each change of any entry: it gives what its page gives, the foreword, and the way to the rest.
    /// </summary>
    private string Content(FullItem item, ItemTranslation text)
    {
        var (full, address) = (item.HtmlOf(text), item.Card.AddressIn(language.Code));
        var shown = PlainText.Utf8Length(full) <= MaxContentLength ? full : $"{text.BodyHtml}{Continuation(address)}";
        return Fields(item.Card.Item) + AbsoluteHtml.For(shown, new Uri(site.Page(language, "")), new Uri(site.Page(language, address)));
    }

    private XElement Continuation(string address) => new(
        "p", new XAttribute("lang", language.Code), new XElement("a", new XAttribute("href", address), PublishingText.FeedContinues));

    private XElement? Fields(SharedItem item) => rubric.FeedLine(item) is { } line
        ? new XElement("p", new XAttribute("lang", language.Code), new XElement("strong", line))
        : null;

    private XElement Author(OrganisationBadge organisation) => new(
        Space + "author",
        new XElement(Space + "name", XmlAnswer.Text(organisation.Name)),
        new XElement(Space + "uri", site.Page(language, OrganisationsLinks.Organisation(organisation.Id, organisation.NameBg))));

    private XElement Enclosure(ItemFile file) => new(
        Space + "link",
        new XAttribute("rel", "enclosure"),
        new XAttribute("type", file.ContentType),
        new XAttribute("length", file.Length),
        new XAttribute("title", XmlAnswer.Text(file.Name)),
        new XAttribute("href", site.Page(language, FilesLinks.File(file.Hash, file.Name))));

    private XElement Link(string relation, string type, Language of, string link) => new(
        Space + "link",
        new XAttribute("rel", relation),
        new XAttribute("type", type),
        new XAttribute("hreflang", of.Code),
        new XAttribute("href", site.Page(of, link)));

    private static XElement Text(string name, string type, string value, ItemTranslation text) => new(
        Space + name, new XAttribute("type", type), new XAttribute(Lang, text.LanguageCode), XmlAnswer.Text(value));
}
