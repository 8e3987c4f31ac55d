using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Accounts.People;
using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Organisations;
using BgImigranti.Hub.Tests.Accounts.Kit;
using BgImigranti.Hub.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BgImigranti.Hub.Tests.Organisations;

public abstract class KnownOrganisationsTests(AccountsServer server)
{
    private KnownOrganisations Known => server.Services.GetRequiredService<KnownOrganisations>();

    private OrganisationsService Service => server.Services.GetRequiredService<OrganisationsService>();

    [Fact]
    public async Task An_organisation_has_a_name_in_each_language_from_the_moment_it_is_added()
    {
        await Known.AllAsync();
        var id = await AddAsync();

        var badge = (await Known.FindAsync(id))!;
        Assert.Equal((OrganisationKind.InformationCentre, 5), (badge.Kind, badge.Hue));
        using (Language.Bulgarian.Use())
        {
            Assert.Equal("Център за имигранти – Варна", badge.Name);
        }

        using (Language.English.Use())
        {
            Assert.Equal("Centre for Immigrants – Varna", badge.Name);
        }

        Assert.Null(await Known.FindAsync(null));
        Assert.Null(await Known.FindAsync(999_999));
    }

    [Fact]
    public async Task A_change_made_here_shows_at_once()
    {
        var id = await AddAsync();
        await Known.FindAsync(id);

        await Service.ChangeAsync(id, organisation => organisation.NameBg = "Ново име", CancellationToken.None);

        Assert.Equal("Ново име", (await Known.FindAsync(id))!.NameBg);
        var refusal = await Assert.ThrowsAsync<RefusalException>(() => Service.ChangeAsync(999_999, _ => { }, CancellationToken.None));
        Assert.Equal("organisation-unknown", refusal.Code);
    }

    [Fact]
    public async Task A_change_made_on_another_node_shows_within_a_second()
    {
        var id = await AddAsync();
        await Known.FindAsync(id);

        await server.WriteElsewhereAsync(db => db.Organisations.Where(organisation => organisation.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(organisation => organisation.Hue, 11), CancellationToken.None));
        server.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(11, (await Known.FindAsync(id))!.Hue);
    }

    [Fact]
    public async Task The_profile_names_the_organisation_of_its_person_in_the_language_of_the_page()
    {
        var (_, email) = await server.PersonAsync(PersonRole.Coordinator, await AddAsync());
        using var browser = await server.SignedInAsync(email, "en");

        Assert.Contains(
            "Centre for Immigrants – Varna",
            (await browser.OpenAsync("account/profile")).Page.QuerySelector("dl")!.TextContent,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_coordinator_belongs_to_an_organisation_that_exists()
    {
        var (id, _) = await server.PersonAsync();

        var without = await Assert.ThrowsAsync<RefusalException>(
            () => server.People.SetRoleAsync(id, PersonRole.Coordinator, null, CancellationToken.None));
        var unknown = await Assert.ThrowsAsync<RefusalException>(
            () => server.People.SetRoleAsync(id, PersonRole.Coordinator, 999_999, CancellationToken.None));
        var added = await Assert.ThrowsAsync<RefusalException>(() =>
            server.People.AddAsync(new NewPerson("x@example.org", "Х") { OrganisationId = 999_999 }, CancellationToken.None));

        Assert.Equal(["organisation-missing", "organisation-unknown", "organisation-unknown"], [without.Code, unknown.Code, added.Code]);
    }

    private async Task<long> AddAsync()
    {
        var key = Guid.NewGuid().ToString("N");
        var ids = await Service.AddAsync(
        [
            new Organisation
            {
                Key = key,
                NameBg = "Център за имигранти – Варна",
                NameEn = "Centre for Immigrants – Varna",
                Kind = OrganisationKind.InformationCentre,
                Phones = "+359 52 335 885",
                DetailsOfYear = 2015,
                Hue = 5,
            },
        ], CancellationToken.None);
        return ids[key];
    }
}

public sealed class KnownOrganisationsOnSqliteTests(SqliteAccountsServer server)
    : KnownOrganisationsTests(server), IClassFixture<SqliteAccountsServer>;

public sealed class KnownOrganisationsOnPostgreSqlTests(PostgreSqlAccountsServer server)
    : KnownOrganisationsTests(server.Required()), IClassFixture<PostgreSqlAccountsServer>;
