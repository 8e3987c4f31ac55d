using BgImigranti.Hub.Data;
using BgImigranti.Hub.Data.Upkeep;
using BgImigranti.Hub.Events;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Registrations.Jobs;

/// <summary>
/// Erases who was on the lists <see cref="SignUp.KeptDays"/> days after a date ended: name, contacts, note, links. How many there were, who
/// came and in which languages stays, because it says nothing of anybody.
/// </summary>
public sealed partial class SignUpErasing(HubWriter writer, TimeProvider clock, ILogger<SignUpErasing> logger) : RecurringJob(clock, Interval, logger)
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    /// <summary>Erases what is due now.</summary>
    /// <returns>How many were erased.</returns>
    public Task<int> EraseAsync(CancellationToken cancellation) => writer.WriteAsync(async scope =>
    {
        var old = scope.Now.AddDays(-SignUp.KeptDays);
        var dates = scope.Db.EventDates;
        var people = scope.Db.SignUps;
        var due = people.Where(person => person.ErasedAt == null && dates.Any(date => date.Id == person.DateId && date.EndUtc <= old));
        await scope.Db.SignUpLinks.Where(link => due.Any(person => person.Id == link.SignUpId)).ExecuteDeleteAsync(CancellationToken.None);

        // A repeated request is no statistics, and says that two belonged together.
        await due.Where(person => person.RepeatsId != null).ExecuteDeleteAsync(CancellationToken.None);
        return await due.ExecuteUpdateAsync(
            row => row.SetProperty(person => person.ErasedAt, scope.Now)
                .SetProperty(person => person.Name, "")
                .SetProperty(person => person.Email, (string?)null)
                .SetProperty(person => person.EmailKey, (string?)null)
                .SetProperty(person => person.Phone, (string?)null)
                .SetProperty(person => person.PhoneKey, (string?)null)
                .SetProperty(person => person.Note, "")
                .SetProperty(person => person.CalendarEntries, "")
                .SetProperty(person => person.RequestHash, (byte[]?)null)
                .SetProperty(person => person.RemindDayAt, (DateTime?)null)
                .SetProperty(person => person.RemindHourAt, (DateTime?)null),
            CancellationToken.None);
    }, cancellation);

    /// <inheritdoc />
    protected override bool RunsAtStart => false;

    /// <inheritdoc />
    protected override async Task RunOnceAsync(CancellationToken cancellation) => LogErased(Logger, await EraseAsync(cancellation));

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} people were erased from lists of past dates")]
    private static partial void LogErased(ILogger logger, int count);
}
