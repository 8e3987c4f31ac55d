using System.Security.Cryptography;
using System.Text;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Events;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Registrations;

/// <summary>
/// A date inside an operation on its list. Whoever has entered is alone with it until the end of the transaction, so what they read about
/// seats stays true while they take them.
/// </summary>
internal sealed class OccurrenceRegistrations
{
    private OccurrenceRegistrations(CalendarEvent item, Occurrence occurrence, RegistrationOccurrence kept) =>
        (Item, Date, Kept) = (item, occurrence, kept);

    /// <summary>The event; not tracked.</summary>
    public CalendarEvent Item { get; }

    public Occurrence Date { get; }

    public RegistrationOccurrence Kept { get; }

    public bool IsCancelled => Date.IsCancelled || Item.Status == EventStatus.Cancelled;

    /// <summary>Seats that are not taken; null for no limit.</summary>
    public int? Left => Item.Capacity is { } seats ? Math.Max(0, seats - Date.RegisteredCount) : null;

    /// <summary>Enters a date; null when there is none. The event is read anew unless it is given.</summary>
    public static async Task<OccurrenceRegistrations?> EnterAsync(WriteScope scope, long occurrenceId, CalendarEvent? known = null)
    {
        await scope.LockAsync(OccurrenceLocks.Occurrence(occurrenceId));
        var occurrence = await scope.Db.EventDates.FirstOrDefaultAsync(row => row.Id == occurrenceId, CancellationToken.None);
        if (occurrence is null)
        {
            return null;
        }

        var item = known ?? await scope.Db.Events.AsNoTracking().FirstAsync(row => row.Id == occurrence.EventId, CancellationToken.None);

        // Whoever enters twice in one operation meets what they began themselves and has not saved.
        var kept = await scope.Db.RegistrationDates.FindAsync([occurrenceId], CancellationToken.None);
        if (kept is null)
        {
            kept = new RegistrationOccurrence { OccurrenceId = occurrenceId, NotifiedPlace = [] };
            scope.Db.Add(kept);
            new OccurrenceRegistrations(item, occurrence, kept).NoteAsNotified();
        }

        return new OccurrenceRegistrations(item, occurrence, kept);
    }

    /// <summary>Whether so many find a seat at once: not while others wait, who were there before.</summary>
    public async Task<bool> HasRoomAsync(WriteScope scope, int seats) =>
        Left is not { } left || (seats <= left && !await Waiting(scope).AnyAsync(CancellationToken.None));

    /// <summary>Those who wait, in any order.</summary>
    public IQueryable<EventRegistration> Waiting(WriteScope scope) =>
        scope.Db.Registrations.Where(registration =>
            registration.OccurrenceId == Date.Id && registration.State == RegistrationState.Waiting && registration.RepeatsId == null);

    /// <summary>Those who come or hope to, in any order.</summary>
    public IQueryable<EventRegistration> Active(WriteScope scope) =>
        scope.Db.Registrations.Where(registration =>
            registration.OccurrenceId == Date.Id && registration.State != RegistrationState.Cancelled && registration.RepeatsId == null);

    /// <summary>People know of the date as it is now.</summary>
    public void NoteAsNotified() =>
        (Kept.NotifiedStartUtc, Kept.NotifiedEndUtc, Kept.NotifiedPlace, Kept.IsNotifiedCancelled) =
            (Date.StartUtc, Date.EndUtc, PlaceHash(), IsCancelled);

    /// <summary>It is at another time or place than people know.</summary>
    public bool IsMovedSinceNotified =>
        Kept.NotifiedStartUtc != Date.StartUtc
            || Kept.NotifiedEndUtc != Date.EndUtc
            || !Kept.NotifiedPlace.AsSpan().SequenceEqual(PlaceHash());

    private byte[] PlaceHash() => SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(
        '\n', Date.Town ?? Item.Town, Date.PlaceBg ?? Item.PlaceBg, Date.PlaceEn ?? Item.PlaceEn, Item.OnlineUrl)));
}
