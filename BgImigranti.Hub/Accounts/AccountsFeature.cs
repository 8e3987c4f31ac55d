using BgImigranti.Hub.Accounts.Authentication;
using BgImigranti.Hub.Accounts.Keys;
using BgImigranti.Hub.Accounts.Live;
using BgImigranti.Hub.Accounts.Passwords;
using BgImigranti.Hub.Accounts.People;
using BgImigranti.Hub.Accounts.Profile;
using BgImigranti.Hub.Accounts.Register;
using BgImigranti.Hub.Accounts.SignIn;
using BgImigranti.Hub.Accounts.Tokens;
using BgImigranti.Hub.Live;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace BgImigranti.Hub.Accounts;

/// <summary>Entry point of the storey that knows who you are.</summary>
public static class AccountsFeature
{
    /// <summary>People, their rights, and the ways to sign in.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddSingleton<ApiTokenLookup>();
        services.AddSingleton<ApiTokenService>();
        services.AddSingleton<PersonRights>();
        services.AddSingleton<PeopleService>();
        services.AddSingleton<SetUpLink>();
        services.AddSingleton<SignInLockout>();
        services.AddSingleton<SignInLimiter>();
        services.AddSingleton<DecoyPassword>();
        services.AddSingleton<SignInFlow>();
        services.AddScoped<SignInService>();
        services.AddSingleton<ILiveStreamSource, MemberStreamSource>();
        AddPeople(services);
        AddSchemes(services);
        AddKeys(services);
        return services;
    }

    /// <summary>What the forms of this storey post to; its pages are found by their routes.</summary>
    public static IEndpointRouteBuilder MapAccounts(this IEndpointRouteBuilder routes)
    {
        // Before the pages, whose routes would take the same posts.
        var forms = routes.MapGroup("").WithOrder(-1);
        SignInEndpoints.Map(forms);
        RegisterEndpoints.Map(forms);
        SetUpEndpoints.Map(forms);
        ProfileEndpoints.Map(forms);
        return routes;
    }

    private static void AddPeople(IServiceCollection services)
    {
        services.AddSingleton<ILookupNormalizer, UpperInvariantLookupNormalizer>();
        services.AddSingleton<IPasswordHasher<Person>, PasswordHasher<Person>>();
        services.AddSingleton<IPasswordValidator<Person>, PasswordRules>();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = PasswordRules.Iterations);
        services.AddIdentityCore<Person>(options =>
        {
            options.User.RequireUniqueEmail = true;
            options.User.AllowedUserNameCharacters = ""; // Any: the name to sign in with is the address, which has rules of its own.
        }).AddUserStore<PersonStore>();
    }

    private static void AddSchemes(IServiceCollection services)
    {
        services.AddSingleton<CookieEvents>();
        services.AddAuthentication(AccountsSchemes.Default)
            .AddPolicyScheme(
                AccountsSchemes.Default, displayName: null, options => options.ForwardDefaultSelector = AccountsSchemes.SelectScheme)
            .AddCookie(AccountsSchemes.Cookie, CookieEvents.Configure)
            .AddScheme<AuthenticationSchemeOptions, BearerHandler>(AccountsSchemes.Bearer, configureOptions: null);
        services.AddAuthorization();
        services.Configure<AuthorizationOptions>(AccountsPolicies.Configure);
        services.AddCascadingAuthenticationState();
        services.RemoveAll<AuthenticationStateProvider>();
        services.AddScoped<AuthenticationStateProvider, RevalidatingAuthenticationState>();
    }

    private static void AddKeys(IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("BgImigranti.Hub");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>, KeyManagementSetup>();
    }
}
