using System.Security.Claims;
using BgImigranti.Hub.Data;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Accounts;

/// <summary>
/// The rights people have now. Cookies, tokens, sockets and circuits all ask here, so that a role removed, a person blocked or a
/// password changed is felt everywhere within two seconds: at once on the node that wrote it, within one second on the others.
/// </summary>
public sealed class PersonRights
{
    private readonly IDbContextFactory<HubDbContext> _factory;
    private readonly ApiTokenLookup _tokens;
    private readonly ShortLivedCache<long, CurrentPerson> _people;

    public PersonRights(IDbContextFactory<HubDbContext> factory, ApiTokenLookup tokens, TimeProvider clock)
    {
        _factory = factory;
        _tokens = tokens;
        _people = new ShortLivedCache<long, CurrentPerson>(clock, LoadAsync);
    }

    /// <summary>The person as they are now; null when there is none with this id.</summary>
    public ValueTask<CurrentPerson?> FindAsync(long personId) => _people.GetAsync(personId);

    /// <summary>
    /// The current reader for a principal captured earlier, at the start of a connection or circuit: with the role of now, or a
    /// visitor when the person was blocked, signed out everywhere or the token was revoked.
    /// </summary>
    public async ValueTask<Reader> RefreshAsync(ClaimsPrincipal principal) =>
        await ValidateAsync(principal) is { } person ? person.ToReader() : Reader.Visitor;

    /// <summary>Forgets what was read about a person; to be called after every write that concerns their rights.</summary>
    public void Invalidate(long personId) => _people.Invalidate(personId);

    /// <summary>The person whom the principal still rightly stands for; null when it no longer does.</summary>
    internal async ValueTask<CurrentPerson?> ValidateAsync(ClaimsPrincipal? principal)
    {
        if (principal is null || PersonClaims.GetPersonId(principal) is not { } id)
        {
            return null;
        }

        if (PersonClaims.GetTokenKey(principal) is { } token && await _tokens.FindAsync(token) is null)
        {
            return null;
        }

        var person = await FindAsync(id);
        return person is { IsBlocked: false } && person.SecurityStamp == principal.FindFirstValue(PersonClaims.Stamp) ? person : null;
    }

    private async Task<CurrentPerson?> LoadAsync(long personId)
    {
        await using var db = await _factory.CreateDbContextAsync();
        return await db.Set<Person>()
            .Where(person => person.Id == personId)
            .Select(person => new CurrentPerson(
                person.Id, person.DisplayName, person.Role, person.OrganisationId, person.LanguageCode, person.Theme,
                person.IsBlocked, person.SecurityStamp!))
            .FirstOrDefaultAsync();
    }
}
