using Microsoft.AspNetCore.Authorization;

namespace BgImigranti.Hub.Accounts.Authentication;

/// <summary>Names of the rights that pages and endpoints ask for; <c>[Authorize]</c> alone asks for any person.</summary>
public static class AccountsPolicies
{
    /// <summary>Coordinators, moderators and administrators.</summary>
    public const string Network = "network";

    /// <summary>Moderators and administrators.</summary>
    public const string Moderators = "moderators";

    /// <summary>Administrators.</summary>
    public const string Administrators = "administrators";

    /// <summary>A person at a browser: their account is not to be changed by a program, whose token would then outlive itself.</summary>
    public const string Browser = "browser";

    internal static void Configure(AuthorizationOptions options)
    {
        options.AddPolicy(Network, policy => policy.RequireAssertion(context => Reader.From(context.User).IsNetwork));
        options.AddPolicy(Moderators, policy => policy.RequireAssertion(context => Reader.From(context.User).IsModerator));
        options.AddPolicy(Administrators, policy => policy.RequireAssertion(context => Reader.From(context.User).IsAdministrator));
        options.AddPolicy(Browser, policy => policy.RequireAssertion(
            context => Reader.From(context.User).IsSignedIn && PersonClaims.GetTokenKey(context.User) is null));
    }
}
