using BgImigranti.Hub.Data;
using BgImigranti.Hub.Data.Upkeep;
using BgImigranti.Hub.Events;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Registrations.Jobs;

/// <summary>
/// Erases who was on the lists <see cref="EventRegistration.KeptDays"/> days after a date ended: name, contacts, note, links. How many
/// there were, who came and in which languages stays, because it says nothing of anybody.
/// </summary>
public sealed partial class RegistrationErasureJob(HubWriter writer, TimeProvider clock, ILogger<RegistrationErasureJob> logger)
    : RecurringJob(clock, Interval, logger)
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    /// <summary>Erases what is due now.</summary>
    /// <returns>How many were erased.</returns>
    public Task<int> EraseAsync(CancellationToken cancellation) => writer.WriteAsync(async scope =>
    {
        var old = scope.Now.AddDays(-EventRegistration.KeptDays);
        var occurrences = scope.Db.EventDates;
        var registrations = scope.Db.Registrations;
        var due = registrations.Where(registration => registration.ErasedAt == null
            && occurrences.Any(occurrence => occurrence.Id == registration.OccurrenceId && occurrence.EndUtc <= old));
        await scope.Db.RegistrationLinks.Where(link => due.Any(registration => registration.Id == link.RegistrationId))
            .ExecuteDeleteAsync(CancellationToken.None);

        // A repeated request is no statistics, and says that two belonged together.
        await due.Where(registration => registration.RepeatsId != null).ExecuteDeleteAsync(CancellationToken.None);
        return await due.ExecuteUpdateAsync(
            row => row.SetProperty(registration => registration.ErasedAt, scope.Now)
                .SetProperty(registration => registration.Name, "")
                .SetProperty(registration => registration.Email, (string?)null)
                .SetProperty(registration => registration.EmailKey, (string?)null)
                .SetProperty(registration => registration.Phone, (string?)null)
                .SetProperty(registration => registration.PhoneKey, (string?)null)
                .SetProperty(registration => registration.Note, "")
                .SetProperty(registration => registration.CalendarEntries, "")
                .SetProperty(registration => registration.RequestHash, (byte[]?)null)
                .SetProperty(registration => registration.RemindDayAt, (DateTime?)null)
                .SetProperty(registration => registration.RemindHourAt, (DateTime?)null),
            CancellationToken.None);
    }, cancellation);

    /// <inheritdoc />
    protected override bool RunsAtStart => false;

    /// <inheritdoc />
    protected override async Task RunOnceAsync(CancellationToken cancellation) => LogErased(Logger, await EraseAsync(cancellation));

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} people were erased from lists of past dates")]
    private static partial void LogErased(ILogger logger, int count);
}
