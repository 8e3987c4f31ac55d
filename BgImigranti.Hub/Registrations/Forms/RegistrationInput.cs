using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BgImigranti.Hub.Accounts.People;
using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Organisations.Directory;
using BgImigranti.Hub.Publishing.Fields;
using BgImigranti.Hub.Ui;
using BgImigranti.Hub.Ui.Forms;

namespace BgImigranti.Hub.Registrations.Forms;

/// <summary>What the form of a registration sends, as it was typed.</summary>
public sealed record RegistrationInput
{
    /// <summary>An empty form.</summary>
    public static RegistrationInput Empty { get; } = new();

    public long? OccurrenceId { get; init; }

    public string Name { get; init; } = "";

    public string Email { get; init; } = "";

    public string Phone { get; init; } = "";

    public string Seats { get; init; } = "1";

    public ReminderChoice Reminders { get; init; }

    public bool Waits { get; init; } = true;

    public string Note { get; init; } = "";

    /// <summary>What stands in the field that no person sees.</summary>
    public string Trap { get; init; } = "";

    /// <summary>What was posted.</summary>
    public static RegistrationInput Read(FormPost form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return new RegistrationInput
        {
            OccurrenceId = form.Number(RegistrationFields.Date),
            Name = form[RegistrationFields.Name],
            Email = form[RegistrationFields.Email].Trim(),
            Phone = form[RegistrationFields.Phone].Trim(),
            Seats = form[RegistrationFields.Seats] is { Length: > 0 } seats ? seats : "1",
            Reminders = Codes.Find<ReminderChoice>(form[RegistrationFields.Reminders]) ?? ReminderChoice.DayBefore,
            Waits = form.Has(RegistrationFields.Waits),
            Note = form[RegistrationFields.Note],
            Trap = form[RegistrationFields.Trap],
        };
    }

    /// <summary>Everything that is wrong, in the order of the fields.</summary>
    public IReadOnlyList<FieldError> Errors()
    {
        FieldError?[] errors =
        [
            Trap.Length > 0 ? new FieldError(RegistrationFields.Trap, RegistrationText.TrapFilled) : null,
            OccurrenceId is null ? new FieldError(RegistrationFields.Date, RegistrationText.DateMissing) : null,
            PersonRules.NameError(Name),
            Email.Length == 0 && Phone.Length == 0 ? new FieldError(RegistrationFields.Email, RegistrationText.ContactMissing) : null,
            Email.Length == 0 ? null : PersonRules.EmailError(Email),
            Phone.Length > 0 && PhoneNumber.TryRead(Phone) is null
                ? new FieldError(RegistrationFields.Phone, RegistrationText.PhoneWrong)
                : null,
            SeatsTyped is null ? new FieldError(
                RegistrationFields.Seats,
                string.Format(CultureInfo.CurrentCulture, RegistrationText.SeatsWrong, EventRegistration.MaxSeats)) : null,
            IsNote ? null : new FieldError(
                RegistrationFields.Note,
                string.Format(CultureInfo.CurrentCulture, RegistrationText.NoteWrong, EventRegistration.MaxNoteLength)),
        ];
        return [.. errors.OfType<FieldError>()];
    }

    /// <summary>What is ordered by a draft without <see cref="Errors"/>.</summary>
    public RegistrationRequest ToOrder(long eventId) => new()
    {
        EventId = eventId,
        OccurrenceId = OccurrenceId!.Value,
        Name = PersonRules.NormalizeName(Name),
        Email = Email.Length == 0 ? null : Email,
        Phone = Phone.Length == 0 ? null : PhoneNumber.TryRead(Phone),
        Seats = SeatsTyped!.Value,
        Reminders = Reminders,
        Language = Language.Current,
        AcceptsWaiting = Waits,
        Note = PlainText.Normalize(Note).Trim(),
    };

    /// <summary>Hash of all that was typed and of where it came from; see <see cref="RegistrationRequest.RequestHash"/>.</summary>
    public byte[] HashFor(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var from = $"{ClientNetwork.For(context)}\n{context.Request.Headers.UserAgent}\n{Language.Current.Code}";
        return SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(
            CultureInfo.InvariantCulture, $"{OccurrenceId}\n{Name}\n{Email}\n{Phone}\n{Seats}\n{Reminders}\n{from}")));
    }

    private int? SeatsTyped =>
        int.TryParse(Seats, NumberStyles.None, CultureInfo.InvariantCulture, out var seats)
            && seats is >= 1 and <= EventRegistration.MaxSeats ? seats : null;

    private bool IsNote => Note.Length <= EventRegistration.MaxNoteLength && !PlainText.HasForbiddenControls(Note);
}
