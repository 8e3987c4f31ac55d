using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace BgImigranti.Hub.Accounts.Authentication;

/// <summary>
/// The cookie of a signed-in browser: its rights are confirmed on every request, and those who lack them are led to the sign-in
/// page in the language of the address, or told so when a program asks.
/// </summary>
public sealed class CookieEvents(PersonRights rights) : CookieAuthenticationEvents
{
    /// <summary>Name of the cookie.</summary>
    public const string CookieName = "hub-person";

    internal static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = CookieName;
        options.Cookie.Path = "/"; // Not the language prefix: who signs in on /bg is signed in on /en.
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = TimeSpan.FromDays(14);
        options.SlidingExpiration = true;
        options.LoginPath = "/" + AccountsLinks.SignInPath;
        options.ReturnUrlParameter = AccountsLinks.ReturnUrlField;
        options.EventsType = typeof(CookieEvents);
    }

    /// <inheritdoc />
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var person = await rights.ValidateAsync(context.Principal);
        if (person is null)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(AccountsSchemes.Cookie);
        }
        else if (Reader.From(context.Principal) != person.ToReader())
        {
            context.ReplacePrincipal(PersonClaims.CreatePrincipal(person, AccountsSchemes.Cookie));
            context.ShouldRenew = true;
        }
    }

    /// <inheritdoc />
    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (AccountsSchemes.IsProgram(context.Request))
        {
            return AuthenticationProblems.UnauthorizedAsync(context.HttpContext);
        }

        // What was posted cannot be asked for again by its address.
        var isRead = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);
        context.Response.Redirect(isRead ? context.RedirectUri : context.Request.PathBase.Add(context.Options.LoginPath));
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (AccountsSchemes.IsProgram(context.Request))
        {
            return AuthenticationProblems.ForbiddenAsync(context.HttpContext);
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
