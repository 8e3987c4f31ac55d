using BgImigranti.Hub.Data.Configuration;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;

namespace BgImigranti.Hub.Email.Delivery;

/// <summary>Hands mails to the server that <c>Hub:Mail</c> names.</summary>
public sealed class SmtpTransport(IOptions<HubOptions> options) : IMailTransport
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <inheritdoc />
    public async Task<IMailConnection> OpenAsync(CancellationToken cancellation)
    {
        var mail = options.Value.Mail;
        var client = new SmtpClient { Timeout = (int)Patience.TotalMilliseconds };
        try
        {
            await client.ConnectAsync(mail.Host!, mail.EffectivePort, Guard(mail.EffectiveSecurity), cancellation);
            if (!string.IsNullOrEmpty(mail.User))
            {
                await client.AuthenticateAsync(mail.User, mail.Password!, cancellation);
            }

            return new SmtpConnection(client);
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    private static SecureSocketOptions Guard(MailSecurity security) => security switch
    {
        MailSecurity.None => SecureSocketOptions.None,
        MailSecurity.StartTls => SecureSocketOptions.StartTls,
        _ => SecureSocketOptions.SslOnConnect,
    };
}
