using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Publishing;
using BgImigranti.Hub.Registrations.Emails;
using BgImigranti.Hub.Registrations.Writing;
using BgImigranti.Hub.Ui;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Registrations.Desk;

/// <summary>What those who hold an event do with its lists. Everything asks for the right to the event inside its operation.</summary>
public sealed class SignUpDeskWriting(HubWriter writer, SignUpWriting writing, SignUpQueue queue, SignUpLetters letters, SignUpTeller teller)
{
    /// <summary>Between two messages to one list.</summary>
    public static readonly TimeSpan MessagePause = TimeSpan.FromMinutes(1);

    /// <summary>Somebody came, or it was a slip that he did.</summary>
    /// <exception cref="RefusalException">The event is another's or has no such date, or there is nobody of that id on the list.</exception>
    public Task CheckInAsync(Reader reader, SignUpListKey list, long personId, bool came, CancellationToken cancellation) => ActAsync(
        reader,
        list,
        async (scope, place) =>
        {
            var person = await PersonAsync(scope, place, personId);
            person.CheckedInAt = came && person.State != SignUpState.Cancelled ? person.CheckedInAt ?? scope.Now : null;
            return person.Id;
        },
        cancellation);

    /// <summary>Takes somebody off the list and tells him; others move up.</summary>
    /// <exception cref="RefusalException">The event is another's or has no such date, or there is nobody of that id on the list.</exception>
    public Task RemoveAsync(Reader reader, SignUpListKey list, long personId, CancellationToken cancellation) => ActAsync(
        reader,
        list,
        async (scope, place) =>
        {
            var person = await PersonAsync(scope, place, personId);
            if (person.State != SignUpState.Cancelled)
            {
                await queue.TakeOffAsync(scope, place, person);
                await letters.PostAsync(scope, place, person, SignUpLetterKind.Removed);
            }

            return person.Id;
        },
        cancellation);

    /// <summary>Adds somebody who called, also when signing up is closed; when there is no seat, to the waiting list.</summary>
    /// <exception cref="RefusalException">The event is another's or has no such date, or he is on the list already.</exception>
    public Task<long> AddAsync(Reader reader, SignUpOrder order, CancellationToken cancellation) => ActAsync(
        reader,
        new SignUpListKey(order.EventId, order.DateId),
        async (scope, _) =>
        {
            var added = await writing.SignUpAsync(scope, order, isByOrganiser: true);
            return await scope.Db.SignUps.AnyAsync(person => person.Id == added.SignUpId && person.RepeatsId != null, CancellationToken.None)
                ? throw new RefusalException("on-list", StatusCodes.Status409Conflict, () => SignUpText.OnListAlready)
                : added.SignUpId;
        },
        cancellation);

    /// <summary>Writes to everybody who has a seat and an address, each in his language. The same key is the same message, sent once.</summary>
    /// <returns>How many are written to.</returns>
    /// <exception cref="RefusalException">The event is another's or has no such date, the message cannot be sent, or the last one is not a minute old.</exception>
    public Task<long> MessageAsync(Reader reader, SignUpListKey list, SignUpMessage message, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(message);
        message.Require();
        return ActAsync(reader, list, (scope, place) => MessageAsync(scope, place, message), cancellation);
    }

    private async Task<long> MessageAsync(WriteScope scope, SignUpPlace place, SignUpMessage message)
    {
        var people = await place.Active(scope).Where(person => person.Email != null && (message.ToWaiting || person.State == SignUpState.Taken))
            .OrderBy(person => person.Id).ToListAsync(CancellationToken.None);
        if (place.Kept.MessageKey == message.Key)
        {
            return people.Count;
        }

        if (place.Kept.MessageAt > scope.Now - MessagePause)
        {
            throw new RefusalException("too-many", StatusCodes.Status429TooManyRequests, () => SignUpText.MessageTooSoon);
        }

        (place.Kept.MessageAt, place.Kept.MessageKey) = (scope.Now, message.Key);
        foreach (var person in people)
        {
            await letters.PostMessageAsync(scope, place, person, message.In(person.LanguageCode), message.Key);
        }

        return people.Count;
    }

    private async Task<long> ActAsync(Reader reader, SignUpListKey list, Func<WriteScope, SignUpPlace, Task<long>> act, CancellationToken cancellation)
    {
        var (eventId, result) = await writer.WriteAsync(async scope =>
        {
            if (await SignUpPlace.EnterAsync(scope, list.DateId) is not { } place || place.Item.Id != list.EventId)
            {
                throw SignUpRefusals.Unknown();
            }

            ItemRights.RequireEditable(place.Item, reader);
            return (place.Item.Id, await act(scope, place));
        }, cancellation);
        teller.Note(eventId);
        return result;
    }

    private static async Task<SignUp> PersonAsync(WriteScope scope, SignUpPlace place, long personId) =>
        await scope.Db.SignUps.FirstOrDefaultAsync(
            person => person.Id == personId && person.DateId == place.Date.Id && person.RepeatsId == null, CancellationToken.None)
        ?? throw new RefusalException("person-unknown", StatusCodes.Status404NotFound, () => SignUpText.PersonUnknown);
}
