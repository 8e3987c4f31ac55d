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

/// <summary>What the form of a sign-up sends, as it was typed.</summary>
public sealed record SignUpDraft
{
    /// <summary>An empty form.</summary>
    public static SignUpDraft Empty { get; } = new();

    public long? DateId { get; init; }

    public string Name { get; init; } = "";

    public string Email { get; init; } = "";

    public string Phone { get; init; } = "";

    public string Seats { get; init; } = "1";

    public SignUpReminders Reminders { get; init; }

    public bool Waits { get; init; } = true;

    public string Note { get; init; } = "";

    /// <summary>What stands in the field that no person sees.</summary>
    public string Trap { get; init; } = "";

    /// <summary>What was posted.</summary>
    public static SignUpDraft Read(FormPost form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return new SignUpDraft
        {
            DateId = form.Number(SignUpFields.Date),
            Name = form[SignUpFields.Name],
            Email = form[SignUpFields.Email].Trim(),
            Phone = form[SignUpFields.Phone].Trim(),
            Seats = form[SignUpFields.Seats] is { Length: > 0 } seats ? seats : "1",
            Reminders = Codes.Find<SignUpReminders>(form[SignUpFields.Reminders]) ?? SignUpReminders.DayBefore,
            Waits = form.Has(SignUpFields.Waits),
            Note = form[SignUpFields.Note],
            Trap = form[SignUpFields.Trap],
        };
    }

    /// <summary>Everything that is wrong, in the order of the fields.</summary>
    public IReadOnlyList<FieldError> Faults()
    {
        FieldError?[] faults =
        [
            Trap.Length > 0 ? new FieldError(SignUpFields.Trap, SignUpText.TrapFilled) : null,
            DateId is null ? new FieldError(SignUpFields.Date, SignUpText.DateMissing) : null,
            PersonRules.NameError(Name),
            Email.Length == 0 && Phone.Length == 0 ? new FieldError(SignUpFields.Email, SignUpText.ContactMissing) : null,
            Email.Length == 0 ? null : PersonRules.EmailError(Email),
            Phone.Length > 0 && PhoneNumber.TryRead(Phone) is null ? new FieldError(SignUpFields.Phone, SignUpText.PhoneWrong) : null,
            SeatsTyped is null ? new FieldError(SignUpFields.Seats, string.Format(CultureInfo.CurrentCulture, SignUpText.SeatsWrong, SignUp.MostSeats)) : null,
            IsNote ? null : new FieldError(SignUpFields.Note, string.Format(CultureInfo.CurrentCulture, SignUpText.NoteWrong, SignUp.LongestNote)),
        ];
        return [.. faults.OfType<FieldError>()];
    }

    /// <summary>What is ordered by a draft without <see cref="Faults"/>.</summary>
    public SignUpOrder ToOrder(long eventId) => new()
    {
        EventId = eventId,
        DateId = DateId!.Value,
        Name = PersonRules.NormalizeName(Name),
        Email = Email.Length == 0 ? null : Email,
        Phone = Phone.Length == 0 ? null : PhoneNumber.TryRead(Phone),
        Seats = SeatsTyped!.Value,
        Reminders = Reminders,
        Language = Language.Current,
        AcceptsWaiting = Waits,
        Note = PlainText.Normalize(Note).Trim(),
    };

    /// <summary>Hash of all that was typed and of where it came from; see <see cref="SignUpOrder.RequestHash"/>.</summary>
    public byte[] HashFor(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var from = $"{ClientNetwork.For(context)}\n{context.Request.Headers.UserAgent}\n{Language.Current.Code}";
        return SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(
            CultureInfo.InvariantCulture, $"{DateId}\n{Name}\n{Email}\n{Phone}\n{Seats}\n{Reminders}\n{from}")));
    }

    private int? SeatsTyped =>
        int.TryParse(Seats, NumberStyles.None, CultureInfo.InvariantCulture, out var seats) && seats is >= 1 and <= SignUp.MostSeats ? seats : null;

    private bool IsNote => Note.Length <= SignUp.LongestNote && !PlainText.HasForbiddenControls(Note);
}
