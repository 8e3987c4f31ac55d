using BgImigranti.Hub.Accounts.Forms;
using BgImigranti.Hub.Accounts.Tokens;
using BgImigranti.Hub.Localization;
using Microsoft.AspNetCore.Components;

namespace BgImigranti.Hub.Accounts.Profile;

public sealed partial class TokensForm
{
    private IReadOnlyList<ApiToken> _tokens = [];

    /// <summary>Whose tokens.</summary>
    [Parameter, EditorRequired]
    public required long PersonId { get; set; }

    /// <summary>What came of a posted form of the page.</summary>
    [Parameter]
    public ProfileAnswer? Answer { get; set; }

    /// <summary>Why the form came back.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<FieldFault> Faults { get; set; }

    [CascadingParameter]
    public required HttpContext Context { get; set; }

    [Inject]
    public required ApiTokens Tokens { get; init; }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync() => _tokens = await Tokens.OfAsync(PersonId, Context.RequestAborted);

    private static string UsedText(ApiToken token) => token.LastUsedOn is { } day
        ? LocalDates.Day(day.ToDateTime(new TimeOnly(12, 0), DateTimeKind.Utc))
        : AccountsText.TokenNeverUsed;
}
