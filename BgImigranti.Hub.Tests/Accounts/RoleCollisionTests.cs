using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Accounts.People;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Tests.TestKit;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BgImigranti.Hub.Tests.Accounts;

/// <summary>Two who change the same person at the same time.</summary>
[Trait("Category", "Slow")]
public sealed class RoleCollisionTests
{
    public static TheoryData<DatabaseEngine> Engines => SharedServers.Engines;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_role_given_while_the_person_saves_his_profile_is_given(DatabaseEngine engine)
    {
        await using var hub = await HubServer.StartAsync(engine);
        var person = await hub.PersonAsync();
        var (isHeld, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        var saving = hub.Services.GetRequiredService<HubWriter>().WriteAsync(async scope =>
        {
            var row = await scope.Db.People.SingleAsync(row => row.Id == person.Id);
            (row.DisplayName, row.Version) = ("Ново име", row.Version + 1);
            await scope.Db.SaveChangesAsync();
            isHeld.SetResult();
            await release.Task;
        }, CancellationToken.None);
        await isHeld.Task;

        var giving = hub.Services.GetRequiredService<PeopleService>()
            .SetRoleAsync(person.Id, PersonRole.Moderator, null, CancellationToken.None);
        if (engine == DatabaseEngine.PostgreSql)
        {
            // It has read the row as it was, and now waits to write it.
            await Eventually.IsTrueAsync(() => SomebodyWaitsAsync(hub), "the second write");
        }

        release.SetResult();
        await saving;
        await giving;

        await using var db = await hub.Services.GetRequiredService<IDbContextFactory<HubDbContext>>().CreateDbContextAsync();
        var kept = await db.People.SingleAsync(row => row.Id == person.Id);
        Assert.Equal(("Ново име", PersonRole.Moderator), (kept.DisplayName, kept.Role));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_profile_saved_over_a_new_role_is_refused_and_takes_nothing_back(DatabaseEngine engine)
    {
        await using var hub = await HubServer.StartAsync(engine);
        var person = await hub.PersonAsync();
        await using var scope = hub.Services.CreateAsyncScope();
        var people = scope.ServiceProvider.GetRequiredService<UserManager<Person>>();
        var opened = (await people.FindByIdAsync($"{person.Id}"))!;
        await hub.Services.GetRequiredService<PeopleService>().SetRoleAsync(person.Id, PersonRole.Moderator, null, CancellationToken.None);

        opened.DisplayName = "Ново име";
        var result = await people.UpdateAsync(opened);

        Assert.Equal(nameof(IdentityErrorDescriber.ConcurrencyFailure), Assert.Single(result.Errors).Code);
        Assert.Equal(PersonRole.Moderator, (await people.FindByIdAsync($"{person.Id}"))!.Role);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Roles_and_profiles_changed_in_any_order_end_in_answers_not_errors(DatabaseEngine engine)
    {
        await using var hub = await HubServer.StartAsync(engine);
        var person = await hub.PersonAsync();
        var service = hub.Services.GetRequiredService<PeopleService>();

        var giving = Enumerable.Range(0, 8).Select(one => Task.Run(
            () => service.SetRoleAsync(person.Id, one % 2 == 0 ? PersonRole.Moderator : PersonRole.Member, null, CancellationToken.None)));
        var saving = Enumerable.Range(0, 8).Select(one => Task.Run(async () =>
        {
            await using var scope = hub.Services.CreateAsyncScope();
            var people = scope.ServiceProvider.GetRequiredService<UserManager<Person>>();
            var opened = (await people.FindByIdAsync($"{person.Id}"))!;
            opened.DisplayName = $"Име {one}";
            await people.UpdateAsync(opened);
        }));

        await Task.WhenAll([.. giving, .. saving]);
    }

    private static async Task<bool> SomebodyWaitsAsync(HubServer hub)
    {
        await using var db = await hub.Services.GetRequiredService<IDbContextFactory<HubDbContext>>().CreateDbContextAsync();
        return await db.Database.SqlQuery<int>(
            $"SELECT COUNT(*)::int AS \"Value\" FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'")
                .SingleAsync() > 0;
    }
}
