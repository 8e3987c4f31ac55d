using BgImigranti.Hub.Ui;

namespace BgImigranti.Hub.Accounts.Authentication;

/// <summary>A refusal for programs: problem details (RFC 9457) instead of a redirect to a page they cannot use.</summary>
internal static class MachineRefusal
{
    /// <summary>Nobody is signed in, or the token does not count.</summary>
    public static Task NotSignedInAsync(HttpContext context)
    {
        context.Response.Headers.WWWAuthenticate = AccountsSchemes.Bearer;
        return Problems.Of(new RefusalException("sign-in", StatusCodes.Status401Unauthorized, () => AccountsText.NotSignedIn)).ExecuteAsync(context);
    }

    /// <summary>Somebody is signed in, but not with this right.</summary>
    public static Task NoRightAsync(HttpContext context) =>
        Problems.Of(new RefusalException("forbidden", StatusCodes.Status403Forbidden, () => AccountsText.NoRight)).ExecuteAsync(context);
}
