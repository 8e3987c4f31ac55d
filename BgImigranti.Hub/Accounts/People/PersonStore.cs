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
        var isNew = false;
        try
        {
            isNew = await writer.WriteAsync(scope => CreateAsync(scope, user), cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Another node was first with the same address, and has committed; every other reason is a bug.
            if (await FindByEmailAsync(user.NormalizedEmail!, cancellationToken) is null)
            {
                throw;
            }
        }

        return isNew ? IdentityResult.Success : IdentityResult.Failed(errors.DuplicateEmail(user.Email!));
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
        rights.Invalidate(user.Id);
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

    /// <summary>
    /// Looks for the address in the same transaction: on SQLite the one who was first may be in the group that is about to be
    /// committed, where no reader sees them yet.
    /// </summary>
    private static async Task<bool> CreateAsync(WriteScope scope, Person person)
    {
        if (await scope.Db.People.AnyAsync(known => known.NormalizedEmail == person.NormalizedEmail, CancellationToken.None))
        {
            return false;
        }

        person.Id = 0; // The operation may be run again.
        person.CreatedAt = scope.Now;
        scope.Db.Add(person);
        return true;
    }

    private static async Task<bool> UpdateAsync(WriteScope scope, Person person)
    {
        await scope.LockAsync(AccountLocks.Person(person.Id));
        var stored = await scope.Db.People.FirstOrDefaultAsync(
            stored => stored.Id == person.Id && stored.Version == person.Version, CancellationToken.None);
        if (stored is null)
        {
            return false;
        }

        if (stored.SecurityStamp != person.SecurityStamp)
        {
            await scope.Db.ApiTokens.Where(token => token.PersonId == person.Id && token.RevokedAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(token => token.RevokedAt, scope.Now), CancellationToken.None);
            scope.Emit(LiveStreams.Member(person.Id), PeopleService.RightsChanged, person.Id);
        }

        scope.Db.Entry(stored).CurrentValues.SetValues(person);
        stored.Version++;
        return true;
    }
}
