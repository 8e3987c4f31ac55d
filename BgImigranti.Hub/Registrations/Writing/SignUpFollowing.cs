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
public sealed class SignUpFollowing(SignUpLetters letters, SignUpQueue queue) : IEventObserver
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

        var dates = scope.Db.EventDates;
        var ids = await scope.Db.SignUpDates
            .Where(kept => dates.Any(date => date.Id == kept.DateId && date.EventId == item.Id && (date.EndUtc > scope.Now || kept.ToldEndUtc > scope.Now)))
            .OrderBy(kept => kept.DateId).Select(kept => kept.DateId).ToListAsync(CancellationToken.None);
        foreach (var id in ids)
        {
            await FollowAsync(scope, (await SignUpPlace.EnterAsync(scope, id, item))!);
        }

        if (item.HasSignUp)
        {
            scope.Emit(SignUpKinds.SeatsStream(item.Id), SignUpKinds.SeatsChanged, item.Id);
            scope.Emit(LiveStreams.Desk(item.OrganisationId), SignUpKinds.ListChanged, item.Id);
        }
    }

    private async Task FollowAsync(WriteScope scope, SignUpPlace place)
    {
        var kind = (place.IsCancelled, place.Kept.IsToldCancelled) switch
        {
            (true, false) => SignUpLetterKind.DateCancelled,
            (false, true) => SignUpLetterKind.DateMoved,
            (false, false) when place.IsMovedSinceTold => SignUpLetterKind.DateMoved,
            _ => (SignUpLetterKind?)null,
        };
        if (kind is { } news)
        {
            place.Kept.Changes++;
            place.NoteAsTold();
            foreach (var person in await place.Active(scope).OrderBy(person => person.Id).ToListAsync(CancellationToken.None))
            {
                await SignUpLetters.WithdrawAsync(scope, person);
                ReminderTimes.Set(person, place, scope.Now);
                await letters.PostAsync(scope, place, person, news);
            }
        }

        await scope.Db.SaveChangesAsync(CancellationToken.None);
        await queue.MoveUpAsync(scope, place);
    }
}
