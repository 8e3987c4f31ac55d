using BgImigranti.Hub.Data;
using BgImigranti.Hub.Data.Configuration;
using BgImigranti.Hub.Data.Upkeep;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BgImigranti.Hub.Email.Delivery;

/// <summary>
/// Addresses and what people were told are personal data: they are erased <c>Hub:Mail:KeptDays</c> after a mail left and
/// <see cref="FailedRetentionDays"/> after it was given up. That there was a mail with this key is known for
/// <see cref="KeyRetentionDays"/>.
/// </summary>
public sealed partial class EmailRetentionJob(
    HubWriter writer, PickupDirectory directory, IOptions<HubOptions> options, TimeProvider clock,
    ILogger<EmailRetentionJob> logger) : RecurringJob(clock, TimeSpan.FromHours(1), logger)
{
    /// <summary>Days for which a mail that was given up can be looked at.</summary>
    public const int FailedRetentionDays = 30;

    /// <summary>Days for which a key is known; no retry comes later than that.</summary>
    public const int KeyRetentionDays = 400;

    /// <summary>Erases once.</summary>
    /// <returns>How many mails were erased.</returns>
    public async Task<int> EraseAsync(CancellationToken cancellation)
    {
        var kept = options.Value.Mail.KeptDays;
        var erased = await writer.WriteAsync(async scope =>
        {
            var (sent, failed, known) =
                (scope.Now.AddDays(-kept), scope.Now.AddDays(-FailedRetentionDays), scope.Now.AddDays(-KeyRetentionDays));
            await scope.Db.OutgoingEmails.Where(email => email.NextAttemptAt == null && email.CreatedAt < known)
                .ExecuteDeleteAsync(CancellationToken.None);
            return await EraseContentAsync(scope, scope.Db.OutgoingEmails
                .Where(email => email.ErasedAt == null && email.NextAttemptAt == null && (email.SentAt < sent || email.FailedAt < failed)));
        }, cancellation);
        directory.DeleteOlderThan(Clock.GetUtcNow().UtcDateTime.AddDays(-kept));
        return erased;
    }

    /// <inheritdoc />
    protected override bool RunsAtStart => false;

    /// <inheritdoc />
    protected override async Task RunOnceAsync(CancellationToken cancellation) => LogErased(Logger, await EraseAsync(cancellation));

    private static Task<int> EraseContentAsync(WriteScope scope, IQueryable<OutgoingEmail> emails) => emails.ExecuteUpdateAsync(
        row => row.SetProperty(email => email.ErasedAt, scope.Now)
            .SetProperty(email => email.Address, "")
            .SetProperty(email => email.Name, "")
            .SetProperty(email => email.Subject, "")
            .SetProperty(email => email.PlainText, "")
            .SetProperty(email => email.Html, "")
            .SetProperty(email => email.AttachmentsJson, "")
            .SetProperty(email => email.UnsubscribeLink, "")
            .SetProperty(email => email.FailureReason, (string?)null),
        CancellationToken.None);

    [LoggerMessage(Level = LogLevel.Information, Message = "The text of {Count} old mails was erased")]
    private static partial void LogErased(ILogger logger, int count);
}
