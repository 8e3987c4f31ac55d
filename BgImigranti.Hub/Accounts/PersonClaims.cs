using System.Globalization;
using System.Security.Claims;

namespace BgImigranti.Hub.Accounts;

/// <summary>What a principal of the hub says of its person, and how it is made.</summary>
public static class PersonClaims
{
    /// <summary>Id of the person's organisation.</summary>
    public const string Organisation = "organisation";

    /// <summary>The security stamp with which they signed in.</summary>
    public const string Stamp = "stamp";

    /// <summary>The language they prefer.</summary>
    public const string Language = "language";

    /// <summary>The colours they have chosen.</summary>
    public const string Theme = "theme";

    /// <summary>Key of the token (<see cref="ApiTokenLookup"/>) that signed them in, when it was one.</summary>
    public const string Token = "token";

    /// <summary>The person's id; null when the principal is not ours.</summary>
    public static long? GetPersonId(ClaimsPrincipal principal) =>
        long.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), CultureInfo.InvariantCulture, out var id) ? id : null;

    /// <summary>Key of the token that signed them in; null when a cookie did.</summary>
    public static string? GetTokenKey(ClaimsPrincipal principal) => principal.FindFirstValue(Token);

    /// <summary>The principal of a person.</summary>
    /// <param name="person">As they are now.</param>
    /// <param name="scheme">Cookie or bearer.</param>
    /// <param name="tokenKey">Key of the token that signs them in, if one does.</param>
    public static ClaimsPrincipal CreatePrincipal(CurrentPerson person, string scheme, string? tokenKey = null)
    {
        ArgumentNullException.ThrowIfNull(person);
        var identity = new ClaimsIdentity(scheme, ClaimTypes.Name, ClaimTypes.Role);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, person.Id.ToString(CultureInfo.InvariantCulture)));
        identity.AddClaim(new Claim(ClaimTypes.Name, person.DisplayName));
        identity.AddClaim(new Claim(ClaimTypes.Role, person.Role.ToString()));
        identity.AddClaim(new Claim(Stamp, person.SecurityStamp));
        identity.AddClaim(new Claim(Language, person.LanguageCode));
        AddIfNotNull(identity, Organisation, person.OrganisationId?.ToString(CultureInfo.InvariantCulture));
        AddIfNotNull(identity, Theme, person.Theme?.ToString());
        AddIfNotNull(identity, Token, tokenKey);
        return new ClaimsPrincipal(identity);
    }

    private static void AddIfNotNull(ClaimsIdentity identity, string type, string? value)
    {
        if (value is not null)
        {
            identity.AddClaim(new Claim(type, value));
        }
    }
}
