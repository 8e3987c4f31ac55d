using BgImigranti.Hub.Ui;
using BgImigranti.Hub.Ui.Forms;
using Microsoft.AspNetCore.Components;

namespace BgImigranti.Hub.Accounts.SignIn;

/// <summary>
/// The sign-in form. Other storeys show it too (by <see cref="With"/>) when a text arrives whose writer's sign-in has expired.
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
    public SignInDraft? Draft { get; set; }

    /// <summary>Why the form came back.</summary>
    [Parameter]
    public IReadOnlyList<FieldFault> Faults { get; set; } = [];

    /// <summary>Where to go afterwards.</summary>
    [SupplyParameterFromQuery(Name = AccountsLinks.ReturnUrlField)]
    public string? ReturnUrl { get; set; }

    /// <summary>What has just been done.</summary>
    [SupplyParameterFromQuery(Name = AccountsLinks.NoticeField)]
    public string? Notice { get; set; }

    [Inject]
    public required IEnumerable<IDemoPeople> DemoPeople { get; init; }

    [Inject]
    public required IHostEnvironment Environment { get; init; }

    private SignInDraft Typed => Draft ?? new SignInDraft { ReturnUrl = ReturnUrl ?? "" };

    private IEnumerable<IDemoPeople> Demo => Environment.IsDevelopment() ? DemoPeople.Where(demo => demo.People.Count > 0).Take(1) : [];

    private string? NoticeText => Notice switch
    {
        _ when Typed.HasText => AccountsText.SignInTextKept,
        _ when Faults.Count > 0 => null,
        Registered => AccountsText.RegisterDone,
        SignedOut => AccountsText.SignOutDone,
        SignedOutEverywhere => AccountsText.SignOutEverywhereDone,
        _ => null,
    };

    /// <summary>Parameters for <see cref="Ui.PageFrame"/>.</summary>
    public static Dictionary<string, object?> With(SignInDraft draft, params IReadOnlyList<FieldFault> faults) =>
        new() { [nameof(Draft)] = draft, [nameof(Faults)] = faults };
}
