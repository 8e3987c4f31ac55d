namespace BgImigranti.Hub.Accounts;

/// <summary>Addresses of the account pages, relative to the page's base, which names the language.</summary>
public static class AccountsLinks
{
    /// <summary>Name of the field and query parameter that holds where to go after signing in.</summary>
    public const string ReturnUrlField = "returnUrl";

    /// <summary>Name of the query parameter that says what has just been done.</summary>
    public const string NoticeField = "notice";

    internal const string SignInPath = "account/sign-in";

    /// <summary>Make an account.</summary>
    public static string Register => "account/register";

    /// <summary>Leave; a form to be posted.</summary>
    public static string SignOut => "account/sign-out";

    /// <summary>One's own profile.</summary>
    public static string Profile => "account/profile";

    /// <summary>Change the password; a form to be posted.</summary>
    public static string Password => "account/profile/password";

    /// <summary>End every sign-in and token; a form to be posted.</summary>
    public static string SignOutEverywhere => "account/profile/sign-out-everywhere";

    /// <summary>Make a token; a form to be posted.</summary>
    public static string Tokens => "account/profile/tokens";

    /// <summary>End a token; a form to be posted.</summary>
    public static string RevokeToken(long id) => FormattableString.Invariant($"account/profile/tokens/{id}/revoke");

    /// <summary>Make the first administrator; a form to be posted.</summary>
    public static string SetUp => "account/set-up";

    /// <summary>The set-up link, to be opened once.</summary>
    public static string SetUpWith(string token) => "account/set-up?token=" + Uri.EscapeDataString(token);

    /// <summary>One's own profile, saying what has just been done.</summary>
    public static string ProfileWith(string notice) => $"{Profile}?{NoticeField}={notice}#main";

    /// <summary>The sign-in form, saying what has just been done.</summary>
    public static string SignInWith(string notice) => $"{SignInPath}?{NoticeField}={notice}#main";

    /// <summary>Sign in and come back to an address of this site.</summary>
    public static string SignIn(string? returnUrl = null) =>
        returnUrl is null ? SignInPath : $"{SignInPath}?{ReturnUrlField}={Uri.EscapeDataString(returnUrl)}";
}
