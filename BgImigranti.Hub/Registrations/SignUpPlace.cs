using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Events;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Registrations;

/// <summary>
/// A date inside an operation on its list. Whoever has entered is alone with it until the end of the transaction, so what he reads about
/// seats stays true while he takes them.
/// </summary>
internal sealed class SignUpPlace
{
    private SignUpPlace(CalendarEvent item, EventDate date, SignUpDate kept) => (Item, Date, Kept) = (item, date, kept);

    /// <summary>The event; not tracked.</summary>
    public CalendarEvent Item { get; }

    public EventDate Date { get; }

    public SignUpDate Kept { get; }

    public bool IsCancelled => Date.IsCancelled || Item.Status == EventStatus.Cancelled;

    /// <summary>Seats that are not taken; null for no limit.</summary>
    public int? Left => Item.Seats is { } seats ? Math.Max(0, seats - Date.SeatsTaken) : null;

    /// <summary>Enters a date; null when there is none. The event is read anew unless it is given.</summary>
    public static async Task<SignUpPlace?> EnterAsync(WriteScope scope, long dateId, CalendarEvent? known = null)
    {
        await scope.LockAsync(OccurrenceLocks.Occurrence(dateId));
        var date = await scope.Db.EventDates.FirstOrDefaultAsync(row => row.Id == dateId, CancellationToken.None);
        if (date is null)
        {
            return null;
        }

        var item = known ?? await scope.Db.Events.AsNoTracking().FirstAsync(row => row.Id == date.EventId, CancellationToken.None);

        // Whoever enters twice in one operation meets what he began himself and has not saved.
        var kept = await scope.Db.SignUpDates.FindAsync([dateId], CancellationToken.None);
        if (kept is null)
        {
            kept = new SignUpDate { DateId = dateId, ToldPlace = [] };
            scope.Db.Add(kept);
            new SignUpPlace(item, date, kept).NoteAsTold();
        }

        return new SignUpPlace(item, date, kept);
    }

    /// <summary>Whether so many find a seat at once: not while others wait, who were there before.</summary>
    public async Task<bool> HasRoomAsync(WriteScope scope, int seats) =>
        Left is not { } left || (seats <= left && !await Waiting(scope).AnyAsync(CancellationToken.None));

    /// <summary>Those who wait, in any order.</summary>
    public IQueryable<SignUp> Waiting(WriteScope scope) =>
        scope.Db.SignUps.Where(person => person.DateId == Date.Id && person.State == SignUpState.Waiting && person.RepeatsId == null);

    /// <summary>Those who come or hope to, in any order.</summary>
    public IQueryable<SignUp> Active(WriteScope scope) =>
        scope.Db.SignUps.Where(person => person.DateId == Date.Id && person.State != SignUpState.Cancelled && person.RepeatsId == null);

    /// <summary>People know of the date as it is now.</summary>
    public void NoteAsTold() =>
        (Kept.ToldStartUtc, Kept.ToldEndUtc, Kept.ToldPlace, Kept.IsToldCancelled) = (Date.StartUtc, Date.EndUtc, PlaceHash(), IsCancelled);

    /// <summary>It is at another time or place than people know.</summary>
    public bool IsMovedSinceTold =>
        Kept.ToldStartUtc != Date.StartUtc || Kept.ToldEndUtc != Date.EndUtc || !Kept.ToldPlace.AsSpan().SequenceEqual(PlaceHash());

    private byte[] PlaceHash() => SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(
        '\n', Date.Town ?? Item.Town, Date.PlaceBg ?? Item.PlaceBg, Date.PlaceEn ?? Item.PlaceEn, Item.OnlineUrl)));
}
