using BgImigranti.Hub.Data;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Email.Delivery;

/// <summary>
/// Who sends which mail, and what came of it. Whoever takes mails has them for <see cref="LeaseDuration"/>; if they are never heard of
/// again, they are sent once more, with the same id. Taking counts as an attempt, so a mail that breaks its sender is given up like any
/// other.
/// </summary>
public sealed class EmailLeases(HubWriter writer, IDbContextFactory<HubDbContext> contexts, TimeProvider clock)
{
    /// <summary>How long taken mails are one sender's; longer than they may need for all of them.</summary>
    public static readonly TimeSpan LeaseDuration = TimeSpan.FromMinutes(15);

    /// <summary>How long a mail rests after each attempt in vain; after the last it is given up.</summary>
    public static readonly IReadOnlyList<TimeSpan> RetryDelays =
        [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(6)];

    /// <summary>Mails taken at once.</summary>
    internal const int BatchSize = 10;

    private const string Interrupted = "The hub was interrupted each time it sent this mail.";

    /// <summary>Takes what is due, the longest due first; nothing when nothing is, or when another server has it.</summary>
    public async Task<IReadOnlyList<OutgoingEmail>> AcquireAsync(CancellationToken cancellation)
    {
        await using (var db = await contexts.CreateDbContextAsync(cancellation))
        {
            if (!await Due(db, clock.GetUtcNow().UtcDateTime).AnyAsync(cancellation))
            {
                return [];
            }
        }

        return await writer.WriteAsync(AcquireAsync, cancellation);
    }

    /// <summary>The other side has the mail.</summary>
    public Task MarkSentAsync(OutgoingEmail email) => writer.WriteAsync(
        scope => Leased(scope, email).ExecuteUpdateAsync(
            row => row.SetProperty(it => it.SentAt, scope.Now)
                .SetProperty(it => it.NextAttemptAt, (DateTime?)null)
                .SetProperty(it => it.LeasedUntil, (DateTime?)null)
                .SetProperty(it => it.FailureReason, (string?)null),
            CancellationToken.None),
        CancellationToken.None);

    /// <summary>The other side will never take the mail, or it has been tried often enough.</summary>
    public Task MarkFailedAsync(OutgoingEmail email, string reason) => writer.WriteAsync(
        scope => Leased(scope, email).ExecuteUpdateAsync(
            row => row.SetProperty(it => it.FailedAt, scope.Now)
                .SetProperty(it => it.NextAttemptAt, (DateTime?)null)
                .SetProperty(it => it.LeasedUntil, (DateTime?)null)
                .SetProperty(it => it.FailureReason, EmailTextCleaner.CleanLine(reason, OutgoingEmail.MaxReasonLength)),
            CancellationToken.None),
        CancellationToken.None);

    /// <summary>It did not leave this time.</summary>
    /// <returns>Whether it will be tried again.</returns>
    public async Task<bool> PostponeAsync(OutgoingEmail email, string reason)
    {
        ArgumentNullException.ThrowIfNull(email);
        if (email.Attempts > RetryDelays.Count)
        {
            await MarkFailedAsync(email, reason);
            return false;
        }

        var pause = RetryDelays[email.Attempts - 1];
        await writer.WriteAsync(
            scope => Leased(scope, email).ExecuteUpdateAsync(
                row => row.SetProperty(it => it.NextAttemptAt, scope.Now + pause)
                    .SetProperty(it => it.LeasedUntil, (DateTime?)null)
                    .SetProperty(it => it.FailureReason, EmailTextCleaner.CleanLine(reason, OutgoingEmail.MaxReasonLength)),
                CancellationToken.None),
            CancellationToken.None);
        return true;
    }

    /// <summary>Gives back what was taken and not begun, because the hub ends.</summary>
    public Task ReleaseAsync(IReadOnlyCollection<OutgoingEmail> emails) => writer.WriteAsync(
        async scope =>
        {
            foreach (var email in emails)
            {
                await Leased(scope, email).ExecuteUpdateAsync(
                    row => row.SetProperty(it => it.Attempts, it => it.Attempts - 1).SetProperty(it => it.LeasedUntil, (DateTime?)null),
                    CancellationToken.None);
            }
        },
        CancellationToken.None);

    private static async Task<IReadOnlyList<OutgoingEmail>> AcquireAsync(WriteScope scope)
    {
        await scope.LockAsync(EmailLocks.Delivery);
        var due = await Due(scope.Db, scope.Now).OrderBy(email => email.NextAttemptAt)
            .ThenBy(email => email.Id)
            .Take(BatchSize)
            .ToListAsync(CancellationToken.None);
        foreach (var email in due)
        {
            if (email.Attempts > RetryDelays.Count)
            {
                (email.NextAttemptAt, email.LeasedUntil, email.FailedAt, email.FailureReason) = (null, null, scope.Now, Interrupted);
            }
            else
            {
                email.Attempts++;
                email.LeasedUntil = scope.Now + LeaseDuration;
            }
        }

        return [.. due.Where(email => email.FailedAt is null)];
    }

    private static IQueryable<OutgoingEmail> Due(HubDbContext db, DateTime now) => db.OutgoingEmails
        .Where(email => email.NextAttemptAt <= now && (email.LeasedUntil == null || email.LeasedUntil <= now));

    /// <summary>The row, unless the lease ran out and another has begun to send it.</summary>
    private static IQueryable<OutgoingEmail> Leased(WriteScope scope, OutgoingEmail email) => scope.Db.OutgoingEmails
        .Where(row => row.Id == email.Id && row.Attempts == email.Attempts && row.SentAt == null && row.FailedAt == null);
}
