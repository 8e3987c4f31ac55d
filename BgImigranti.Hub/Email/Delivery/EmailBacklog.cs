using BgImigranti.Hub.Data;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Email.Delivery;

/// <summary>Whether mails leave as they should.</summary>
public sealed class EmailBacklog(IDbContextFactory<HubDbContext> contexts, TimeProvider clock)
{
    /// <summary>A mail that nobody has tried for so long after it fell due means that the delivery stands still.</summary>
    public static readonly TimeSpan OverdueAfter = TimeSpan.FromMinutes(10);

    /// <summary>Attempts in vain after which a mail counts as held up.</summary>
    public const int ManyAttempts = 2;

    /// <summary>So many mails held up at once are no single reader's fault.</summary>
    public const int ManyEmails = 3;

    /// <summary>Nobody sends, or nobody takes what is sent. One address that cannot be reached is neither.</summary>
    public async Task<bool> IsStuckAsync(CancellationToken cancellation)
    {
        var overdue = clock.GetUtcNow().UtcDateTime - OverdueAfter;
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var waiting = db.OutgoingEmails.Where(email => email.NextAttemptAt != null);
        return await waiting.AnyAsync(
            email => email.NextAttemptAt < overdue && (email.LeasedUntil == null || email.LeasedUntil < overdue), cancellation)
            || await waiting.CountAsync(email => email.Attempts >= ManyAttempts && email.LeasedUntil == null, cancellation) >= ManyEmails;
    }
}
