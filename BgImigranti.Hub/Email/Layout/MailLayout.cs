using BgImigranti.Hub.Localization;

namespace BgImigranti.Hub.Email.Layout;

/// <summary>
/// Makes a mail of a letter: the same words as plain text and as HTML, in one shape for the whole hub. No pictures, nothing fetched, nobody
/// followed.
/// </summary>
public sealed class MailLayout(MailSite site)
{
    /// <summary>Writes the letter in a language, whichever the current one is.</summary>
    /// <exception cref="ArgumentException">One of its links is no web address.</exception>
    public MailText Write(MailLetter letter, Language language)
    {
        ArgumentNullException.ThrowIfNull(letter);
        ArgumentNullException.ThrowIfNull(language);
        using var spoken = language.Use();
        var frame = new LetterFrame(letter, site.Address(language, ""), language.Code);
        return new MailText(frame.Subject, PlainLetter.Write(frame), HtmlLetter.Write(frame));
    }
}
