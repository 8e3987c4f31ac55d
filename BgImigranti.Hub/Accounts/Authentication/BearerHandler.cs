using System.Text.Encodings.Web;
using BgImigranti.Hub.Accounts.Tokens;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace BgImigranti.Hub.Accounts.Authentication;

/// <summary>
/// Signs a program in by its token. A token that does not count ends the request with 401 also where no sign-in is asked for: a
/// program with a wrong token should learn it, and not go on as a visitor.
/// </summary>
public sealed class BearerHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, ApiTokenService tokens,
    PersonRights rights)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder), IAuthenticationRequestHandler
{
    /// <summary>Ends the request when its token does not count.</summary>
    public async Task<bool> HandleRequestAsync()
    {
        if (AccountsSchemes.ReadToken(Request) is null || (await HandleAuthenticateOnceAsync()).Succeeded)
        {
            return false;
        }

        await AuthenticationProblems.UnauthorizedAsync(Context);
        return true;
    }

    /// <inheritdoc />
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (AccountsSchemes.ReadToken(Request) is not { } token)
        {
            return AuthenticateResult.NoResult();
        }

        if (await tokens.FindAsync(token, Context.RequestAborted) is not { } known
            || await rights.FindAsync(known.PersonId) is not { IsBlocked: false } person)
        {
            return AuthenticateResult.Fail("The token does not count.");
        }

        var principal = PersonClaims.CreatePrincipal(person, Scheme.Name, ApiTokenLookup.KeyFor(token));
        return AuthenticateResult.Success(new AuthenticationTicket(principal, Scheme.Name));
    }

    /// <inheritdoc />
    protected override Task HandleChallengeAsync(AuthenticationProperties properties) => AuthenticationProblems.UnauthorizedAsync(Context);

    /// <inheritdoc />
    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => AuthenticationProblems.ForbiddenAsync(Context);
}
