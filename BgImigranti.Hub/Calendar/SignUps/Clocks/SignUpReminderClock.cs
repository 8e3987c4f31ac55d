using BgImigranti.Hub.Calendar.SignUps.Letters;
using BgImigranti.Hub.Data;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Calendar.SignUps.Clocks;

/// <summary>
/// Reminds people of their dates. It looks into two indexes for who is due, date by date and at most <see cref="AtOnce"/> dates in a round; what
/// was missed while the hub stood still is made good as long as the date has not begun.
/// </summary>
public sealed partial class SignUpReminderClock(
    HubWriter writer, IDbContextFactory<HubDbContext> contexts, SignUpLetters letters, TimeProvider clock, ILogger<SignUpReminderClock> logger)
    : BackgroundService
{
    /// <summary>How late a reminder is at the most.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    private const int AtOnce = 50;

    /// <summary>Posts what is due now.</summary>
    /// <returns>How many were reminded.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
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
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await RunAsync(stoppingToken);
            }
#pragma warning disable CA1031 // The next round tries again.
            catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
            {
                LogFailed(failure);
            }
        }
    }

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

    [LoggerMessage(Level = LogLevel.Error, Message = "People could not be reminded of their dates")]
    private partial void LogFailed(Exception failure);
}
