using BgImigranti.Hub.Data.Configuration;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;

namespace BgImigranti.Hub.Email.Delivery;

/// <summary>Hands mails to the server that <c>Hub:Mail</c> names.</summary>
public sealed class SmtpTransport(IOptions<HubOptions> options) : IEmailTransport
{
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(30);

    /// <inheritdoc />
    public async Task<IEmailConnection> OpenAsync(CancellationToken cancellation)
    {
        var email = options.Value.Mail;
        var client = new SmtpClient { Timeout = (int)ConnectTimeout.TotalMilliseconds };
        try
        {
            await client.ConnectAsync(email.Host!, email.EffectivePort, ToSocketOptions(email.EffectiveSecurity), cancellation);
            if (!string.IsNullOrEmpty(email.User))
            {
                await client.AuthenticateAsync(email.User, email.Password!, cancellation);
            }

            return new SmtpConnection(client);
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    private static SecureSocketOptions ToSocketOptions(EmailSecurity security) => security switch
    {
        EmailSecurity.None => SecureSocketOptions.None,
        EmailSecurity.StartTls => SecureSocketOptions.StartTls,
        _ => SecureSocketOptions.SslOnConnect,
    };
}
