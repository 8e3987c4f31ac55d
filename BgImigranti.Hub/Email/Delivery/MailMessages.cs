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
public sealed class MailMessages(IOptions<HubOptions> options, MailSite site, TimeProvider clock)
{
    private const string DefaultSender = "hub";

    /// <summary>The message.</summary>
    public MimeMessage Of(OutgoingMail mail)
    {
        ArgumentNullException.ThrowIfNull(mail);
        var message = new MimeMessage
        {
            MessageId = $"{Id(mail)}@{site.Host}",
            Date = clock.GetUtcNow(),
            Subject = mail.Subject,
            Body = Body(mail),
        };
        message.From.Add(Sender(mail));
        message.To.Add(new MailboxAddress(mail.Name, mail.Address));
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Headers.Add("Content-Language", mail.LanguageCode);
        if (mail.UnsubscribeLink.Length > 0)
        {
            message.Headers.Add(HeaderId.ListUnsubscribe, $"<{mail.UnsubscribeLink}>");
        }

        // Signs of other alphabets are written so that every server on the way passes them on.
        message.Prepare(EncodingConstraint.SevenBit);
        return message;
    }

    private static string Id(OutgoingMail mail)
    {
        var moment = mail.CreatedAt.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
        var origin = string.Create(CultureInfo.InvariantCulture, $"{mail.Id}/{mail.Key}/{mail.CreatedAt.Ticks}");
        return $"{moment}.{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(origin)))[..24]}";
    }

    private MailboxAddress Sender(OutgoingMail mail)
    {
        var settings = options.Value.Mail;
        var address = string.IsNullOrEmpty(settings.From) ? $"{DefaultSender}@{site.Host}" : settings.From;
        return new MailboxAddress(string.IsNullOrEmpty(settings.FromName) ? HubName(mail.LanguageCode) : settings.FromName, address);
    }

    private static string HubName(string languageCode)
    {
        using var spoken = Language.Of(languageCode).Use();
        return UiText.HubName;
    }

    /// <summary>The forms of the text, the best last; files beside them.</summary>
    private static MimeEntity Body(OutgoingMail mail)
    {
        var files = MailAttachment.Read(mail.AttachmentsJson);
        var forms = new MultipartAlternative { Text(TextFormat.Plain, mail.PlainText), Text(TextFormat.Html, mail.Html) };
        foreach (var calendar in files)
        {
            if (calendar.Method is { } method)
            {
                forms.Add(Calendar(calendar.Text, method));
            }
        }

        if (files.Count == 0)
        {
            return forms;
        }

        var body = new Multipart("mixed") { forms };
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

    private static MimePart Attached(MailAttachment file)
    {
        var kind = file.ContentType.Split('/');
        var part = new MimePart(kind[0], kind[1])
        {
            Content = new MimeContent(new MemoryStream(Encoding.UTF8.GetBytes(file.Text))),
            ContentDisposition = new ContentDisposition(ContentDisposition.Attachment),
            ContentTransferEncoding = ContentEncoding.Base64,
            FileName = MailWords.Line(file.FileName, OutgoingMail.LongestName),
        };
        part.ContentType.Charset = "utf-8";
        if (file.Method is not null)
        {
            part.ContentType.Parameters.Add("method", file.Method);
        }

        return part;
    }
}
