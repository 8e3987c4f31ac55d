using System.Globalization;
using BgImigranti.Hub.Accounts.Tokens;
using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Ui.Forms;
using Microsoft.AspNetCore.Components;

namespace BgImigranti.Hub.Accounts.Profile;

public sealed partial class TokensForm
{
    // A day of UTC is the same day in Sofia at noon.
    private static readonly TimeOnly Noon = new(12, 0);

    private IReadOnlyList<ApiToken> _tokens = [];

    /// <summary>Whose tokens.</summary>
    [Parameter, EditorRequired]
    public required long PersonId { get; set; }

    /// <summary>What came of a posted form of the page.</summary>
    [Parameter]
    public ProfileFormResult? Result { get; set; }

    /// <summary>Why the form came back.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<FieldError> Errors { get; set; }

    [CascadingParameter]
    public required HttpContext Context { get; set; }

    [Inject]
    public required ApiTokenService Tokens { get; init; }

    /// <inheritdoc />
    protected override async Task LoadAsync() => _tokens = await Tokens.ListAsync(PersonId, Context.RequestAborted);

    private static string DatesText(ApiToken token)
    {
        var made = InstantFormatter.Day(token.CreatedAt);
        return token.LastUsedOn is { } day
            ? string.Format(
                CultureInfo.CurrentCulture, AccountsText.TokenUsed, made, InstantFormatter.Day(day.ToDateTime(Noon, DateTimeKind.Utc)))
            : string.Format(CultureInfo.CurrentCulture, AccountsText.TokenNeverUsed, made);
    }
}
