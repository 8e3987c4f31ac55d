using MailKit.Net.Smtp;
using MimeKit;

namespace BgImigranti.Hub.Email.Delivery;

/// <summary>A conversation with the mail server.</summary>
internal sealed class SmtpConnection(SmtpClient client) : IEmailConnection
{
    private const int FirstPermanentStatus = 500;

    public async Task SendAsync(MimeMessage message, CancellationToken cancellation)
    {
        try
        {
            await client.SendAsync(message, cancellation);
        }
        catch (SmtpCommandException refusal) when (IsAboutThisEmail(refusal))
        {
            throw new EmailRejectedException($"{(int)refusal.StatusCode} {refusal.Message}", refusal);
        }
        catch (NotSupportedException refusal)
        {
            // An address in letters that this server cannot write.
            throw new EmailRejectedException(refusal.Message, refusal);
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (client.IsConnected)
            {
                await client.DisconnectAsync(quit: true, CancellationToken.None);
            }
        }
        catch (Exception failure) when (failure is IOException or SmtpProtocolException or SmtpCommandException
            or OperationCanceledException)
        {
            // Whoever hangs up without a farewell has nevertheless taken what they had acknowledged.
        }
        finally
        {
            client.Dispose();
        }
    }

    /// <summary>
    /// A server that will not hear our name or our sender means our settings, which somebody can mend; the mail can wait for that.
    /// </summary>
    private static bool IsAboutThisEmail(SmtpCommandException refusal) =>
        (int)refusal.StatusCode >= FirstPermanentStatus
        && refusal.ErrorCode is SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted;
}
