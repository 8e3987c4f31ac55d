using BgImigranti.Hub.Data;
using BgImigranti.Hub.Registrations.Emails;
using BgImigranti.Hub.Ui;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Registrations.Writing;

/// <summary>
/// Writes what people do with their own sign-ups. Seats are counted in the transaction that takes them, with the date locked, so however
/// many come at once, no seat is given twice and everybody else waits in the order in which he came.
/// </summary>
public sealed class SignUpWriting(HubWriter writer, SignUpQueue queue, SignUpLetters letters, SignUpTeller teller) : IDisposable
{
    /// <summary>Those who wait for the lock of a date would each hold a connection meanwhile: two hundred at once wait here instead, in their order.</summary>
    private readonly SemaphoreSlim _gate = new(4);

    /// <summary>For so long the same request is a second click.</summary>
    private static readonly TimeSpan ClickTime = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Signs somebody up. An address that is on the list already gets the same answer as any other, holds no second seat, and its owner is
    /// written to: the answer never says who is on a list.
    /// </summary>
    /// <exception cref="RefusalException">The date is unknown, past, cancelled, closed, or full for one who does not want to wait.</exception>
    public async Task<SignUpReceipt> SignUpAsync(SignUpOrder order, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(order);
        var receipt = await InTurnAsync(scope => SignUpAsync(scope, order, isByOrganiser: false), cancellation);
        teller.Note(order.EventId);
        return receipt;
    }

    /// <summary>Changes how many come and when one is reminded.</summary>
    /// <exception cref="RefusalException">The link leads nowhere, the date is over, or there are not so many seats.</exception>
    public Task ChangeAsync(string secret, int seats, SignUpReminders reminders, CancellationToken cancellation) => OwnAsync(
        secret,
        async (scope, place, person) =>
        {
            var more = seats - person.Seats;
            if (seats is < 1 or > SignUp.MostSeats || (more > 0 && !await MayTakeAsync(scope, place, person, more)))
            {
                throw SignUpRefusals.TooLarge(Math.Min(SignUp.MostSeats, person.Seats + (place.Left ?? SignUp.MostSeats)));
            }

            if (person.State == SignUpState.Taken && person.RepeatsId is null)
            {
                place.Date.SeatsTaken += more;
            }

            (person.Seats, person.Reminders) = (seats, reminders);
            ReminderTimes.Set(person, place, scope.Now);
            await scope.Db.SaveChangesAsync(CancellationToken.None);
            await letters.PostAsync(scope, place, person, SignUpLetterKind.Altered);
            await queue.MoveUpAsync(scope, place);
        },
        cancellation);

    /// <summary>Somebody does not come. Done twice, it is done once.</summary>
    /// <exception cref="RefusalException">The link leads nowhere, or the date is over.</exception>
    public Task CancelAsync(string secret, CancellationToken cancellation) => OwnAsync(
        secret,
        async (scope, place, person) =>
        {
            await queue.TakeOffAsync(scope, place, person);
            await letters.PostAsync(scope, place, person, SignUpLetterKind.Left);
        },
        cancellation);

    internal async Task<SignUpReceipt> SignUpAsync(WriteScope scope, SignUpOrder order, bool isByOrganiser)
    {
        if (await SignUpPlace.EnterAsync(scope, order.DateId) is not { } place || place.Item.Id != order.EventId || !place.Item.IsPublic)
        {
            throw SignUpRefusals.Unknown();
        }

        if (!isByOrganiser && SignUpRefusals.Of(place.Item, place.Date, scope.Now) is { } refusal)
        {
            throw refusal;
        }

        if (await ClickedBeforeAsync(scope, order) is { } clicked)
        {
            return new SignUpReceipt(clicked.Id, SignUpSecrets.Mint(scope, clicked).Secret, clicked.State);
        }

        if (order.Seats > (place.Item.Seats ?? SignUp.MostSeats))
        {
            throw SignUpRefusals.TooLarge(place.Item.Seats!.Value);
        }

        var known = await KnownAsync(scope, order);
        var state = await place.HasRoomAsync(scope, order.Seats) ? SignUpState.Taken : SignUpState.Waiting;
        if (state == SignUpState.Waiting && !order.AcceptsWaiting)
        {
            throw SignUpRefusals.Full();
        }

        return await AddAsync(scope, place, Row(scope, place, order, state, known), known);
    }

    private async Task<SignUpReceipt> AddAsync(WriteScope scope, SignUpPlace place, SignUp person, SignUp? known)
    {
        if (known is null && person.State == SignUpState.Taken)
        {
            place.Date.SeatsTaken += person.Seats;
        }
        else if (known is null)
        {
            place.Kept.LastNumber++;
        }

        ReminderTimes.Set(person, place, scope.Now);
        scope.Db.Add(person);
        await scope.Db.SaveChangesAsync(CancellationToken.None);
        await letters.PostAsync(scope, place, person, person.State == SignUpState.Taken ? SignUpLetterKind.Taken : SignUpLetterKind.Waiting);
        if (known is not null)
        {
            await letters.PostAsync(scope, place, known, SignUpLetterKind.Again);
        }

        return new SignUpReceipt(person.Id, SignUpSecrets.Mint(scope, person).Secret, person.State);
    }

    private static SignUp Row(WriteScope scope, SignUpPlace place, SignUpOrder order, SignUpState state, SignUp? known) => new()
    {
        DateId = order.DateId,
        Name = order.Name,
        Email = order.Email,
        EmailKey = order.EmailKey,
        Phone = order.Phone?.Shown,
        PhoneKey = order.Phone?.Dialled,
        LanguageCode = order.Language.Code,
        Seats = order.Seats,
        State = state,
        WaitingNumber = state == SignUpState.Waiting ? place.Kept.LastNumber + 1 : null,
        Reminders = order.Reminders,
        CreatedAt = scope.Now,
        Note = order.Note,
        RequestHash = order.RequestHash,
        RepeatsId = known?.Id,
    };

    private static async Task<SignUp?> ClickedBeforeAsync(WriteScope scope, SignUpOrder order)
    {
        if (order.RequestHash is not { } hash)
        {
            return null;
        }

        var since = scope.Now - ClickTime;
        return await scope.Db.SignUps.Where(person => person.DateId == order.DateId && person.CreatedAt > since && person.RequestHash == hash)
            .OrderBy(person => person.Id).FirstOrDefaultAsync(CancellationToken.None);
    }

    /// <summary>Who is on the list with this address; with a telephone alone, who is on it with that. A family shares a telephone, so beside an address it says nothing.</summary>
    private static async Task<SignUp?> KnownAsync(WriteScope scope, SignUpOrder order)
    {
        var active = scope.Db.SignUps.Where(person => person.DateId == order.DateId && person.State != SignUpState.Cancelled && person.RepeatsId == null);
        var (email, phone) = (order.EmailKey, order.Phone?.Dialled);
        return await (email is null ? active.Where(person => person.PhoneKey == phone) : active.Where(person => person.EmailKey == email))
            .OrderBy(person => person.Id).FirstOrDefaultAsync(CancellationToken.None);
    }

    private static async Task<bool> MayTakeAsync(WriteScope scope, SignUpPlace place, SignUp person, int more) => person.State == SignUpState.Waiting
        ? person.Seats + more <= (place.Item.Seats ?? SignUp.MostSeats)
        : await place.HasRoomAsync(scope, more);

    /// <inheritdoc />
    public void Dispose() => _gate.Dispose();

    private async Task<T> InTurnAsync<T>(Func<WriteScope, Task<T>> operation, CancellationToken cancellation)
    {
        await _gate.WaitAsync(cancellation);
        try
        {
            return await writer.WriteAsync(operation, cancellation);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Does something to one's own sign-up, unless it is over with it.</summary>
    private async Task OwnAsync(string secret, Func<WriteScope, SignUpPlace, SignUp, Task> act, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(secret);
        var hash = SignUpSecrets.Hash(secret);
        var eventId = await InTurnAsync(async scope =>
        {
            var ids = await scope.Db.SignUpLinks.Where(link => link.Hash == hash)
                .Join(scope.Db.SignUps, link => link.SignUpId, person => person.Id, (_, person) => new { person.Id, person.DateId })
                .FirstOrDefaultAsync(CancellationToken.None) ?? throw SignUpRefusals.LinkUnknown();
            var place = await SignUpPlace.EnterAsync(scope, ids.DateId) ?? throw SignUpRefusals.LinkUnknown();
            var person = await scope.Db.SignUps.FirstAsync(row => row.Id == ids.Id, CancellationToken.None);
            if (person.State != SignUpState.Cancelled)
            {
                await (place.Date.StartUtc <= scope.Now ? throw SignUpRefusals.Past() : act(scope, place, person));
            }

            return place.Item.Id;
        }, cancellation);
        teller.Note(eventId);
    }
}
