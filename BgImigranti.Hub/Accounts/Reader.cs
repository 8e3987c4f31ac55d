using System.Globalization;
using System.Security.Claims;

namespace BgImigranti.Hub.Accounts;

/// <summary>
/// Who asks: a visitor or a person with the rights they have at this moment. In a request the rights are as fresh as
/// <see cref="PersonRights"/>; whoever keeps a principal longer asks <see cref="PersonRights.RefreshAsync"/> before each use.
/// </summary>
public sealed record Reader(long? PersonId, PersonRole? Role, long? OrganisationId, string DisplayName)
{
    /// <summary>Somebody without an account, or not signed in.</summary>
    public static Reader Visitor { get; } = new(null, null, null, "");

    /// <summary>The language the person prefers, <c>bg</c> or <c>en</c>; null for a visitor.</summary>
    public string? LanguageCode { get; init; }

    /// <summary>The colours the person has chosen; null as the device has it.</summary>
    public ColourTheme? Theme { get; init; }

    /// <summary>A person, not a visitor.</summary>
    public bool IsSignedIn => PersonId is not null;

    /// <summary>One of those who work in the network: coordinators, moderators, administrators.</summary>
    public bool IsNetwork => Role >= PersonRole.Coordinator;

    /// <summary>A moderator or an administrator.</summary>
    public bool IsModerator => Role >= PersonRole.Moderator;

    /// <summary>An administrator.</summary>
    public bool IsAdministrator => Role == PersonRole.Administrator;

    /// <summary>The reader that a principal of this hub stands for; a visitor for any other.</summary>
    public static Reader From(ClaimsPrincipal? principal)
    {
        if (principal?.Identity?.IsAuthenticated != true
            || PersonClaims.GetPersonId(principal) is not { } id
            || !Enum.TryParse<PersonRole>(principal.FindFirstValue(ClaimTypes.Role), out var role))
        {
            return Visitor;
        }

        var organisation = principal.FindFirstValue(PersonClaims.Organisation);
        return new Reader(
            id, role, organisation is null ? null : long.Parse(organisation, CultureInfo.InvariantCulture), principal.Identity.Name ?? "")
        {
            LanguageCode = principal.FindFirstValue(PersonClaims.Language),
            Theme = Enum.TryParse<ColourTheme>(principal.FindFirstValue(PersonClaims.Theme), out var theme) ? theme : null,
        };
    }
}
