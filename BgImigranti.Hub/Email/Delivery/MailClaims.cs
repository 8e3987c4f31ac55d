using BgImigranti.Hub.Data;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Email.Delivery;

/// <summary>
/// Who sends which mail, and what came of it. Whoever takes mails has them for <see cref="Lease"/>; if he is never heard of again, they are
/// sent once more, with the same id. Taking counts as an attempt, so a mail that breaks its sender is given up like any other.
/// </summary>
public sealed class MailClaims(HubWriter writer, IDbContextFactory<HubDbContext> contexts, TimeProvider clock)
{
    /// <summary>How long taken mails are one sender's; longer than he may need for all of them.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(15);

    /// <summary>How long a mail rests after each attempt in vain; after the last it is given up.</summary>
    public static readonly IReadOnlyList<TimeSpan> Pauses =
        [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(6)];

    /// <summary>Mails taken at once.</summary>
    internal const int AtOnce = 10;

    private const string Interrupted = "The hub was interrupted each time it sent this mail.";

    /// <summary>Takes what is due, the longest due first; nothing when nothing is, or when another server has it.</summary>
    public async Task<IReadOnlyList<OutgoingMail>> TakeAsync(CancellationToken cancellation)
    {
        await using (var db = await contexts.CreateDbContextAsync(cancellation))
        {
            if (!await Due(db, clock.GetUtcNow().UtcDateTime).AnyAsync(cancellation))
            {
                return [];
            }
        }

        return await writer.WriteAsync(TakeAsync, cancellation);
    }

    /// <summary>The other side has the mail.</summary>
    public Task SentAsync(OutgoingMail mail) => writer.WriteAsync(
        scope => Mine(scope, mail).ExecuteUpdateAsync(
            row => row.SetProperty(it => it.SentAt, scope.Now)
                .SetProperty(it => it.NextAttemptAt, (DateTime?)null)
                .SetProperty(it => it.ClaimedUntil, (DateTime?)null)
                .SetProperty(it => it.FailedReason, (string?)null),
            CancellationToken.None),
        CancellationToken.None);

    /// <summary>The other side will never take the mail, or it has been tried often enough.</summary>
    public Task FailedAsync(OutgoingMail mail, string reason) => writer.WriteAsync(
        scope => Mine(scope, mail).ExecuteUpdateAsync(
            row => row.SetProperty(it => it.FailedAt, scope.Now)
                .SetProperty(it => it.NextAttemptAt, (DateTime?)null)
                .SetProperty(it => it.ClaimedUntil, (DateTime?)null)
                .SetProperty(it => it.FailedReason, MailWords.Line(reason, OutgoingMail.LongestReason)),
            CancellationToken.None),
        CancellationToken.None);

    /// <summary>It did not leave this time.</summary>
    /// <returns>Whether it will be tried again.</returns>
    public async Task<bool> PostponeAsync(OutgoingMail mail, string reason)
    {
        ArgumentNullException.ThrowIfNull(mail);
        if (mail.Attempts > Pauses.Count)
        {
            await FailedAsync(mail, reason);
            return false;
        }

        var pause = Pauses[mail.Attempts - 1];
        await writer.WriteAsync(
            scope => Mine(scope, mail).ExecuteUpdateAsync(
                row => row.SetProperty(it => it.NextAttemptAt, scope.Now + pause)
                    .SetProperty(it => it.ClaimedUntil, (DateTime?)null)
                    .SetProperty(it => it.FailedReason, MailWords.Line(reason, OutgoingMail.LongestReason)),
                CancellationToken.None),
            CancellationToken.None);
        return true;
    }

    /// <summary>Gives back what was taken and not begun, because the hub ends.</summary>
    public Task ReturnAsync(IReadOnlyCollection<OutgoingMail> mails) => writer.WriteAsync(
        async scope =>
        {
            foreach (var mail in mails)
            {
                await Mine(scope, mail).ExecuteUpdateAsync(
                    row => row.SetProperty(it => it.Attempts, it => it.Attempts - 1).SetProperty(it => it.ClaimedUntil, (DateTime?)null),
                    CancellationToken.None);
            }
        },
        CancellationToken.None);

    private static async Task<IReadOnlyList<OutgoingMail>> TakeAsync(WriteScope scope)
    {
        await scope.LockAsync(EmailLocks.Delivery);
        var due = await Due(scope.Db, scope.Now).OrderBy(mail => mail.NextAttemptAt).ThenBy(mail => mail.Id).Take(AtOnce).ToListAsync(CancellationToken.None);
        foreach (var mail in due)
        {
            if (mail.Attempts > Pauses.Count)
            {
                (mail.NextAttemptAt, mail.ClaimedUntil, mail.FailedAt, mail.FailedReason) = (null, null, scope.Now, Interrupted);
            }
            else
            {
                mail.Attempts++;
                mail.ClaimedUntil = scope.Now + Lease;
            }
        }

        return [.. due.Where(mail => mail.FailedAt is null)];
    }

    private static IQueryable<OutgoingMail> Due(HubDbContext db, DateTime now) => db.OutgoingMails
        .Where(mail => mail.NextAttemptAt <= now && (mail.ClaimedUntil == null || mail.ClaimedUntil <= now));

    /// <summary>The row, unless the lease ran out and another has begun to send it.</summary>
    private static IQueryable<OutgoingMail> Mine(WriteScope scope, OutgoingMail mail) => scope.Db.OutgoingMails
        .Where(row => row.Id == mail.Id && row.Attempts == mail.Attempts && row.SentAt == null && row.FailedAt == null);
}
