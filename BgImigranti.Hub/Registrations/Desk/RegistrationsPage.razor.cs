using System.Globalization;
using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Registrations.Forms;
using BgImigranti.Hub.Ui.Forms;
using Microsoft.AspNetCore.Components;

namespace BgImigranti.Hub.Registrations.Desk;

/// <summary>Who comes to a date: the organiser's list, which follows what people do, and what they do with it.</summary>
public sealed partial class RegistrationsPage
{
    /// <summary>Somebody has just been added.</summary>
    public const string Added = "added";

    /// <summary>A message has just been sent.</summary>
    public const string Sent = "sent";

    private RegistrationListView _view = null!;

    [Parameter]
    public long Id { get; set; }

    /// <summary>The date that is shown; the next one when it is missing.</summary>
    [SupplyParameterFromQuery(Name = RegistrationLinks.DateField)]
    public long? Date { get; set; }

    /// <summary>What was just done.</summary>
    [SupplyParameterFromQuery(Name = "done")]
    public string? Done { get; set; }

    /// <summary>Who was to be added, when that form came back.</summary>
    [Parameter]
    public RegistrationInput Draft { get; set; } = RegistrationInput.Empty;

    /// <summary>Why it came back.</summary>
    [Parameter]
    public IReadOnlyList<FieldError> Errors { get; set; } = [];

    /// <summary>What was to be sent, when that form came back.</summary>
    [Parameter]
    public RegistrationMessage Message { get; set; } = RegistrationMessage.Empty;

    /// <summary>Why something was not done.</summary>
    [Parameter]
    public string? Problem { get; set; }

    [CascadingParameter]
    public required HttpContext Context { get; set; }

    [Inject]
    public required RegistrationDeskQueries Reading { get; init; }

    private string? DoneText => Done switch
    {
        Added => RegistrationText.DoneAdded,
        Sent => RegistrationText.DoneSent,
        _ => null,
    };

    private string Figures => string.Format(
        CultureInfo.CurrentCulture,
        _view.Event.Capacity is null ? RegistrationText.FiguresFree : RegistrationText.FiguresOf,
        Plurals.FormatNumber(_view.Date!.RegisteredCount),
        Plurals.FormatNumber(_view.Event.Capacity ?? 0),
        Plurals.FormatNumber(_view.Waiting.Count()),
        Plurals.FormatNumber(_view.People.Count(registration => registration.CheckedInAt is not null)));

    /// <summary>Id of the list in a page.</summary>
    public static string ListId(long eventId) => string.Create(CultureInfo.InvariantCulture, $"sign-ups-{eventId}");

    /// <inheritdoc />
    protected override async Task LoadAsync()
    {
        Context.Response.Headers.CacheControl = "private, no-store";
        _view = await Reading.FindAsync(Reader.From(Context.User), Id, Date is 0 ? null : Date, Context.RequestAborted);
    }
}
