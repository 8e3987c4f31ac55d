using BgImigranti.Hub.Data;
using BgImigranti.Hub.Events;
using BgImigranti.Hub.Events.Occurrences;
using BgImigranti.Hub.Live;
using BgImigranti.Hub.Registrations.Emails;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Registrations.Writing;

/// <summary>
/// Keeps the lists of an event in step with it, inside the operation that changes it: people hear of another time or place and of a
/// cancellation, reminders move along, and seats that were added go to those who wait. It compares with what people were told, so it may
/// be called after every step, however small, and by whoever changed something.
/// </summary>
public sealed class RegistrationSync(RegistrationEmails emails, Waitlist waitlist) : IEventObserver
{
    /// <inheritdoc />
    public async Task OnSyncedAsync(WriteScope scope, CalendarEvent item)
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(item);

        // A draft or a hidden event may come back as it was; nobody is told of what may be a slip.
        if (!item.IsPublic)
        {
            return;
        }

        var occurrences = scope.Db.EventDates;
        var ids = await scope.Db.RegistrationDates
            .Where(kept => occurrences.Any(occurrence => occurrence.Id == kept.OccurrenceId
                && occurrence.EventId == item.Id
                && (occurrence.EndUtc > scope.Now || kept.NotifiedEndUtc > scope.Now)))
            .OrderBy(kept => kept.OccurrenceId).Select(kept => kept.OccurrenceId).ToListAsync(CancellationToken.None);
        foreach (var id in ids)
        {
            await SyncAsync(scope, (await OccurrenceRegistrations.EnterAsync(scope, id, item))!);
        }

        if (item.HasRegistration)
        {
            scope.Emit(RegistrationKinds.SeatsStream(item.Id), RegistrationKinds.SeatsChanged, item.Id);
            scope.Emit(LiveStreams.Desk(item.OrganisationId), RegistrationKinds.ListChanged, item.Id);
        }
    }

    private async Task SyncAsync(WriteScope scope, OccurrenceRegistrations occurrence)
    {
        var kind = (occurrence.IsCancelled, occurrence.Kept.IsNotifiedCancelled) switch
        {
            (true, false) => RegistrationEmailKind.DateCancelled,
            (false, true) => RegistrationEmailKind.DateMoved,
            (false, false) when occurrence.IsMovedSinceNotified => RegistrationEmailKind.DateMoved,
            _ => (RegistrationEmailKind?)null,
        };
        if (kind is { } news)
        {
            occurrence.Kept.Changes++;
            occurrence.NoteAsNotified();
            foreach (var registration in await occurrence.Active(scope)
                .OrderBy(registration => registration.Id)
                .ToListAsync(CancellationToken.None))
            {
                await RegistrationEmails.WithdrawAsync(scope, registration);
                ReminderTimes.Set(registration, occurrence, scope.Now);
                await emails.PostAsync(scope, occurrence, registration, news);
            }
        }

        await scope.Db.SaveChangesAsync(CancellationToken.None);
        await waitlist.MoveUpAsync(scope, occurrence);
    }
}
