using BgImigranti.Hub.Data;
using BgImigranti.Hub.Data.Upkeep;
using BgImigranti.Hub.Registrations.Emails;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Registrations.Jobs;

/// <summary>
/// Reminds people of their dates. It looks into two indexes for who is due, date by date and at most <see cref="AtOnce"/> dates in a round; what
/// was missed while the hub stood still is made good as long as the date has not begun.
/// </summary>
public sealed class SignUpReminderClock(
    HubWriter writer, IDbContextFactory<HubDbContext> contexts, SignUpLetters letters, TimeProvider clock, ILogger<SignUpReminderClock> logger)
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
            var day = db.SignUps.Where(person => person.RemindDayAt <= now).Select(person => person.DateId);
            var hour = db.SignUps.Where(person => person.RemindHourAt <= now).Select(person => person.DateId);
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

    private async Task<int> RemindAsync(WriteScope scope, long dateId)
    {
        if (await SignUpPlace.EnterAsync(scope, dateId) is not { } place)
        {
            return 0;
        }

        var due = await scope.Db.SignUps.Where(person => person.DateId == dateId && (person.RemindDayAt <= scope.Now || person.RemindHourAt <= scope.Now))
            .OrderBy(person => person.Id).ToListAsync(CancellationToken.None);
        foreach (var person in due)
        {
            // Whoever is due for both, because the hub stood still, gets the nearer one.
            var kind = person.RemindHourAt <= scope.Now ? SignUpLetterKind.HourBefore : SignUpLetterKind.DayBefore;
            person.RemindDayAt = null;
            person.RemindHourAt = kind == SignUpLetterKind.HourBefore ? null : person.RemindHourAt;
            if (place.Item.IsPublic && !place.IsCancelled && place.Date.StartUtc > scope.Now)
            {
                await letters.PostAsync(scope, place, person, kind);
            }
        }

        return due.Count;
    }
}
