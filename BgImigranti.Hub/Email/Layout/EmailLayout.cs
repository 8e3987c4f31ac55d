using BgImigranti.Hub.Localization;

namespace BgImigranti.Hub.Email.Layout;

/// <summary>
/// Makes a mail of an e-mail: the same words as plain text and as HTML, in one shape for the whole hub. No pictures, nothing fetched,
/// nobody followed.
/// </summary>
public sealed class EmailLayout(SiteAddress site)
{
    /// <summary>Writes the e-mail in a language, whichever the current one is.</summary>
    /// <exception cref="ArgumentException">One of its links is no web address.</exception>
    public RenderedEmail Render(EmailContent content, Language language)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(language);
        using var languageScope = language.Use();
        var model = new EmailRenderModel(content, site.AbsoluteUri(language, ""), language.Code);
        return new RenderedEmail(model.Subject, PlainTextEmailWriter.Write(model), HtmlEmailWriter.Write(model));
    }
}
