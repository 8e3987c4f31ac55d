using BgImigranti.Hub.Ui.Forms;
using Microsoft.AspNetCore.Components;

namespace BgImigranti.Hub.Accounts.SignIn;

/// <summary>
/// The sign-in form. Other storeys show it too (by <see cref="BuildParameters"/>) when a text arrives whose writer's sign-in has expired.
/// </summary>
public sealed partial class SignInPage
{
    /// <summary>Notice after an account was asked for, whether it was made or was there already.</summary>
    public const string Registered = "registered";

    /// <summary>Notice after leaving.</summary>
    public const string SignedOut = "signed-out";

    /// <summary>Notice after leaving on every device.</summary>
    public const string SignedOutEverywhere = "signed-out-everywhere";

    /// <summary>What was typed; null when the page is opened.</summary>
    [Parameter]
    public SignInInput? Input { get; set; }

    /// <summary>Why the form came back.</summary>
    [Parameter]
    public IReadOnlyList<FieldError> Errors { get; set; } = [];

    /// <summary>Where to go afterwards.</summary>
    [SupplyParameterFromQuery(Name = AccountsLinks.ReturnUrlField)]
    public string? ReturnUrl { get; set; }

    /// <summary>What has just been done.</summary>
    [SupplyParameterFromQuery(Name = AccountsLinks.NoticeField)]
    public string? Notice { get; set; }

    [Inject]
    public required IEnumerable<IDemoAccounts> DemoAccounts { get; init; }

    [Inject]
    public required IHostEnvironment Environment { get; init; }

    private SignInInput CurrentInput => Input ?? new SignInInput { ReturnUrl = ReturnUrl ?? "" };

    private IEnumerable<IDemoAccounts> ShownDemoAccounts =>
        Environment.IsDevelopment() ? DemoAccounts.Where(demo => demo.People.Count > 0).Take(1) : [];

    private string? NoticeText => Notice switch
    {
        _ when CurrentInput.HasDraft => AccountsText.SignInTextKept,
        _ when Errors.Count > 0 => null,
        Registered => AccountsText.RegisterDone,
        SignedOut => AccountsText.SignOutDone,
        SignedOutEverywhere => AccountsText.SignOutEverywhereDone,
        _ => null,
    };

    /// <summary>Parameters for <see cref="Ui.PageFrame"/>.</summary>
    public static Dictionary<string, object?> BuildParameters(SignInInput input, params IReadOnlyList<FieldError> errors) =>
        new() { [nameof(Input)] = input, [nameof(Errors)] = errors };
}
