namespace BgImigranti.Hub.Accounts;

/// <summary>What the database said about a person a moment ago.</summary>
/// <param name="Id">The person.</param>
/// <param name="DisplayName">The name that others see.</param>
/// <param name="Role">What they may do.</param>
/// <param name="OrganisationId">The organisation they belong to.</param>
/// <param name="LanguageCode">The language they prefer, <c>bg</c> or <c>en</c>.</param>
/// <param name="Theme">The colours they have chosen.</param>
/// <param name="IsBlocked">They may not sign in.</param>
/// <param name="SecurityStamp">Changes when everything signed in before is to end.</param>
public sealed record CurrentPerson(
    long Id, string DisplayName, PersonRole Role, long? OrganisationId, string LanguageCode, ColourTheme? Theme, bool IsBlocked,
    string SecurityStamp)
{
    /// <summary>The person as a reader.</summary>
    public Reader ToReader() => new(Id, Role, OrganisationId, DisplayName) { LanguageCode = LanguageCode, Theme = Theme };
}
