using BgImigranti.Hub.Ui;

namespace BgImigranti.Hub.Email.Layout;

/// <summary>
/// The words that stand around every e-mail, in the current UI language, and the e-mail's own without what hides in them.
/// </summary>
internal sealed record EmailRenderModel(EmailContent Content, Uri Site, string LanguageCode)
{
    private const int MaxLineLength = 500;

    public string Subject => EmailTextCleaner.CleanLine(Content.Subject, OutgoingEmail.MaxSubjectLength);

    public string Greeting => EmailTextCleaner.CleanLine(Content.RecipientName ?? "", OutgoingEmail.MaxNameLength) is { Length: > 0 } name
        ? string.Format(Localization.Language.Current.Culture, EmailText.GreetingWithName, name)
        : EmailText.Greeting;

    public IEnumerable<string> Paragraphs => Content.Paragraphs.Select(Text);

    public IReadOnlyList<EmailField> Fields =>
        [.. Content.Fields.Select(entry => new EmailField(EmailTextCleaner.CleanLine(entry.Term, MaxLineLength), Text(entry.Value)))];

    public IEnumerable<string> ClosingParagraphs => Content.ClosingParagraphs.Select(Text);

    public IEnumerable<EmailLink> OtherLinks => Content.OtherLinks.Select(Link);

    public EmailLink? MainLink => Content.MainLink is { } link ? Link(link) : null;

    public static string Sender => string.Format(Localization.Language.Current.Culture, EmailText.FooterSender, UiText.HubName);

    public string Reason => Text(Content.Reason);

    public static string NoReply => EmailText.FooterNoReply;

    public EmailLink? Unsubscribe => Content.UnsubscribeLink is { } link ? Link(new EmailLink(EmailText.UnsubscribeLink, link)) : null;

    private static string Text(string text) => EmailTextCleaner.CleanLines(text).Trim();

    private static EmailLink Link(EmailLink link) => link.Address is { IsAbsoluteUri: true, Scheme: "http" or "https" }
        ? link with { Text = EmailTextCleaner.CleanLine(link.Text, MaxLineLength) }
        : throw new ArgumentException($"A mail leads to web addresses only, not to {link.Address}.", nameof(link));
}
