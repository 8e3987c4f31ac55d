namespace BgImigranti.Hub.Accounts.People;

/// <summary>Somebody to be given an account by the command line, the seeding or the set-up page.</summary>
/// <param name="Email">Address to sign in with; of nobody else.</param>
/// <param name="DisplayName">The name that others see.</param>
public sealed record NewPerson(string Email, string DisplayName)
{
    /// <summary>Password; null for somebody who cannot sign in.</summary>
    public string? Password { get; init; }

    /// <summary>What they may do.</summary>
    public PersonRole Role { get; init; }

    /// <summary>The organisation they belong to; a coordinator needs one.</summary>
    public long? OrganisationId { get; init; }

    /// <summary>The language they prefer, <c>bg</c> or <c>en</c>.</summary>
    public string LanguageCode { get; init; } = "bg";
}
