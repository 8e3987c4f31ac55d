using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BgImigranti.Hub.Data.Configuration;
using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Ui;
using Microsoft.Extensions.Options;
using MimeKit;
using MimeKit.Text;

namespace BgImigranti.Hub.Email.Delivery;

/// <summary>
/// Writes a posted mail as a message (RFC 5322). The same mail always has the same id, so that one which arrives twice can be recognised.
/// </summary>
public sealed class MimeMessageFactory(IOptions<HubOptions> options, SiteAddress site, TimeProvider clock)
{
    private const string DefaultSender = "hub";

    /// <summary>The message.</summary>
    public MimeMessage Create(OutgoingEmail email)
    {
        ArgumentNullException.ThrowIfNull(email);
        var message = new MimeMessage
        {
            MessageId = $"{Id(email)}@{site.Host}",
            Date = clock.GetUtcNow(),
            Subject = email.Subject,
            Body = Body(email),
        };
        message.From.Add(Sender(email));
        message.To.Add(new MailboxAddress(email.Name, email.Address));
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Headers.Add("Content-Language", email.LanguageCode);
        if (email.UnsubscribeLink.Length > 0)
        {
            message.Headers.Add(HeaderId.ListUnsubscribe, $"<{email.UnsubscribeLink}>");
        }

        // Signs of other alphabets are written so that every server on the way passes them on.
        message.Prepare(EncodingConstraint.SevenBit);
        return message;
    }

    private static string Id(OutgoingEmail email)
    {
        var moment = email.CreatedAt.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
        var origin = string.Create(CultureInfo.InvariantCulture, $"{email.Id}/{email.Key}/{email.CreatedAt.Ticks}");
        return $"{moment}.{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(origin)))[..24]}";
    }

    private MailboxAddress Sender(OutgoingEmail email)
    {
        var settings = options.Value.Mail;
        var address = string.IsNullOrEmpty(settings.From) ? $"{DefaultSender}@{site.Host}" : settings.From;
        return new MailboxAddress(string.IsNullOrEmpty(settings.FromName) ? HubName(email.LanguageCode) : settings.FromName, address);
    }

    private static string HubName(string languageCode)
    {
        using var languageScope = Language.Parse(languageCode).Use();
        return UiText.HubName;
    }

    /// <summary>The forms of the text, the best last; files beside them.</summary>
    private static MimeEntity Body(OutgoingEmail email)
    {
        var files = EmailAttachment.Deserialize(email.AttachmentsJson);
        var alternatives = new MultipartAlternative { Text(TextFormat.Plain, email.PlainText), Text(TextFormat.Html, email.Html) };
        foreach (var calendar in files)
        {
            if (calendar.Method is { } method)
            {
                alternatives.Add(Calendar(calendar.Text, method));
            }
        }

        if (files.Count == 0)
        {
            return alternatives;
        }

        var body = new Multipart("mixed") { alternatives };
        foreach (var file in files)
        {
            body.Add(Attached(file));
        }

        return body;
    }

    private static TextPart Text(TextFormat format, string text)
    {
        var part = new TextPart(format);
        part.SetText(Encoding.UTF8, text);
        return part;
    }

    private static TextPart Calendar(string text, string method)
    {
        var part = new TextPart("calendar");
        part.SetText(Encoding.UTF8, text);
        part.ContentType.Parameters.Add("method", method);
        return part;
    }

    private static MimePart Attached(EmailAttachment file)
    {
        var kind = file.ContentType.Split('/');
        var part = new MimePart(kind[0], kind[1])
        {
            Content = new MimeContent(new MemoryStream(Encoding.UTF8.GetBytes(file.Text))),
            ContentDisposition = new ContentDisposition(ContentDisposition.Attachment),
            ContentTransferEncoding = ContentEncoding.Base64,
            FileName = EmailTextCleaner.CleanLine(file.FileName, OutgoingEmail.MaxNameLength),
        };
        part.ContentType.Charset = "utf-8";
        if (file.Method is not null)
        {
            part.ContentType.Parameters.Add("method", file.Method);
        }

        return part;
    }
}
