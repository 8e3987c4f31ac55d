using BgImigranti.Hub.Accounts.Forms;
using BgImigranti.Hub.Ui.Forms;

namespace BgImigranti.Hub.Accounts.SignIn;

/// <summary>
/// What the sign-in form holds, except the password. A text that was being sent when the sign-in had expired travels with it, and
/// is kept for the person once they are known.
/// </summary>
/// <param name="Email">The address as it was typed.</param>
public sealed record SignInInput(string Email = "")
{
    /// <summary>Stay signed in when the browser is closed; not by itself, because many sit at shared computers.</summary>
    public bool Remember { get; init; }

    /// <summary>Address of this site to go to afterwards; empty for the front page.</summary>
    public string ReturnUrl { get; init; } = "";

    /// <summary>Key of the text that waits; empty when none does.</summary>
    public string DraftKey { get; init; } = "";

    /// <summary>Title of the text.</summary>
    public string DraftTitle { get; init; } = "";

    /// <summary>The text.</summary>
    public string DraftBody { get; init; } = "";

    /// <summary>Whether a text waits.</summary>
    public bool HasDraft => DraftKey.Length > 0 && (DraftTitle.Length > 0 || DraftBody.Length > 0);

    /// <summary>What was posted.</summary>
    public static SignInInput From(FormPost form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return new SignInInput(form[AccountFields.Email])
        {
            Remember = form[AccountFields.Remember].Length > 0,
            ReturnUrl = form[AccountsLinks.ReturnUrlField],
            DraftKey = form[AccountFields.DraftKey],
            DraftTitle = form[AccountFields.DraftTitle],
            DraftBody = form[AccountFields.DraftBody],
        };
    }
}
