using BgImigranti.Hub.Data;
using BgImigranti.Hub.Registrations.Emails;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Registrations.Writing;

/// <summary>Seats given back go to those who wait, in their order: who needs more than there are is not overtaken.</summary>
public sealed class Waitlist(RegistrationEmails emails)
{
    /// <summary>Lets move up whoever has room now, and tells each. What was changed before has been saved.</summary>
    internal async Task MoveUpAsync(WriteScope scope, OccurrenceRegistrations occurrence)
    {
        if (occurrence.IsCancelled || occurrence.Date.StartUtc <= scope.Now || occurrence.Left == 0)
        {
            return;
        }

        var next = await occurrence.Waiting(scope)
            .OrderBy(registration => registration.WaitingNumber)
            .Take(occurrence.Left ?? int.MaxValue)
            .ToListAsync(CancellationToken.None);
        foreach (var registration in next.TakeWhile(registration => occurrence.Left is not { } left || registration.Seats <= left))
        {
            (registration.State, registration.WaitingNumber) = (RegistrationState.Taken, null);
            occurrence.Date.RegisteredCount += registration.Seats;
            ReminderTimes.Set(registration, occurrence, scope.Now);
            await emails.PostAsync(scope, occurrence, registration, RegistrationEmailKind.MovedUp);
        }

        await scope.Db.SaveChangesAsync(CancellationToken.None);
    }

    /// <summary>Takes somebody off the list; others move up.</summary>
    internal async Task TakeOffAsync(WriteScope scope, OccurrenceRegistrations occurrence, EventRegistration registration)
    {
        if (registration.State == RegistrationState.Taken && registration.RepeatsId is null)
        {
            occurrence.Date.RegisteredCount -= registration.Seats;
        }

        occurrence.Kept.Changes++;
        registration.Cancel();
        await scope.Db.SaveChangesAsync(CancellationToken.None);
        await RegistrationEmails.WithdrawAsync(scope, registration);
        await MoveUpAsync(scope, occurrence);
    }
}
