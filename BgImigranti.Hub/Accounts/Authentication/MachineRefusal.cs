namespace BgImigranti.Hub.Accounts.Authentication;

/// <summary>A refusal for programs: problem details (RFC 9457) instead of a redirect to a page they cannot use.</summary>
internal static class MachineRefusal
{
    /// <summary>Nobody is signed in, or the token does not count.</summary>
    public static Task NotSignedInAsync(HttpContext context)
    {
        context.Response.Headers.WWWAuthenticate = AccountsSchemes.Bearer;
        return WriteAsync(context, StatusCodes.Status401Unauthorized, "not-signed-in", AccountsText.NotSignedIn);
    }

    /// <summary>Somebody is signed in, but not with this right.</summary>
    public static Task NoRightAsync(HttpContext context) =>
        WriteAsync(context, StatusCodes.Status403Forbidden, "no-right", AccountsText.NoRight);

    private static Task WriteAsync(HttpContext context, int status, string code, string text) =>
        TypedResults.Problem(detail: text, statusCode: status, type: "/problems/" + code).ExecuteAsync(context);
}
