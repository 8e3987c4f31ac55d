using BgImigranti.Hub.Accounts.Signing;
using BgImigranti.Hub.Accounts.Tokens;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BgImigranti.Hub.Accounts;

/// <summary>Door of the storey that knows who you are.</summary>
public static class AccountsFeature
{
    /// <summary>People, their rights, and the ways to sign in.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddSingleton<ApiTokenLookup>();
        services.AddSingleton<ApiTokens>();
        services.AddSingleton<PersonRights>();
        services.AddSingleton<CookieRules>();
        services.AddSingleton<ILookupNormalizer, UpperInvariantLookupNormalizer>();
        AddSchemes(services);
        return services;
    }

    private static void AddSchemes(IServiceCollection services)
    {
        services.AddAuthentication(AccountsSchemes.Chosen)
            .AddPolicyScheme(AccountsSchemes.Chosen, displayName: null, options => options.ForwardDefaultSelector = AccountsSchemes.Choose)
            .AddCookie(AccountsSchemes.Cookie, CookieRules.Configure)
            .AddScheme<AuthenticationSchemeOptions, BearerHandler>(AccountsSchemes.Bearer, configureOptions: null);
        services.AddAuthorizationBuilder();
        services.Configure<Microsoft.AspNetCore.Authorization.AuthorizationOptions>(AccountsPolicies.Declare);
        services.AddCascadingAuthenticationState();
        services.RemoveAll<AuthenticationStateProvider>();
        services.AddScoped<AuthenticationStateProvider, LivingAuthenticationState>();
    }
}
