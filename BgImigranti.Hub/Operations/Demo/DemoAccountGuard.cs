using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Accounts.SignIn;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Organisations;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Operations.Demo;

/// <summary>Lets the demo people in during Development, and shuts them out everywhere else: their password is public.</summary>
public sealed class DemoAccountGuard(
    HubWriter writer, IDbContextFactory<HubDbContext> contexts, KnownOrganisations organisations, DemoPeople shown)
{
    /// <summary>Lists those demo people of this installation who have a password.</summary>
    public async Task OpenAsync(CancellationToken cancellation)
    {
        var emails = await EmailsAsync();
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var people = await db.People
            .Where(person => emails.Contains(person.Email!) && person.PasswordHash != null && !person.IsBlocked)
            .OrderByDescending(person => person.Role == PersonRole.Administrator)
                .ThenByDescending(person => person.Role == PersonRole.Moderator)
            .ThenByDescending(person => person.Role == PersonRole.Coordinator).ThenBy(person => person.Id)
            .Select(person => new { person.Email, person.DisplayName, person.Role, person.OrganisationId })
            .ToListAsync(cancellation);
        organisations.Invalidate(); // The installation may have been filled a moment ago.
        var badges = await organisations.AllAsync();
        shown.Welcome([.. people.Select(person => new DemoAccount(
            person.Email!, person.DisplayName, person.Role,
            person.OrganisationId is { } id && badges.TryGetValue(id, out var badge) ? () => badge.Name : null))]);
    }

    /// <summary>
    /// Takes the passwords from demo people who have any: the installation was filled in Development and is now run for real. The
    /// new stamp ends their cookies.
    /// </summary>
    public async Task ShutAsync(CancellationToken cancellation)
    {
        var emails = await EmailsAsync();
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (!await db.People.AnyAsync(person => emails.Contains(person.Email!) && person.PasswordHash != null, cancellation))
        {
            return;
        }

        await writer.WriteAsync(async scope =>
        {
            var people = await scope.Db.People.Where(person => emails.Contains(person.Email!) && person.PasswordHash != null)
                .ToListAsync(CancellationToken.None);
            var ids = people.ConvertAll(person => person.Id);
            foreach (var person in people)
            {
                person.PasswordHash = null;
                person.SecurityStamp = Guid.NewGuid().ToString("N");
                person.Version++;
            }

            await scope.Db.ApiTokens.Where(token => ids.Contains(token.PersonId) && token.RevokedAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(token => token.RevokedAt, scope.Now), CancellationToken.None);
        }, cancellation);
    }

    private static async Task<List<string>> EmailsAsync() => [.. (await DemoContent.PeopleAsync()).Select(person => person.Email)];
}
