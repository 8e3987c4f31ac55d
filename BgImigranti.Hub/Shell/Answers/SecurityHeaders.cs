namespace BgImigranti.Hub.Shell.Answers;

/// <summary>
/// The headers that every answer carries, errors and files included. Scripts come from files of this site only: a nonce would
/// have to differ in each answer, and pages for visitors are kept and served again.
/// </summary>
public sealed class SecurityHeaders(RequestDelegate next)
{
    /// <summary>What a page may load and where it may go.</summary>
    public const string ContentPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'self'; frame-ancestors 'none'";

    /// <summary>
    /// The same for the pages of coordinators' work, whose grids and calendars set their measures as styles of their own.
    /// </summary>
    public static readonly string WorkPolicy = ContentPolicy.Replace(
        "style-src 'self'", "style-src 'self' 'unsafe-inline'", StringComparison.Ordinal);

    /// <summary>Adds the headers when the answer starts.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Response.OnStarting(Add, context);
        return next(context);
    }

    /// <summary>The start page of the desk and its calendar are the only ones so far that show such parts.</summary>
    private static bool IsWork(PathString path) => path.Value is "/desk" or "/desk/" or "/desk/calendar" or "/desk/calendar/";

    private static Task Add(object state)
    {
        var context = (HttpContext)state;
        var headers = context.Response.Headers;
        if (headers.ContentSecurityPolicy.Count == 0)
        {
            // An answer that needs less, such as a file that somebody sent in, says so itself.
            headers.ContentSecurityPolicy = IsWork(context.Request.Path) ? WorkPolicy : ContentPolicy;
        }

        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";
        if (context.Request.IsHttps)
        {
            headers.StrictTransportSecurity = "max-age=31536000";
        }

        return Task.CompletedTask;
    }
}
