using BgImigranti.Hub.Ui;

namespace BgImigranti.Hub.Accounts.Authentication;

/// <summary>A refusal for programs: problem details (RFC 9457) instead of a redirect to a page they cannot use.</summary>
internal static class AuthenticationProblems
{
    /// <summary>Nobody is signed in, or the token does not count.</summary>
    public static Task UnauthorizedAsync(HttpContext context)
    {
        context.Response.Headers.WWWAuthenticate = AccountsSchemes.Bearer;
        return ProblemResults.From(new RefusalException("sign-in", StatusCodes.Status401Unauthorized, () => AccountsText.NotSignedIn))
            .ExecuteAsync(context);
    }

    /// <summary>Somebody is signed in, but not with this right.</summary>
    public static Task ForbiddenAsync(HttpContext context) =>
        ProblemResults.From(new RefusalException("forbidden", StatusCodes.Status403Forbidden, () => AccountsText.NoRight))
            .ExecuteAsync(context);
}
