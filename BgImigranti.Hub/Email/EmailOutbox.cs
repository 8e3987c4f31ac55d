using BgImigranti.Hub.Data;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Email;

/// <summary>
/// Where mails are posted, in the operation that makes them necessary: when it is undone there is no mail, when it is committed the mail
/// leaves, if need be after a restart.
/// </summary>
public static class EmailOutbox
{
    /// <summary>The stream on which the delivery is woken; no page can follow it.</summary>
    internal const string Stream = "mail";

    private const string EmailEnqueued = "mail-posted";

    /// <summary>Posts a mail. In an operation that posts many, post them in the order of their keys.</summary>
    /// <param name="scope">The operation.</param>
    /// <param name="message">The mail. Its text is made before the operation where that is possible.</param>
    /// <exception cref="ArgumentException">It cannot be sent: see <see cref="EmailMessage"/>.</exception>
    public static async Task<EmailEnqueueResult> EnqueueAsync(WriteScope scope, EmailMessage message)
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(message);
        if (message.FindError() is { } error)
        {
            throw new ArgumentException(error, nameof(message));
        }

        await scope.LockAsync(EmailLocks.Email(message.Coalescing?.Key ?? message.Key));
        if (await ExistsAsync(scope, message.Key))
        {
            return EmailEnqueueResult.Duplicate;
        }

        var earlier = message.Coalescing is { } coalescing ? await FindWaitingAsync(scope, coalescing.Key) : null;
        var email = CreateRow(scope, message, earlier);
        earlier?.Supersede(scope.Now);
        scope.Db.Add(email);
        if (!scope.Pending.Any(change => change.Stream == Stream))
        {
            scope.Emit(Stream, EmailEnqueued, () => email.Id);
        }

        return earlier is null ? EmailEnqueueResult.Enqueued : EmailEnqueueResult.Coalesced;
    }

    /// <summary>Takes back what has not left, as if it had never been posted; what is being sent at this moment leaves.</summary>
    /// <param name="scope">The operation.</param>
    /// <param name="keyPrefix">Beginning of the keys, up to and with a slash: <c>event/42/</c>.</param>
    /// <returns>How many were taken back.</returns>
    public static async Task<int> WithdrawAsync(WriteScope scope, string keyPrefix)
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(keyPrefix);
        if (!EmailMessage.IsValidKey(keyPrefix) || !keyPrefix.EndsWith('/'))
        {
            throw new ArgumentException("The beginning of keys ends with a slash, so that 42 does not mean 421 too.", nameof(keyPrefix));
        }

        var unsaved = scope.Db.OutgoingEmails.Local
            .Where(email => email.NextAttemptAt is not null
                && email.Key.StartsWith(keyPrefix, StringComparison.Ordinal)
                && scope.Db.Entry(email).State == EntityState.Added)
            .ToList();
        scope.Db.RemoveRange(unsaved);
        return unsaved.Count + await scope.Db.OutgoingEmails
            .Where(email => email.NextAttemptAt != null && email.Key.StartsWith(keyPrefix))
            .Where(email => email.LeasedUntil == null || email.LeasedUntil <= scope.Now)
            .ExecuteDeleteAsync(CancellationToken.None);
    }

    private static async Task<bool> ExistsAsync(WriteScope scope, string key) =>
        scope.Db.OutgoingEmails.Local.Any(email => email.Key == key)
        || await scope.Db.OutgoingEmails.AnyAsync(email => email.Key == key, CancellationToken.None);

    private static async Task<OutgoingEmail?> FindWaitingAsync(WriteScope scope, string coalescingKey) =>
        scope.Db.OutgoingEmails.Local.FirstOrDefault(email => email.CoalescingKey == coalescingKey && email.NextAttemptAt is not null)
        ?? await scope.Db.OutgoingEmails
            .Where(email => email.CoalescingKey == coalescingKey
                && email.NextAttemptAt != null
                && (email.LeasedUntil == null || email.LeasedUntil <= scope.Now))
            .OrderByDescending(email => email.Id)
            .FirstOrDefaultAsync(CancellationToken.None);

    private static OutgoingEmail CreateRow(WriteScope scope, EmailMessage message, OutgoingEmail? earlier)
    {
        var first = earlier?.FirstEnqueuedAt ?? scope.Now;
        var due = DueAt(scope.Now, first, message);
        return new OutgoingEmail
        {
            Key = message.Key,
            CoalescingKey = message.Coalescing?.Key,
            Address = message.Address,
            Name = EmailTextCleaner.CleanLine(message.Name ?? "", OutgoingEmail.MaxNameLength),
            LanguageCode = message.Language.Code,
            Subject = EmailTextCleaner.CleanLine(message.Text.Subject, OutgoingEmail.MaxSubjectLength),
            PlainText = EmailTextCleaner.CleanLines(message.Text.PlainText),
            Html = EmailTextCleaner.CleanLines(message.Text.Html),
            AttachmentsJson = EmailAttachment.Serialize(message.Attachments),
            UnsubscribeLink = message.UnsubscribeLink?.AbsoluteUri ?? "",
            CreatedAt = scope.Now,
            FirstEnqueuedAt = first,
            DueAt = due,
            NextAttemptAt = due,
        };
    }

    private static DateTime DueAt(DateTime now, DateTime first, EmailMessage message)
    {
        var due = now;
        if (message.Coalescing is { } coalescing)
        {
            due = now + coalescing.QuietPeriod < first + coalescing.MaxDelay ? now + coalescing.QuietPeriod : first + coalescing.MaxDelay;
        }

        due = due < now ? now : due;
        return message.NotBefore > due ? message.NotBefore.Value : due;
    }
}
