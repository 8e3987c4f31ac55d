namespace BgImigranti.Hub.Accounts.Forms;

/// <summary>Names of the fields of account forms, which are their ids too.</summary>
public static class AccountFields
{
    /// <summary>Display name.</summary>
    public const string Name = "name";

    /// <summary>E-mail address.</summary>
    public const string Email = "email";

    /// <summary>Password to sign in with, or the first of a new account.</summary>
    public const string Password = "password";

    /// <summary>Present password, when a new one is chosen.</summary>
    public const string CurrentPassword = "currentPassword";

    /// <summary>New password.</summary>
    public const string NewPassword = "newPassword";

    /// <summary>Stay signed in when the browser is closed.</summary>
    public const string Remember = "remember";

    /// <summary>Preferred language.</summary>
    public const string Language = "language";

    /// <summary>Chosen colours.</summary>
    public const string Theme = "theme";

    /// <summary>Name of a new token.</summary>
    public const string TokenName = "tokenName";

    /// <summary>Key of the set-up link.</summary>
    public const string SetUpToken = "token";

    /// <summary>Key of a text that waits for the sign-in.</summary>
    public const string DraftKey = "draftKey";

    /// <summary>Title of that text.</summary>
    public const string DraftTitle = "draftTitle";

    /// <summary>That text.</summary>
    public const string DraftBody = "draftBody";
}
