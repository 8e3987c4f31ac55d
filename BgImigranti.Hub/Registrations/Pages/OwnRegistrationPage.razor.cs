using System.Globalization;
using BgImigranti.Hub.Email;
using BgImigranti.Hub.Registrations.Forms;
using BgImigranti.Hub.Registrations.Reading;
using Microsoft.AspNetCore.Components;

namespace BgImigranti.Hub.Registrations.Pages;

/// <summary>
/// Somebody's own registration, for whoever holds its link. Looking changes nothing; what is done is posted. A link that leads nowhere gets
/// the same answer however it looks, and too many of them from one network get none.
/// </summary>
public sealed partial class OwnRegistrationPage
{
    /// <summary>They have just registered.</summary>
    public const string New = "new";

    /// <summary>They have just changed it.</summary>
    public const string Changed = "changed";

    /// <summary>They have just cancelled it.</summary>
    public const string Cancelled = "cancelled";

    private OwnRegistration _own = null!;

    [Parameter]
    public string Secret { get; set; } = "";

    /// <summary>What was just done.</summary>
    [SupplyParameterFromQuery(Name = "done")]
    public string? Done { get; set; }

    /// <summary>Why something was not done.</summary>
    [Parameter]
    public string? Problem { get; set; }

    [CascadingParameter]
    public required HttpContext Context { get; set; }

    [Inject]
    public required RegistrationQueries Reading { get; init; }

    [Inject]
    public required RegistrationLimiter Limiter { get; init; }

    [Inject]
    public required SiteAddress Site { get; init; }

    private string? DoneText => (Done, _own.Person.Email) switch
    {
        (New, not null) => RegistrationText.DoneNewMail,
        (New, null) => RegistrationText.DoneNew,
        (Changed, _) => RegistrationText.DoneChanged,
        (Cancelled, _) => RegistrationText.DoneCancelled,
        _ => null,
    };

    private string StateText => _own.Person.State switch
    {
        RegistrationState.Taken => RegistrationText.OwnTaken,
        RegistrationState.Waiting => string.Format(CultureInfo.CurrentCulture, RegistrationText.OwnWaiting, _own.Position),
        _ => RegistrationText.OwnCancelled,
    };

    /// <inheritdoc />
    protected override async Task LoadAsync()
    {
        if (!Limiter.MayTry(Context))
        {
            throw RegistrationRefusals.TooMany();
        }

        var headers = Context.Response.Headers;
        headers.CacheControl = "no-store";
        headers["X-Robots-Tag"] = "noindex";
        if (await Reading.FindAsync(Secret, Context.RequestAborted) is not { } own)
        {
            Limiter.NoteGuess(Context);
            throw RegistrationRefusals.LinkUnknown();
        }

        _own = own;
    }
}
