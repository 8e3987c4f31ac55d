using BgImigranti.Hub.Data;
using BgImigranti.Hub.Data.Configuration;
using BgImigranti.Hub.Data.Upkeep;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BgImigranti.Hub.Email.Delivery;

/// <summary>
/// Addresses and what people were told are personal data: they are erased <c>Hub:Mail:KeptDays</c> after a mail left and
/// <see cref="KeptFailedDays"/> after it was given up. That there was a mail with this key is known for <see cref="KeptKeyDays"/>.
/// </summary>
public sealed partial class MailRetention(
    HubWriter writer, PickupFolder folder, IOptions<HubOptions> options, TimeProvider clock, ILogger<MailRetention> logger) : RecurringService(clock, TimeSpan.FromHours(1), logger)
{
    /// <summary>Days for which a mail that was given up can be looked at.</summary>
    public const int KeptFailedDays = 30;

    /// <summary>Days for which a key is known; no retry comes later than that.</summary>
    public const int KeptKeyDays = 400;

    /// <summary>Erases once.</summary>
    /// <returns>How many mails were erased.</returns>
    public async Task<int> EraseAsync(CancellationToken cancellation)
    {
        var kept = options.Value.Mail.KeptDays;
        var erased = await writer.WriteAsync(async scope =>
        {
            var (sent, failed, known) = (scope.Now.AddDays(-kept), scope.Now.AddDays(-KeptFailedDays), scope.Now.AddDays(-KeptKeyDays));
            await scope.Db.OutgoingMails.Where(mail => mail.NextAttemptAt == null && mail.CreatedAt < known).ExecuteDeleteAsync(CancellationToken.None);
            return await EmptyAsync(scope, scope.Db.OutgoingMails
                .Where(mail => mail.ErasedAt == null && mail.NextAttemptAt == null && (mail.SentAt < sent || mail.FailedAt < failed)));
        }, cancellation);
        folder.Sweep(Clock.GetUtcNow().UtcDateTime.AddDays(-kept));
        return erased;
    }

    /// <inheritdoc />
    protected override bool BeginsAtOnce => false;

    /// <inheritdoc />
    protected override async Task RoundAsync(CancellationToken cancellation) => LogErased(Logger, await EraseAsync(cancellation));

    private static Task<int> EmptyAsync(WriteScope scope, IQueryable<OutgoingMail> mails) => mails.ExecuteUpdateAsync(
        row => row.SetProperty(mail => mail.ErasedAt, scope.Now)
            .SetProperty(mail => mail.Address, "")
            .SetProperty(mail => mail.Name, "")
            .SetProperty(mail => mail.Subject, "")
            .SetProperty(mail => mail.PlainText, "")
            .SetProperty(mail => mail.Html, "")
            .SetProperty(mail => mail.AttachmentsJson, "")
            .SetProperty(mail => mail.UnsubscribeLink, "")
            .SetProperty(mail => mail.FailedReason, (string?)null),
        CancellationToken.None);

    [LoggerMessage(Level = LogLevel.Information, Message = "The text of {Count} old mails was erased")]
    private static partial void LogErased(ILogger logger, int count);
}
