using BgImigranti.Hub.Data;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Email;

/// <summary>
/// Where mails are posted, in the operation that makes them necessary: when it is undone there is no mail, when it is committed the mail
/// leaves, if need be after a restart.
/// </summary>
public static class MailOutbox
{
    /// <summary>The stream on which the delivery is woken; no page can follow it.</summary>
    internal const string Stream = "mail";

    private const string Posted = "mail-posted";

    /// <summary>Posts a mail. In an operation that posts many, post them in the order of their keys.</summary>
    /// <param name="scope">The operation.</param>
    /// <param name="draft">The mail. Its text is made before the operation where that is possible.</param>
    /// <exception cref="ArgumentException">It cannot be sent: see <see cref="MailDraft"/>.</exception>
    public static async Task<MailPosting> PostAsync(WriteScope scope, MailDraft draft)
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(draft);
        if (draft.Fault() is { } fault)
        {
            throw new ArgumentException(fault, nameof(draft));
        }

        await scope.LockAsync(EmailLocks.Email(draft.Join?.Key ?? draft.Key));
        if (await IsKnownAsync(scope, draft.Key))
        {
            return MailPosting.Known;
        }

        var earlier = draft.Join is { } join ? await WaitingAsync(scope, join.Key) : null;
        var mail = Row(scope, draft, earlier);
        earlier?.GiveWay(scope.Now);
        scope.Db.Add(mail);
        if (!scope.Told.Any(told => told.Stream == Stream))
        {
            scope.Tell(Stream, Posted, () => mail.Id);
        }

        return earlier is null ? MailPosting.New : MailPosting.Joined;
    }

    /// <summary>Takes back what has not left, as if it had never been posted; what is being sent at this moment leaves.</summary>
    /// <param name="scope">The operation.</param>
    /// <param name="keyPrefix">Beginning of the keys, up to and with a slash: <c>event/42/</c>.</param>
    /// <returns>How many were taken back.</returns>
    public static async Task<int> WithdrawAsync(WriteScope scope, string keyPrefix)
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(keyPrefix);
        if (!MailDraft.IsKey(keyPrefix) || !keyPrefix.EndsWith('/'))
        {
            throw new ArgumentException("The beginning of keys ends with a slash, so that 42 does not mean 421 too.", nameof(keyPrefix));
        }

        var here = scope.Db.OutgoingMails.Local
            .Where(mail => mail.NextAttemptAt is not null && mail.Key.StartsWith(keyPrefix, StringComparison.Ordinal) && scope.Db.Entry(mail).State == EntityState.Added)
            .ToList();
        scope.Db.RemoveRange(here);
        return here.Count + await scope.Db.OutgoingMails
            .Where(mail => mail.NextAttemptAt != null && mail.Key.StartsWith(keyPrefix))
            .Where(mail => mail.ClaimedUntil == null || mail.ClaimedUntil <= scope.Now)
            .ExecuteDeleteAsync(CancellationToken.None);
    }

    private static async Task<bool> IsKnownAsync(WriteScope scope, string key) =>
        scope.Db.OutgoingMails.Local.Any(mail => mail.Key == key)
        || await scope.Db.OutgoingMails.AnyAsync(mail => mail.Key == key, CancellationToken.None);

    private static async Task<OutgoingMail?> WaitingAsync(WriteScope scope, string joinKey) =>
        scope.Db.OutgoingMails.Local.FirstOrDefault(mail => mail.JoinKey == joinKey && mail.NextAttemptAt is not null)
        ?? await scope.Db.OutgoingMails
            .Where(mail => mail.JoinKey == joinKey && mail.NextAttemptAt != null && (mail.ClaimedUntil == null || mail.ClaimedUntil <= scope.Now))
            .OrderByDescending(mail => mail.Id)
            .FirstOrDefaultAsync(CancellationToken.None);

    private static OutgoingMail Row(WriteScope scope, MailDraft draft, OutgoingMail? earlier)
    {
        var first = earlier?.FirstAt ?? scope.Now;
        var due = DueAt(scope.Now, first, draft);
        return new OutgoingMail
        {
            Key = draft.Key,
            JoinKey = draft.Join?.Key,
            Address = draft.Address,
            Name = MailWords.Line(draft.Name ?? "", OutgoingMail.LongestName),
            LanguageCode = draft.Language.Code,
            Subject = MailWords.Line(draft.Text.Subject, OutgoingMail.LongestSubject),
            PlainText = MailWords.Lines(draft.Text.Plain),
            Html = MailWords.Lines(draft.Text.Html),
            AttachmentsJson = MailAttachment.Write(draft.Attachments),
            UnsubscribeLink = draft.UnsubscribeLink?.AbsoluteUri ?? "",
            CreatedAt = scope.Now,
            FirstAt = first,
            DueAt = due,
            NextAttemptAt = due,
        };
    }

    private static DateTime DueAt(DateTime now, DateTime first, MailDraft draft)
    {
        var due = now;
        if (draft.Join is { } join)
        {
            due = now + join.Quiet < first + join.AtMost ? now + join.Quiet : first + join.AtMost;
        }

        due = due < now ? now : due;
        return draft.NotBefore > due ? draft.NotBefore.Value : due;
    }
}
