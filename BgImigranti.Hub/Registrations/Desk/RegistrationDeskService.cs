using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Publishing;
using BgImigranti.Hub.Registrations.Emails;
using BgImigranti.Hub.Registrations.Writing;
using BgImigranti.Hub.Ui;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Registrations.Desk;

/// <summary>What those who hold an event do with its lists. Everything asks for the right to the event inside its operation.</summary>
public sealed class RegistrationDeskService(
    HubWriter writer, RegistrationService registrations, Waitlist waitlist, RegistrationEmails emails, RegistrationNotifier notifier)
{
    /// <summary>Between two messages to one list.</summary>
    public static readonly TimeSpan MessagePause = TimeSpan.FromMinutes(1);

    /// <summary>Somebody came, or it was a slip that they did.</summary>
    /// <exception cref="RefusalException">
    /// The event is another's or has no such date, or there is nobody of that id on the list.
    /// </exception>
    public Task CheckInAsync(Reader reader, RegistrationListKey list, long personId, bool came, CancellationToken cancellation) => ActAsync(
        reader,
        list,
        async (scope, occurrence) =>
        {
            var registration = await PersonAsync(scope, occurrence, personId);
            registration.CheckedInAt = came && registration.State != RegistrationState.Cancelled
                ? registration.CheckedInAt ?? scope.Now
                : null;
            return registration.Id;
        },
        cancellation);

    /// <summary>Takes somebody off the list and tells them; others move up.</summary>
    /// <exception cref="RefusalException">
    /// The event is another's or has no such date, or there is nobody of that id on the list.
    /// </exception>
    public Task RemoveAsync(Reader reader, RegistrationListKey list, long personId, CancellationToken cancellation) => ActAsync(
        reader,
        list,
        async (scope, occurrence) =>
        {
            var registration = await PersonAsync(scope, occurrence, personId);
            if (registration.State != RegistrationState.Cancelled)
            {
                await waitlist.TakeOffAsync(scope, occurrence, registration);
                await emails.PostAsync(scope, occurrence, registration, RegistrationEmailKind.Removed);
            }

            return registration.Id;
        },
        cancellation);

    /// <summary>Adds somebody who called, also when registering is closed; when there is no seat, to the waiting list.</summary>
    /// <exception cref="RefusalException">The event is another's or has no such date, or they are on the list already.</exception>
    public Task<long> AddAsync(Reader reader, RegistrationRequest request, CancellationToken cancellation) => ActAsync(
        reader,
        new RegistrationListKey(request.EventId, request.OccurrenceId),
        async (scope, _) =>
        {
            var added = await registrations.RegisterAsync(scope, request, isByOrganiser: true);
            return await scope.Db.Registrations.AnyAsync(
                registration => registration.Id == added.RegistrationId && registration.RepeatsId != null, CancellationToken.None)
                ? throw new RefusalException("on-list", StatusCodes.Status409Conflict, () => RegistrationText.OnListAlready)
                : added.RegistrationId;
        },
        cancellation);

    /// <summary>
    /// Writes to everybody who has a seat and an address, each in their language. The same key is the same message, sent once.
    /// </summary>
    /// <returns>How many are written to.</returns>
    /// <exception cref="RefusalException">
    /// The event is another's or has no such date, the message cannot be sent, or the last one is not a minute old.
    /// </exception>
    public Task<long> MessageAsync(Reader reader, RegistrationListKey list, RegistrationMessage message, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(message);
        message.Require();
        return ActAsync(reader, list, (scope, occurrence) => MessageAsync(scope, occurrence, message), cancellation);
    }

    private async Task<long> MessageAsync(WriteScope scope, OccurrenceRegistrations occurrence, RegistrationMessage message)
    {
        var recipients = await occurrence.Active(scope)
            .Where(registration => registration.Email != null && (message.ToWaiting || registration.State == RegistrationState.Taken))
            .OrderBy(registration => registration.Id).ToListAsync(CancellationToken.None);
        if (occurrence.Kept.MessageKey == message.Key)
        {
            return recipients.Count;
        }

        if (occurrence.Kept.MessageAt > scope.Now - MessagePause)
        {
            throw new RefusalException("too-many", StatusCodes.Status429TooManyRequests, () => RegistrationText.MessageTooSoon);
        }

        (occurrence.Kept.MessageAt, occurrence.Kept.MessageKey) = (scope.Now, message.Key);
        foreach (var registration in recipients)
        {
            await emails.PostMessageAsync(scope, occurrence, registration, message.In(registration.LanguageCode), message.Key);
        }

        return recipients.Count;
    }

    private async Task<long> ActAsync(
        Reader reader, RegistrationListKey list, Func<WriteScope, OccurrenceRegistrations, Task<long>> act, CancellationToken cancellation)
    {
        var (eventId, result) = await writer.WriteAsync(async scope =>
        {
            if (await OccurrenceRegistrations.EnterAsync(scope, list.OccurrenceId) is not { } occurrence
                || occurrence.Item.Id != list.EventId)
            {
                throw RegistrationRefusals.Unknown();
            }

            ItemRights.RequireEditable(occurrence.Item, reader);
            return (occurrence.Item.Id, await act(scope, occurrence));
        }, cancellation);
        notifier.Note(eventId);
        return result;
    }

    private static async Task<EventRegistration> PersonAsync(WriteScope scope, OccurrenceRegistrations occurrence, long personId) =>
        await scope.Db.Registrations.FirstOrDefaultAsync(
            registration => registration.Id == personId
                && registration.OccurrenceId == occurrence.Date.Id
                && registration.RepeatsId == null, CancellationToken.None)
        ?? throw new RefusalException("person-unknown", StatusCodes.Status404NotFound, () => RegistrationText.PersonUnknown);
}
