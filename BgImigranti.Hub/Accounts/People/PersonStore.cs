using BgImigranti.Hub.Data;
using BgImigranti.Hub.Live;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Accounts.People;

/// <summary>
/// Keeps people for ASP.NET Core Identity: it reads by short contexts and writes through <see cref="HubWriter"/>. Passwords arrive
/// here hashed, so the one writer never waits for a hash. A new security stamp also ends the person's tokens.
/// </summary>
public sealed partial class PersonStore(
    IDbContextFactory<HubDbContext> factory, HubWriter writer, PersonRights rights, IdentityErrorDescriber errors)
    : IUserPasswordStore<Person>, IUserEmailStore<Person>, IUserSecurityStampStore<Person>
{
    /// <inheritdoc />
    public async Task<IdentityResult> CreateAsync(Person user, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(user);
        try
        {
            await writer.WriteAsync(scope =>
            {
                user.Id = 0; // The operation may be run again.
                user.CreatedAt = scope.Now;
                scope.Db.Add(user);
                return Task.CompletedTask;
            }, cancellationToken);
            return IdentityResult.Success;
        }
        catch (DbUpdateException)
        {
            // Somebody else with the same address was first; every other reason is a bug.
            if (await FindByEmailAsync(user.NormalizedEmail!, cancellationToken) is null)
            {
                throw;
            }

            return IdentityResult.Failed(errors.DuplicateEmail(user.Email!));
        }
    }

    /// <inheritdoc />
    public async Task<IdentityResult> UpdateAsync(Person user, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(user);
        try
        {
            if (!await writer.WriteAsync(scope => UpdateAsync(scope, user), cancellationToken))
            {
                return IdentityResult.Failed(errors.ConcurrencyFailure());
            }
        }
        catch (DbUpdateConcurrencyException)
        {
            return IdentityResult.Failed(errors.ConcurrencyFailure());
        }

        user.Version++;
        rights.Forget(user.Id);
        return IdentityResult.Success;
    }

    /// <summary>People are blocked, not deleted: what they wrote keeps its author.</summary>
    public Task<IdentityResult> DeleteAsync(Person user, CancellationToken cancellationToken) =>
        throw new NotSupportedException("People are blocked, not deleted.");

    /// <inheritdoc />
    public async Task<Person?> FindByIdAsync(string userId, CancellationToken cancellationToken)
    {
        if (!long.TryParse(userId, System.Globalization.CultureInfo.InvariantCulture, out var id))
        {
            return null;
        }

        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return await db.People.AsNoTracking().FirstOrDefaultAsync(person => person.Id == id, cancellationToken);
    }

    /// <inheritdoc />
    public async Task<Person?> FindByEmailAsync(string normalizedEmail, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return await db.People.AsNoTracking().FirstOrDefaultAsync(person => person.NormalizedEmail == normalizedEmail, cancellationToken);
    }

    private static async Task<bool> UpdateAsync(WriteScope scope, Person person)
    {
        var kept = await scope.Db.People.FirstOrDefaultAsync(kept => kept.Id == person.Id && kept.Version == person.Version, CancellationToken.None);
        if (kept is null)
        {
            return false;
        }

        if (kept.SecurityStamp != person.SecurityStamp)
        {
            await scope.Db.ApiTokens.Where(token => token.PersonId == person.Id && token.RevokedAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(token => token.RevokedAt, scope.Now), CancellationToken.None);
            scope.Tell(LiveStreams.Member(person.Id), PeopleService.RightsChanged, person.Id);
        }

        scope.Db.Entry(kept).CurrentValues.SetValues(person);
        kept.Version++;
        return true;
    }
}
