using BgImigranti.Hub.Data;
using BgImigranti.Hub.Registrations.Emails;
using BgImigranti.Hub.Ui;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Registrations.Writing;

/// <summary>
/// Writes what people do with their own registrations. Seats are counted in the transaction that takes them, with the date locked, so
/// however many come at once, no seat is given twice and everybody else waits in the order in which they came.
/// </summary>
public sealed class RegistrationService(HubWriter writer, Waitlist waitlist, RegistrationEmails emails, RegistrationNotifier notifier)
    : IDisposable
{
    /// <summary>
    /// Those who wait for the lock of a date would each hold a connection meanwhile: two hundred at once wait here instead, in their order.
    /// </summary>
    private readonly SemaphoreSlim _gate = new(4);

    /// <summary>For so long the same request is a second click.</summary>
    private static readonly TimeSpan ClickTime = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Signs somebody up. An address that is on the list already gets the same answer as any other, holds no second seat, and its owner is
    /// written to: the answer never says who is on a list.
    /// </summary>
    /// <exception cref="RefusalException">
    /// The date is unknown, past, cancelled, closed, or full for one who does not want to wait.
    /// </exception>
    public async Task<RegistrationResult> RegisterAsync(RegistrationRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var result = await InTurnAsync(scope => RegisterAsync(scope, request, isByOrganiser: false), cancellation);
        notifier.Note(request.EventId);
        return result;
    }

    /// <summary>Changes how many come and when one is reminded.</summary>
    /// <exception cref="RefusalException">The link leads nowhere, the date is over, or there are not so many seats.</exception>
    public Task ChangeAsync(string secret, int seats, ReminderChoice reminders, CancellationToken cancellation) => OwnAsync(
        secret,
        async (scope, occurrence, registration) =>
        {
            var more = seats - registration.Seats;
            if (seats is < 1 or > EventRegistration.MaxSeats || (more > 0 && !await MayTakeAsync(scope, occurrence, registration, more)))
            {
                throw RegistrationRefusals.TooLarge(
                    Math.Min(EventRegistration.MaxSeats, registration.Seats + (occurrence.Left ?? EventRegistration.MaxSeats)));
            }

            if (registration.State == RegistrationState.Taken && registration.RepeatsId is null)
            {
                occurrence.Date.RegisteredCount += more;
            }

            (registration.Seats, registration.Reminders) = (seats, reminders);
            ReminderTimes.Set(registration, occurrence, scope.Now);
            await scope.Db.SaveChangesAsync(CancellationToken.None);
            await emails.PostAsync(scope, occurrence, registration, RegistrationEmailKind.Altered);
            await waitlist.MoveUpAsync(scope, occurrence);
        },
        cancellation);

    /// <summary>Somebody does not come. Done twice, it is done once.</summary>
    /// <exception cref="RefusalException">The link leads nowhere, or the date is over.</exception>
    public Task CancelAsync(string secret, CancellationToken cancellation) => OwnAsync(
        secret,
        async (scope, occurrence, registration) =>
        {
            await waitlist.TakeOffAsync(scope, occurrence, registration);
            await emails.PostAsync(scope, occurrence, registration, RegistrationEmailKind.Left);
        },
        cancellation);

    internal async Task<RegistrationResult> RegisterAsync(WriteScope scope, RegistrationRequest request, bool isByOrganiser)
    {
        if (await OccurrenceRegistrations.EnterAsync(scope, request.OccurrenceId) is not { } occurrence
            || occurrence.Item.Id != request.EventId
            || !occurrence.Item.IsPublic)
        {
            throw RegistrationRefusals.Unknown();
        }

        if (!isByOrganiser && RegistrationRefusals.For(occurrence.Item, occurrence.Date, scope.Now) is { } refusal)
        {
            throw refusal;
        }

        if (await ClickedBeforeAsync(scope, request) is { } clicked)
        {
            return new RegistrationResult(clicked.Id, RegistrationSecrets.Mint(scope, clicked).Secret, clicked.State);
        }

        if (request.Seats > (occurrence.Item.Capacity ?? EventRegistration.MaxSeats))
        {
            throw RegistrationRefusals.TooLarge(occurrence.Item.Capacity!.Value);
        }

        var known = await KnownAsync(scope, request);
        var state = await occurrence.HasRoomAsync(scope, request.Seats) ? RegistrationState.Taken : RegistrationState.Waiting;
        if (state == RegistrationState.Waiting && !request.AcceptsWaiting)
        {
            throw RegistrationRefusals.Full();
        }

        return await AddAsync(scope, occurrence, Row(scope, occurrence, request, state, known), known);
    }

    private async Task<RegistrationResult> AddAsync(
        WriteScope scope, OccurrenceRegistrations occurrence, EventRegistration registration, EventRegistration? known)
    {
        if (known is null && registration.State == RegistrationState.Taken)
        {
            occurrence.Date.RegisteredCount += registration.Seats;
        }
        else if (known is null)
        {
            occurrence.Kept.LastNumber++;
        }

        ReminderTimes.Set(registration, occurrence, scope.Now);
        scope.Db.Add(registration);
        await scope.Db.SaveChangesAsync(CancellationToken.None);
        await emails.PostAsync(
            scope,
            occurrence,
            registration,
            registration.State == RegistrationState.Taken ? RegistrationEmailKind.Taken : RegistrationEmailKind.Waiting);
        if (known is not null)
        {
            await emails.PostAsync(scope, occurrence, known, RegistrationEmailKind.Again);
        }

        return new RegistrationResult(registration.Id, RegistrationSecrets.Mint(scope, registration).Secret, registration.State);
    }

    private static EventRegistration Row(
        WriteScope scope,
        OccurrenceRegistrations occurrence,
        RegistrationRequest request,
        RegistrationState state,
        EventRegistration? known) => new()
        {
            OccurrenceId = request.OccurrenceId,
            Name = request.Name,
            Email = request.Email,
            EmailKey = request.EmailKey,
            Phone = request.Phone?.Shown,
            PhoneKey = request.Phone?.Dialled,
            LanguageCode = request.Language.Code,
            Seats = request.Seats,
            State = state,
            WaitingNumber = state == RegistrationState.Waiting ? occurrence.Kept.LastNumber + 1 : null,
            Reminders = request.Reminders,
            CreatedAt = scope.Now,
            Note = request.Note,
            RequestHash = request.RequestHash,
            RepeatsId = known?.Id,
        };

    private static async Task<EventRegistration?> ClickedBeforeAsync(WriteScope scope, RegistrationRequest request)
    {
        if (request.RequestHash is not { } hash)
        {
            return null;
        }

        var since = scope.Now - ClickTime;
        return await scope.Db.Registrations.Where(registration =>
            registration.OccurrenceId == request.OccurrenceId && registration.CreatedAt > since && registration.RequestHash == hash)
            .OrderBy(registration => registration.Id).FirstOrDefaultAsync(CancellationToken.None);
    }

    /// <summary>
    /// Who is on the list with this address; with a telephone alone, who is on it with that. A family shares a telephone, so beside an
    /// address it says nothing.
    /// </summary>
    private static async Task<EventRegistration?> KnownAsync(WriteScope scope, RegistrationRequest request)
    {
        var active = scope.Db.Registrations.Where(registration => registration.OccurrenceId == request.OccurrenceId
            && registration.State != RegistrationState.Cancelled
            && registration.RepeatsId == null);
        var (email, phone) = (request.EmailKey, request.Phone?.Dialled);
        return await (email is null
            ? active.Where(registration => registration.PhoneKey == phone)
            : active.Where(registration => registration.EmailKey == email))
            .OrderBy(registration => registration.Id).FirstOrDefaultAsync(CancellationToken.None);
    }

    private static async Task<bool> MayTakeAsync(
        WriteScope scope,
        OccurrenceRegistrations occurrence,
        EventRegistration registration,
        int more) => registration.State == RegistrationState.Waiting
        ? registration.Seats + more <= (occurrence.Item.Capacity ?? EventRegistration.MaxSeats)
        : await occurrence.HasRoomAsync(scope, more);

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

    /// <summary>Does something to one's own registration, unless it is over with it.</summary>
    private async Task OwnAsync(
        string secret, Func<WriteScope, OccurrenceRegistrations, EventRegistration, Task> act, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(secret);
        var hash = RegistrationSecrets.Hash(secret);
        var eventId = await InTurnAsync(async scope =>
        {
            var ids = await scope.Db.RegistrationLinks.Where(link => link.Hash == hash)
                .Join(
                    scope.Db.Registrations,
                    link => link.RegistrationId,
                    registration => registration.Id,
                    (_, registration) => new { registration.Id, registration.OccurrenceId })
                .FirstOrDefaultAsync(CancellationToken.None) ?? throw RegistrationRefusals.LinkUnknown();
            var occurrence = await OccurrenceRegistrations.EnterAsync(scope, ids.OccurrenceId) ?? throw RegistrationRefusals.LinkUnknown();
            var registration = await scope.Db.Registrations.FirstAsync(row => row.Id == ids.Id, CancellationToken.None);
            if (registration.State != RegistrationState.Cancelled)
            {
                await (occurrence.Date.StartUtc <= scope.Now ? throw RegistrationRefusals.Past() : act(scope, occurrence, registration));
            }

            return occurrence.Item.Id;
        }, cancellation);
        notifier.Note(eventId);
    }
}
