using BgImigranti.Hub.Data;
using BgImigranti.Hub.Ui.Forms;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Accounts.Profile;

/// <summary>A person's own account: how they are shown, their password, their tokens and their way out.</summary>
public sealed partial class ProfilePage
{
    /// <summary>Notice that the profile was kept.</summary>
    public const string Saved = "saved";

    /// <summary>Notice that the password is another.</summary>
    public const string PasswordChanged = "password-changed";

    /// <summary>Notice that a token no longer counts.</summary>
    public const string TokenRevoked = "token-revoked";

    private Person? _person;
    private string? _organisation;

    /// <summary>What came of a posted form; null when the page is opened.</summary>
    [Parameter]
    public ProfileFormResult? Result { get; set; }

    /// <summary>What has just been done.</summary>
    [SupplyParameterFromQuery(Name = AccountsLinks.NoticeField)]
    public string? Notice { get; set; }

    [CascadingParameter]
    public required HttpContext Context { get; set; }

    [Inject]
    public required IDbContextFactory<HubDbContext> Factory { get; init; }

    [Inject]
    public required IEnumerable<IOrganisationNames> Organisations { get; init; }

    private string LanguageCode => Result?.LanguageCode ?? _person!.LanguageCode;

    private ColourTheme? Theme => Result?.Name is null ? _person!.Theme : Result.Theme;

    private string? NoticeText => Notice switch
    {
        _ when Result is not null => null,
        Saved => AccountsText.ProfileDone,
        PasswordChanged => AccountsText.PasswordDone,
        TokenRevoked => AccountsText.TokenRevokeDone,
        _ => null,
    };

    /// <inheritdoc />
    protected override async Task LoadAsync()
    {
        var id = Reader.From(Context.User).PersonId;
        await using var db = await Factory.CreateDbContextAsync(Context.RequestAborted);
        _person = await db.People.AsNoTracking().FirstOrDefaultAsync(person => person.Id == id, Context.RequestAborted);
        if (_person?.OrganisationId is { } organisation)
        {
            foreach (var names in Organisations)
            {
                _organisation = await names.FindNameAsync(organisation, Context.RequestAborted);
            }
        }
    }

    private IReadOnlyList<FieldError> ErrorsOf(string form) => Result?.Form == form ? Result.Errors : [];
}
