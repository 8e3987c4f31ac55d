using System.Globalization;
using BgImigranti.Hub.Accounts.Passwords;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Live;
using BgImigranti.Hub.Ui;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Accounts.People;

/// <summary>Gives people accounts, roles and blocks, for the command line, the seeding, the set-up page and moderation.</summary>
public sealed class PeopleService(
    HubWriter writer, PersonRights rights, IPasswordHasher<Person> hasher, ILookupNormalizer normalizer,
    IEnumerable<IOrganisationNames> organisations)
{
    /// <summary>Kind of the change told on <c>member/{id}</c> when a person's rights are others than before.</summary>
    public const string RightsChanged = "rights-changed";

    private const int BatchSize = 1000;

    /// <summary>Makes an account.</summary>
    /// <returns>Id of the person.</returns>
    /// <exception cref="RefusalException">The name, address or password is not acceptable, or the address has an account.</exception>
    public async Task<long> AddAsync(NewPerson person, CancellationToken cancellation)
    {
        var built = await ValidateAsync(person, cancellation);
        return await writer.WriteAsync(scope => AddAsync(scope, built), cancellation);
    }

    /// <summary>Makes the first administrator; refused as soon as there is one who can sign in.</summary>
    /// <exception cref="RefusalException">As above, or there is an administrator.</exception>
    public async Task<long> AddFirstAdministratorAsync(NewPerson person, CancellationToken cancellation)
    {
        var built = await ValidateAsync(person with { Role = PersonRole.Administrator }, cancellation);
        return await writer.WriteAsync(async scope =>
        {
            if (await scope.Db.People.AnyAsync(Administrators.WhoCanSignIn, CancellationToken.None))
            {
                throw new RefusalException("set-up-done", StatusCodes.Status403Forbidden, () => AccountsText.SetUpDone);
            }

            return await AddAsync(scope, built);
        }, cancellation);
    }

    /// <summary>
    /// Makes many accounts at once, for demo and load data: what they are is not checked, and all share one hash of
    /// <paramref name="sharedPassword"/>; without it none of them can sign in.
    /// </summary>
    /// <returns>Ids, in the same order.</returns>
    public async Task<IReadOnlyList<long>> AddManyAsync(
        IReadOnlyCollection<NewPerson> people, string? sharedPassword, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(people);
        var hash = sharedPassword is null ? null : hasher.HashPassword(null!, sharedPassword);
        var ids = new List<long>(people.Count);
        foreach (var batch in people.Chunk(BatchSize))
        {
            ids.AddRange(await writer.WriteAsync(scope => AddManyAsync(scope, batch, hash), cancellation));
        }

        return ids;
    }

    /// <summary>The same inside an operation that writes more than people, all of whom share a hash made before it.</summary>
    public async Task<IReadOnlyList<long>> AddManyAsync(WriteScope scope, IReadOnlyCollection<NewPerson> people, string? passwordHash)
    {
        ArgumentNullException.ThrowIfNull(scope);
        var built = people.Select(person => Build(person, passwordHash)).ToList();
        built.ForEach(person => person.CreatedAt = scope.Now);
        scope.Db.AddRange(built);
        await scope.Db.SaveChangesAsync(CancellationToken.None);
        return built.ConvertAll(person => person.Id);
    }

    /// <summary>Changes what a person may do and where they belong.</summary>
    /// <exception cref="RefusalException">
    /// Nobody has this id, a coordinator has no organisation, there is no such organisation, or nobody would administer the hub.
    /// </exception>
    public async Task SetRoleAsync(long personId, PersonRole role, long? organisationId, CancellationToken cancellation)
    {
        await ValidateMembershipAsync(role, organisationId, cancellation);
        await ChangeAsync(personId, person => (person.Role, person.OrganisationId) = (role, organisationId), cancellation);
    }

    /// <summary>Blocks a person, or lets them in again.</summary>
    /// <exception cref="RefusalException">Nobody has this id, or nobody would administer the hub.</exception>
    public Task BlockAsync(long personId, bool isBlocked, CancellationToken cancellation) =>
        ChangeAsync(personId, person => person.IsBlocked = isBlocked, cancellation);

    private async Task ChangeAsync(long personId, Action<Person> change, CancellationToken cancellation)
    {
        await writer.WriteAsync(async scope =>
        {
            await scope.LockAsync(AccountLocks.Person(personId));
            var person = await scope.Db.People.FirstOrDefaultAsync(person => person.Id == personId, CancellationToken.None)
                ?? throw new RefusalException("no-such-person", StatusCodes.Status404NotFound, () => AccountsText.NoSuchPerson);
            var couldAdminister = Administrators.CanSignIn(person);
            change(person);
            person.Version++;
            if (couldAdminister && !Administrators.CanSignIn(person)
                && !await scope.Db.People.Where(other => other.Id != personId)
                    .AnyAsync(Administrators.WhoCanSignIn, CancellationToken.None))
            {
                throw new RefusalException("last-administrator", StatusCodes.Status409Conflict, () => AccountsText.LastAdministrator);
            }

            scope.Emit(LiveStreams.Member(personId), RightsChanged, personId);
        }, cancellation);
        rights.Invalidate(personId);
    }

    private async Task<Person> ValidateAsync(NewPerson person, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(person);
        var error = PersonRules.NameError(person.DisplayName)?.Text
            ?? PersonRules.EmailError(person.Email)?.Text
            ?? (person.Password is null ? null : PasswordRules.ErrorFor(person.Password, person.Email, person.DisplayName));
        if (error is not null)
        {
            throw new RefusalException("person-refused", StatusCodes.Status422UnprocessableEntity, () => error);
        }

        await ValidateMembershipAsync(person.Role, person.OrganisationId, cancellation);
        return Build(person, person.Password is null ? null : hasher.HashPassword(null!, person.Password));
    }

    private async Task ValidateMembershipAsync(PersonRole role, long? organisationId, CancellationToken cancellation)
    {
        if (role == PersonRole.Coordinator && organisationId is null)
        {
            throw new RefusalException(
                "organisation-missing", StatusCodes.Status422UnprocessableEntity, () => AccountsText.CoordinatorNeedsOrganisation);
        }

        foreach (var names in organisations)
        {
            if (organisationId is { } id && await names.FindNameAsync(id, cancellation) is null)
            {
                throw new RefusalException(
                    "organisation-unknown", StatusCodes.Status422UnprocessableEntity, () => AccountsText.NoSuchOrganisation);
            }
        }
    }

    private Person Build(NewPerson person, string? passwordHash) => new()
    {
        Email = person.Email,
        NormalizedEmail = normalizer.NormalizeEmail(person.Email),
        DisplayName = PersonRules.NormalizeName(person.DisplayName),
        LanguageCode = person.LanguageCode,
        Role = person.Role,
        OrganisationId = person.OrganisationId,
        PasswordHash = passwordHash,
        SecurityStamp = Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture),
    };

    private static async Task<long> AddAsync(WriteScope scope, Person person)
    {
        if (await scope.Db.People.AnyAsync(known => known.NormalizedEmail == person.NormalizedEmail, CancellationToken.None))
        {
            throw new RefusalException("address-taken", StatusCodes.Status409Conflict, () => AccountsText.AddressTaken);
        }

        person.Id = 0; // The operation may be run again.
        person.CreatedAt = scope.Now;
        scope.Db.Add(person);
        await scope.Db.SaveChangesAsync(CancellationToken.None);
        return person.Id;
    }
}
