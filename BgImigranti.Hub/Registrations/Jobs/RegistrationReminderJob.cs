using BgImigranti.Hub.Data;
using BgImigranti.Hub.Data.Upkeep;
using BgImigranti.Hub.Registrations.Emails;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Registrations.Jobs;

/// <summary>
/// Reminds people of their dates. It looks into two indexes for who is due, date by date and at most <see cref="AtOnce"/> dates in a round;
/// what was missed while the hub stood still is made good as long as the date has not begun.
/// </summary>
public sealed class RegistrationReminderJob(
    HubWriter writer, IDbContextFactory<HubDbContext> contexts, RegistrationEmails emails, TimeProvider clock,
    ILogger<RegistrationReminderJob> logger)
    : RecurringJob(clock, Interval, logger)
{
    /// <summary>How late a reminder is at the most.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    private const int AtOnce = 50;

    /// <summary>Posts what is due now.</summary>
    /// <returns>How many were reminded.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var now = Clock.GetUtcNow().UtcDateTime;
        List<long> dates;
        await using (var db = await contexts.CreateDbContextAsync(cancellation))
        {
            var day = db.Registrations.Where(registration => registration.RemindDayAt <= now)
                .Select(registration => registration.OccurrenceId);
            var hour = db.Registrations.Where(registration => registration.RemindHourAt <= now)
                .Select(registration => registration.OccurrenceId);
            dates = await day.Union(hour).OrderBy(id => id).Take(AtOnce).ToListAsync(cancellation);
        }

        var reminded = 0;
        foreach (var date in dates)
        {
            reminded += await writer.WriteAsync(scope => RemindAsync(scope, date), cancellation);
        }

        return reminded;
    }

    /// <inheritdoc />
    protected override bool RunsAtStart => false;

    /// <inheritdoc />
    protected override Task RunOnceAsync(CancellationToken cancellation) => RunAsync(cancellation);

    private async Task<int> RemindAsync(WriteScope scope, long occurrenceId)
    {
        if (await OccurrenceRegistrations.EnterAsync(scope, occurrenceId) is not { } occurrence)
        {
            return 0;
        }

        var due = await scope.Db.Registrations.Where(registration =>
            registration.OccurrenceId == occurrenceId && (registration.RemindDayAt <= scope.Now || registration.RemindHourAt <= scope.Now))
            .OrderBy(registration => registration.Id).ToListAsync(CancellationToken.None);
        foreach (var registration in due)
        {
            // Whoever is due for both, because the hub stood still, gets the nearer one.
            var kind = registration.RemindHourAt <= scope.Now ? RegistrationEmailKind.HourBefore : RegistrationEmailKind.DayBefore;
            registration.RemindDayAt = null;
            registration.RemindHourAt = kind == RegistrationEmailKind.HourBefore ? null : registration.RemindHourAt;
            if (occurrence.Item.IsPublic && !occurrence.IsCancelled && occurrence.Date.StartUtc > scope.Now)
            {
                await emails.PostAsync(scope, occurrence, registration, kind);
            }
        }

        return due.Count;
    }
}
