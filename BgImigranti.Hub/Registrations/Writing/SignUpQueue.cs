using BgImigranti.Hub.Data;
using BgImigranti.Hub.Registrations.Emails;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Registrations.Writing;

/// <summary>Seats given back go to those who wait, in their order: who needs more than there are is not overtaken.</summary>
public sealed class SignUpQueue(SignUpLetters letters)
{
    /// <summary>Lets move up whoever has room now, and tells each. What was changed before has been saved.</summary>
    internal async Task MoveUpAsync(WriteScope scope, SignUpPlace place)
    {
        if (place.IsCancelled || place.Date.StartUtc <= scope.Now || place.Left == 0)
        {
            return;
        }

        var next = await place.Waiting(scope).OrderBy(person => person.WaitingNumber).Take(place.Left ?? int.MaxValue).ToListAsync(CancellationToken.None);
        foreach (var person in next.TakeWhile(person => place.Left is not { } left || person.Seats <= left))
        {
            (person.State, person.WaitingNumber) = (SignUpState.Taken, null);
            place.Date.SeatsTaken += person.Seats;
            ReminderTimes.Set(person, place, scope.Now);
            await letters.PostAsync(scope, place, person, SignUpLetterKind.MovedUp);
        }

        await scope.Db.SaveChangesAsync(CancellationToken.None);
    }

    /// <summary>Takes somebody off the list; others move up.</summary>
    internal async Task TakeOffAsync(WriteScope scope, SignUpPlace place, SignUp person)
    {
        if (person.State == SignUpState.Taken && person.RepeatsId is null)
        {
            place.Date.SeatsTaken -= person.Seats;
        }

        place.Kept.Changes++;
        person.Cancel();
        await scope.Db.SaveChangesAsync(CancellationToken.None);
        await SignUpLetters.WithdrawAsync(scope, person);
        await MoveUpAsync(scope, place);
    }
}
