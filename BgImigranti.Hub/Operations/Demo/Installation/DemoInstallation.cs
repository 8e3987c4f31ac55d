using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Accounts.People;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Files;
using BgImigranti.Hub.Forum;
using BgImigranti.Hub.Organisations;
using BgImigranti.Hub.Ui.Markdown;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Operations.Demo.Installation;

/// <summary>
/// Fills an empty installation. Each filling is one operation, so a start that is killed leaves all of it or nothing, and of several
/// nodes that start together one fills.
/// </summary>
public sealed class DemoInstallation(
    HubWriter writer,
    IDbContextFactory<HubDbContext> contexts,
    PeopleService people,
    IPasswordHasher<Person> hasher,
    DemoItems items,
    MarkdownRenderer markdown)
{
    /// <summary>Makes the sections, if there are none: also a real installation is of no use without them.</summary>
    public async Task AddSectionsAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await db.Sections.AnyAsync(cancellation))
        {
            return;
        }

        var sections = await DemoContent.SectionsAsync();
        await writer.WriteAsync(async scope =>
        {
            await scope.LockAsync(DemoLocks.FirstContent);
            if (!await scope.Db.Sections.AnyAsync(CancellationToken.None))
            {
                scope.Db.AddRange(sections.Select(Section));
            }
        }, cancellation);
    }

    /// <summary>Adds organisations, people and threads, if nobody has an account and nothing has been written.</summary>
    /// <param name="canSignIn">Whether the demo people get their password.</param>
    /// <param name="cancellation">Obeyed until writing has begun.</param>
    public async Task FillAsync(bool canSignIn, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (!await IsEmptyAsync(db))
        {
            return;
        }

        var persons = await DemoContent.PeopleAsync();
        var bodies = await DemoContent.OrganisationsAsync();
        var threads = (await DemoContent.ThreadsAsync()).Select(thread => new RenderedThread(thread, markdown)).ToList();
        var shared = await items.IllustrateAsync(await DemoContent.ItemsAsync(), cancellation);
        var hash = canSignIn ? hasher.HashPassword(null!, DemoPeople.SharedPassword) : null;
        await writer.WriteAsync(async scope =>
        {
            await scope.LockAsync(DemoLocks.FirstContent);
            if (await IsEmptyAsync(scope.Db))
            {
                // One operation writes it all; its files come after the threads of earlier items, and their lock before.
                await scope.LockAsync(FileLocks.Store);
                var network = await AddOrganisationsAsync(scope, bodies);
                var authors = await AddPeopleAsync(scope, persons, network, hash);
                await new DemoThreads(scope, authors).AddAsync(threads);
                await items.AddAsync(scope, shared, authors, network);
            }
        }, cancellation);
    }

    private static async Task<bool> IsEmptyAsync(HubDbContext db) =>
        !await db.People.AnyAsync(CancellationToken.None) && !await db.Threads.AnyAsync(CancellationToken.None);

    private static ForumSection Section(SectionEntry entry) => new()
    {
        Slug = entry.Slug,
        Position = entry.Position,
        IsRestricted = entry.IsRestricted,
        NameBg = entry.Name.Bg,
        NameEn = entry.Name.En,
        DescriptionBg = entry.Description.Bg,
        DescriptionEn = entry.Description.En,
    };

    private static async Task<Dictionary<string, long>> AddOrganisationsAsync(WriteScope scope, IEnumerable<OrganisationEntry> entries)
    {
        var made = entries.Select(entry => new Organisation
        {
            Key = entry.Key,
            NameBg = entry.Name.Bg,
            NameEn = entry.Name.En,
            Kind = entry.Kind,
            Town = entry.Town,
            CountryCode = entry.Country,
            AboutBg = entry.About.Bg,
            AboutEn = entry.About.En,
            AddressBg = entry.Address.Bg,
            AddressEn = entry.Address.En,
            Phones = string.Join('\n', entry.Phones),
            Email = entry.Email,
            Site = entry.Site,
            DetailsOfYear = entry.FactsOf is { } year ? int.Parse(year, System.Globalization.CultureInfo.InvariantCulture) : null,
            Hue = entry.Hue,
            ChangedAt = scope.Now,
        }).ToList();
        scope.Db.AddRange(made);
        await scope.Db.SaveChangesAsync(CancellationToken.None);
        return made.ToDictionary(organisation => organisation.Key, organisation => organisation.Id, StringComparer.Ordinal);
    }

    private async Task<Dictionary<string, Reader>> AddPeopleAsync(
        WriteScope scope, IReadOnlyList<PersonEntry> entries, Dictionary<string, long> network, string? hash)
    {
        var newPeople = entries.Select(entry => new NewPerson(entry.Email, entry.Name)
        {
            Role = entry.Role,
            OrganisationId = entry.Organisation is null ? null : network[entry.Organisation],
            LanguageCode = entry.Language,
        }).ToList();
        var ids = await people.AddManyAsync(scope, newPeople, hash);
        return entries.Zip(newPeople, ids).ToDictionary(
            made => made.First.Key,
            made => new Reader(made.Third, made.Second.Role, made.Second.OrganisationId, made.Second.DisplayName),
            StringComparer.Ordinal);
    }
}
