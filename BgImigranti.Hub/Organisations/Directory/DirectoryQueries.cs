using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Live;
using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Ui;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Organisations.Directory;

/// <summary>
/// Reads the directory. It holds some dozens of rows, so whoever wants some reads all and chooses: databases know nothing of
/// Bulgarian order and letters.
/// </summary>
public sealed class DirectoryQueries(IDbContextFactory<HubDbContext> contexts)
{
    private readonly Func<HubDbContext, IAsyncEnumerable<OrganisationView>> _all = ComposedQuery.Compile(
        OrganisationView.Source,
        (HubDbContext db, IQueryable<OrganisationView> rows) => rows.OrderBy(row => row.Id));

    private readonly Func<HubDbContext, long, IAsyncEnumerable<string>> _people = EF.CompileAsyncQuery(
        (HubDbContext db, long organisationId) => db.Set<Person>()
            .Where(person => person.OrganisationId == organisationId && person.Role != PersonRole.Member && !person.IsBlocked)
            .Select(person => person.DisplayName));

    /// <summary>All organisations, ordered by their names in the current language.</summary>
    public async Task<DirectoryView> AllAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await using var snapshot = await db.BeginSnapshotAsync(cancellation);
        var organisations = await _all(db).ToListAsync(cancellation);
        var version = await db.StreamVersionAsync(LiveStreams.Organisations, cancellation);
        var order = StringComparer.Create(Language.Current.Culture, ignoreCase: true);
        return new DirectoryView(
            [.. organisations.OrderBy(organisation => organisation.Name, order).ThenBy(organisation => organisation.Id)], version);
    }

    /// <summary>One organisation.</summary>
    /// <exception cref="RefusalException">There is none with this id.</exception>
    public async Task<OrganisationView> FindAsync(long id, CancellationToken cancellation) =>
        (await AllAsync(cancellation)).Organisations.FirstOrDefault(organisation => organisation.Id == id)
            ?? throw OrganisationsService.Unknown();

    /// <summary>One organisation with its people.</summary>
    /// <exception cref="RefusalException">There is none with this id.</exception>
    public async Task<OrganisationPageView> PageAsync(long id, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await using var snapshot = await db.BeginSnapshotAsync(cancellation);
        var organisation = await _all(db).FirstOrDefaultAsync(row => row.Id == id, cancellation) ?? throw OrganisationsService.Unknown();
        var people = await _people(db, id).ToListAsync(cancellation);
        var version = await db.StreamVersionAsync(LiveStreams.Organisations, cancellation);
        return new OrganisationPageView(
            organisation, [.. people.Order(StringComparer.Create(Language.Current.Culture, ignoreCase: true))], version);
    }

    /// <summary>The display name of whoever checked the facts; null when they have left.</summary>
    public async Task<string?> NameOfAsync(long? personId, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.People.Where(person => person.Id == personId)
            .Select(person => person.DisplayName)
            .FirstOrDefaultAsync(cancellation);
    }
}
