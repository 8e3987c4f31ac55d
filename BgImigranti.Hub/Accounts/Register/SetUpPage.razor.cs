using BgImigranti.Hub.Accounts.Forms;
using BgImigranti.Hub.Ui.Forms;
using Microsoft.AspNetCore.Components;

namespace BgImigranti.Hub.Accounts.Register;

/// <summary>Makes the first administrator, for whoever holds the set-up link; for everybody else a page that says why not.</summary>
public sealed partial class SetUpPage
{
    private bool _isGood;

    /// <summary>What was typed.</summary>
    [Parameter]
    public RegisterDraft Draft { get; set; } = new();

    /// <summary>Why the form came back.</summary>
    [Parameter]
    public IReadOnlyList<FieldFault> Faults { get; set; } = [];

    /// <summary>Key of the link, when it was posted.</summary>
    [Parameter]
    public string? PostedToken { get; set; }

    /// <summary>Key of the link, when it was opened.</summary>
    [SupplyParameterFromQuery(Name = AccountFields.SetUpToken)]
    public string? OpenedToken { get; set; }

    [CascadingParameter]
    public required HttpContext Context { get; set; }

    [Inject]
    public required SetUpLink Link { get; init; }

    private string Token => PostedToken ?? OpenedToken ?? "";

    /// <inheritdoc />
    protected override async Task LoadAsync()
    {
        _isGood = await Link.IsGoodAsync(Token, Context.RequestAborted);
        if (!_isGood)
        {
            // Not 404: of a page that says so itself, Blazor drops the body.
            Context.Response.StatusCode = StatusCodes.Status403Forbidden;
        }
    }
}
