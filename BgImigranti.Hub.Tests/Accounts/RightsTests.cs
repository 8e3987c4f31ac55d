using System.Security.Claims;
using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Accounts.Authentication;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Tests.Accounts.Kit;
using BgImigranti.Hub.Ui;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BgImigranti.Hub.Tests.Accounts;

public abstract class RightsTests(AccountsServer server)
{
    private static readonly TimeSpan Promised = TimeSpan.FromSeconds(2);

    [Fact]
    public async Task A_role_given_or_taken_here_holds_from_the_next_request()
    {
        var (id, email) = await server.PersonAsync();
        using var browser = await server.SignedInAsync(email);
        Assert.Equal(403, (await browser.OpenAsync("network")).Status);

        await server.People.SetRoleAsync(id, PersonRole.Moderator, null, CancellationToken.None);
        Assert.Equal(200, (await browser.OpenAsync("network")).Status);

        await server.People.SetRoleAsync(id, PersonRole.Member, null, CancellationToken.None);
        Assert.Equal(403, (await browser.OpenAsync("network")).Status);
        Assert.Equal($"{id} Member Мария Колева bg", (await browser.OpenAsync("who")).Text);
    }

    [Fact]
    public async Task A_person_blocked_here_is_a_visitor_from_the_next_request_and_loses_the_cookie()
    {
        var (id, email) = await server.PersonAsync();
        using var browser = await server.SignedInAsync(email);

        await server.People.BlockAsync(id, isBlocked: true, CancellationToken.None);

        Assert.Equal("visitor bg", (await browser.OpenAsync("who")).Text);
        Assert.DoesNotContain(CookieEvents.CookieName, browser.Cookies.Keys);
    }

    [Fact]
    public async Task Rights_taken_on_another_node_end_within_two_seconds()
    {
        var (_, demoted) = await server.PersonAsync(PersonRole.Moderator);
        var (blockedId, blocked) = await server.PersonAsync();
        var (stampedId, stamped) = await server.PersonAsync();
        using var first = await server.SignedInAsync(demoted);
        using var second = await server.SignedInAsync(blocked);
        using var third = await server.SignedInAsync(stamped);
        Assert.Equal(200, (await first.OpenAsync("network")).Status);
        await second.OpenAsync("who");
        await third.OpenAsync("who");

        await server.WriteElsewhereAsync(async db =>
        {
            await db.People.Where(person => person.Email == demoted)
                .ExecuteUpdateAsync(set => set.SetProperty(person => person.Role, PersonRole.Member), CancellationToken.None);
            await db.People.Where(person => person.Id == blockedId)
                .ExecuteUpdateAsync(set => set.SetProperty(person => person.IsBlocked, true), CancellationToken.None);
            await db.People.Where(person => person.Id == stampedId)
                .ExecuteUpdateAsync(set => set.SetProperty(person => person.SecurityStamp, "another"), CancellationToken.None);
        });

        await EventuallyAsync(async () =>
            (await first.OpenAsync("network")).Status == 403
            && (await second.OpenAsync("who")).Text == "visitor bg"
            && (await third.OpenAsync("who")).Text == "visitor bg");
    }

    [Fact]
    public async Task A_reader_refreshed_from_an_old_principal_has_the_rights_of_now()
    {
        var rights = server.Services.GetRequiredService<PersonRights>();
        var (id, _) = await server.PersonAsync(PersonRole.Moderator);
        var principal = PersonClaims.CreatePrincipal((await rights.FindAsync(id))!, AccountsSchemes.Cookie);
        Assert.True((await rights.RefreshAsync(principal)).IsModerator);

        await server.People.SetRoleAsync(id, PersonRole.Member, null, CancellationToken.None);
        Assert.Equal(PersonRole.Member, (await rights.RefreshAsync(principal)).Role);

        await server.People.BlockAsync(id, isBlocked: true, CancellationToken.None);
        Assert.Equal(Reader.Visitor, await rights.RefreshAsync(principal));
        Assert.Equal(Reader.Visitor, await rights.RefreshAsync(new ClaimsPrincipal(new ClaimsIdentity())));
    }

    [Fact]
    public async Task An_open_circuit_gets_a_new_role_and_then_loses_a_blocked_person()
    {
        var (id, _) = await server.PersonAsync();
        var rights = server.Services.GetRequiredService<PersonRights>();
        await using var scope = server.Services.CreateAsyncScope();
        var circuit = scope.ServiceProvider.GetRequiredService<AuthenticationStateProvider>();
        var opened = new AuthenticationState(PersonClaims.CreatePrincipal((await rights.FindAsync(id))!, AccountsSchemes.Cookie));
        Assert.IsAssignableFrom<ServerAuthenticationStateProvider>(circuit);
        ((IHostEnvironmentAuthenticationStateProvider)circuit).SetAuthenticationState(Task.FromResult(opened));
        async Task<Reader> SeenAsync() => Reader.From((await circuit.GetAuthenticationStateAsync()).User);
        Assert.Equal(PersonRole.Member, (await SeenAsync()).Role);

        await server.People.SetRoleAsync(id, PersonRole.Moderator, null, CancellationToken.None);
        await EventuallyAsync(async () => (await SeenAsync()).IsModerator);

        await server.People.BlockAsync(id, isBlocked: true, CancellationToken.None);
        await EventuallyAsync(async () => !(await SeenAsync()).IsSignedIn);
    }

    [Fact]
    public async Task The_last_administrator_stays_one()
    {
        var (first, _) = await server.PersonAsync(PersonRole.Administrator);
        var (second, _) = await server.PersonAsync(PersonRole.Administrator);
        await server.People.AddManyAsync(
            [new("unreachable@example.org", "Никой") { Role = PersonRole.Administrator }], null, CancellationToken.None);

        await server.People.BlockAsync(second, isBlocked: true, CancellationToken.None);
        foreach (var attempt in new Func<Task>[]
        {
            () => server.People.BlockAsync(first, isBlocked: true, CancellationToken.None),
            () => server.People.SetRoleAsync(first, PersonRole.Member, null, CancellationToken.None),
        })
        {
            var refusal = await Assert.ThrowsAsync<RefusalException>(attempt);
            Assert.Equal("last-administrator", refusal.Code);
        }

        await using var db = server.Reading();
        var kept = await db.People.SingleAsync(person => person.Id == first, TestContext.Current.CancellationToken);
        Assert.Equal((PersonRole.Administrator, false), (kept.Role, kept.IsBlocked));
    }

    [Fact]
    public async Task Every_change_of_rights_is_told_on_the_stream_of_the_person()
    {
        var (id, _) = await server.PersonAsync();

        await server.People.SetRoleAsync(id, PersonRole.Moderator, null, CancellationToken.None);
        await server.People.BlockAsync(id, isBlocked: true, CancellationToken.None);

        await using var db = server.Reading();
        var kinds = await db.LiveChanges.Where(change => change.Stream == $"member/{id}").Select(change => change.Kind)
            .ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["rights-changed", "rights-changed"], kinds);
    }

    private static async Task EventuallyAsync(Func<Task<bool>> condition)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (!await condition())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(start) < Promised, "It took longer than two seconds.");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }
}

public sealed class RightsOnSqliteTests(SqliteAccountsServer server) : RightsTests(server), IClassFixture<SqliteAccountsServer>;

public sealed class RightsOnPostgreSqlTests(PostgreSqlAccountsServer server)
    : RightsTests(server.Required()), IClassFixture<PostgreSqlAccountsServer>;
