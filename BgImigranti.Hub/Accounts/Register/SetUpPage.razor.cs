using BgImigranti.Hub.Accounts.Forms;
using BgImigranti.Hub.Ui.Forms;
using Microsoft.AspNetCore.Components;

namespace BgImigranti.Hub.Accounts.Register;

/// <summary>Makes the first administrator, for whoever holds the set-up link; for everybody else a page that says why not.</summary>
public sealed partial class SetUpPage
{
    private bool _isValid;

    /// <summary>What was typed.</summary>
    [Parameter]
    public RegisterInput Input { get; set; } = new();

    /// <summary>Why the form came back.</summary>
    [Parameter]
    public IReadOnlyList<FieldError> Errors { get; set; } = [];

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
        _isValid = await Link.IsValidAsync(Token, Context.RequestAborted);
        if (!_isValid)
        {
            // Not 404: of a page that says so itself, Blazor drops the body.
            Context.Response.StatusCode = StatusCodes.Status403Forbidden;
        }
    }
}
