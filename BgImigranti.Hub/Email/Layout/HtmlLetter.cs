using System.Xml.Linq;

namespace BgImigranti.Hub.Email.Layout;

/// <summary>
/// The letter as an HTML document. It is built as a tree, which encodes every word by itself. Mail programs that throw the styles away show
/// it as plain paragraphs in their own colours, light or dark; those that keep them show the colours of the hub.
/// </summary>
internal static class HtmlLetter
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

    public static string Write(LetterFrame frame)
    {
        var html = new XElement("html", new XAttribute("lang", frame.LanguageCode), Head(frame), new XElement("body", Letter(frame)));
        return "<!DOCTYPE html>\n" + html.ToString(SaveOptions.DisableFormatting) + "\n";
    }

    private static XElement Head(LetterFrame frame) => new(
        "head",
        new XElement("meta", new XAttribute("charset", "utf-8")),
        Meta("viewport", "width=device-width"),
        Meta("color-scheme", "light dark"),
        Meta("supported-color-schemes", "light dark"),
        new XElement("title", frame.Subject),
        new XElement("style", Styles));

    /// <summary>Webmail puts the letter into its own page, so the letter itself says what language it is in.</summary>
    private static XElement Letter(LetterFrame frame) => new(
        "div",
        Class("letter"),
        new XAttribute("role", "article"),
        new XAttribute("lang", frame.LanguageCode),
        new XElement("h1", frame.Subject),
        Paragraph(frame.Greeting),
        frame.Paragraphs.Select(Paragraph),
        Facts(frame.Facts),
        frame.MainLink is { } main ? new XElement("p", Class("main"), Anchor(main)) : null,
        frame.OtherLinks.Select(link => new XElement("p", Anchor(link))),
        frame.ClosingParagraphs.Select(Paragraph),
        Foot(frame));

    private static XElement? Facts(IReadOnlyList<MailFact> facts) => facts.Count == 0 ? null : new XElement(
        "table",
        facts.Select(fact => new XElement(
            "tr", new XElement("th", new XAttribute("scope", "row"), fact.Term), new XElement("td", Lines(fact.Value)))));

    private static XElement Foot(LetterFrame frame) => new(
        "div",
        Class("foot"),
        new XElement("p", LetterFrame.Sender, " ", Anchor(new MailLink(frame.Site.AbsoluteUri, frame.Site))),
        Paragraph(frame.Why),
        Paragraph(LetterFrame.NoReply),
        frame.Unsubscribe is { } unsubscribe ? new XElement("p", Anchor(unsubscribe)) : null);

    private static XElement Paragraph(string text) => new("p", Lines(text));

    private static IEnumerable<object> Lines(string text) => text.Split('\n')
        .SelectMany((line, index) => index == 0 ? [line] : new object[] { new XElement("br"), line });

    private static XElement Anchor(MailLink link) => new("a", new XAttribute("href", link.Address.AbsoluteUri), link.Text);

    private static XElement Meta(string name, string content) => new("meta", new XAttribute("name", name), new XAttribute("content", content));

    private static XAttribute Class(string name) => new("class", name);
}
