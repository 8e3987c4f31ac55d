using BgImigranti.Hub.Ui;

namespace BgImigranti.Hub.Email.Layout;

/// <summary>The words that stand around every letter, in the current UI language, and the letter's own without what hides in them.</summary>
internal sealed record LetterFrame(MailLetter Letter, Uri Site, string LanguageCode)
{
    private const int LongestLine = 500;

    public string Subject => MailWords.Line(Letter.Subject, OutgoingMail.LongestSubject);

    public string Greeting => MailWords.Line(Letter.ReaderName ?? "", OutgoingMail.LongestName) is { Length: > 0 } name
        ? string.Format(Localization.Language.Current.Culture, NotificationsText.GreetingWithName, name)
        : NotificationsText.Greeting;

    public IEnumerable<string> Paragraphs => Letter.Paragraphs.Select(Text);

    public IReadOnlyList<MailFact> Facts => [.. Letter.Facts.Select(fact => new MailFact(MailWords.Line(fact.Term, LongestLine), Text(fact.Value)))];

    public IEnumerable<string> ClosingParagraphs => Letter.ClosingParagraphs.Select(Text);

    public IEnumerable<MailLink> OtherLinks => Letter.OtherLinks.Select(Link);

    public MailLink? MainLink => Letter.MainLink is { } link ? Link(link) : null;

    public static string Sender => string.Format(Localization.Language.Current.Culture, NotificationsText.FootSender, UiText.HubName);

    public string Why => Text(Letter.Why);

    public static string NoReply => NotificationsText.FootNoReply;

    public MailLink? Unsubscribe => Letter.UnsubscribeLink is { } link ? Link(new MailLink(NotificationsText.UnsubscribeLink, link)) : null;

    private static string Text(string text) => MailWords.Lines(text).Trim();

    private static MailLink Link(MailLink link) => link.Address is { IsAbsoluteUri: true, Scheme: "http" or "https" }
        ? link with { Text = MailWords.Line(link.Text, LongestLine) }
        : throw new ArgumentException($"A mail leads to web addresses only, not to {link.Address}.", nameof(link));
}
