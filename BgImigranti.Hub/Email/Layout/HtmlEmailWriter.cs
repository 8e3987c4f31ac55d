using System.Xml.Linq;

namespace BgImigranti.Hub.Email.Layout;

/// <summary>
/// The e-mail as an HTML document. It is built as a tree, which encodes every word by itself. Mail programs that throw the styles away show
/// it as plain paragraphs in their own colours, light or dark; those that keep them show the colours of the hub.
/// </summary>
internal static class HtmlEmailWriter
{
    private const string Styles =
        """

        :root { color-scheme: light dark; supported-color-schemes: light dark; }
        body { margin: 0; padding: 1rem; background: #fbfaf6; color: #1d2b2a; font: 1rem/1.5 "Sofia Sans", system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
        .letter { max-width: 36rem; margin: 0 auto; overflow-wrap: anywhere; }
        h1 { font-size: 1.4rem; line-height: 1.25; margin: 0 0 1rem; }
        p { margin: 0 0 1rem; }
        a { color: #0b5d51; }
        table { border-collapse: collapse; margin: 0 0 1rem; width: 100%; }
        th, td { padding: .4rem 0; border-top: 1px solid #e4e0d4; text-align: left; vertical-align: top; }
        th { padding-right: 1rem; font-weight: 600; color: #48564f; white-space: nowrap; }
        .main a { display: inline-block; padding: .7rem 1.2rem; border-radius: 10px; background: #0b5d51; color: #fffefb; font-weight: 600; text-decoration: none; }
        .foot { border-top: 1px solid #e4e0d4; padding-top: 1rem; font-size: .882rem; color: #48564f; }
        .foot p { margin: 0 0 .4rem; }
        @media (prefers-color-scheme: dark) {
          body { background: #12201e; color: #ece8dc; }
          a { color: #82d3c0; }
          th, td, .foot { border-color: #2b3f3b; }
          th, .foot { color: #b7c2ba; }
          .main a { background: #82d3c0; color: #0b211d; }
        }

        """;

    public static string Write(EmailRenderModel model)
    {
        var html = new XElement("html", new XAttribute("lang", model.LanguageCode), Head(model), new XElement("body", Article(model)));
        return "<!DOCTYPE html>\n" + html.ToString(SaveOptions.DisableFormatting) + "\n";
    }

    private static XElement Head(EmailRenderModel model) => new(
        "head",
        new XElement("meta", new XAttribute("charset", "utf-8")),
        Meta("viewport", "width=device-width"),
        Meta("color-scheme", "light dark"),
        Meta("supported-color-schemes", "light dark"),
        new XElement("title", model.Subject),
        new XElement("style", Styles));

    /// <summary>Webmail puts the e-mail into its own page, so the e-mail itself says what language it is in.</summary>
    private static XElement Article(EmailRenderModel model) => new(
        "div",
        Class("letter"),
        new XAttribute("role", "article"),
        new XAttribute("lang", model.LanguageCode),
        new XElement("h1", model.Subject),
        Paragraph(model.Greeting),
        model.Paragraphs.Select(Paragraph),
        FieldTable(model.Fields),
        model.MainLink is { } main ? new XElement("p", Class("main"), Anchor(main)) : null,
        model.OtherLinks.Select(link => new XElement("p", Anchor(link))),
        model.ClosingParagraphs.Select(Paragraph),
        Footer(model));

    private static XElement? FieldTable(IReadOnlyList<EmailField> fields) => fields.Count == 0 ? null : new XElement(
        "table",
        fields.Select(entry => new XElement(
            "tr", new XElement("th", new XAttribute("scope", "row"), entry.Term), new XElement("td", Lines(entry.Value)))));

    private static XElement Footer(EmailRenderModel model) => new(
        "div",
        Class("foot"),
        new XElement("p", EmailRenderModel.Sender, " ", Anchor(new EmailLink(model.Site.AbsoluteUri, model.Site))),
        Paragraph(model.Reason),
        Paragraph(EmailRenderModel.NoReply),
        model.Unsubscribe is { } unsubscribe ? new XElement("p", Anchor(unsubscribe)) : null);

    private static XElement Paragraph(string text) => new("p", Lines(text));

    private static IEnumerable<object> Lines(string text) => text.Split('\n')
        .SelectMany((line, index) => index == 0 ? [line] : new object[] { new XElement("br"), line });

    private static XElement Anchor(EmailLink link) => new("a", new XAttribute("href", link.Address.AbsoluteUri), link.Text);

    private static XElement Meta(string name, string content) =>
        new("meta", new XAttribute("name", name), new XAttribute("content", content));

    private static XAttribute Class(string name) => new("class", name);
}
