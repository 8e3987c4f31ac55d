using System.Text.Json;
using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Accounts.Authentication;
using BgImigranti.Hub.Accounts.Tokens;
using BgImigranti.Hub.Live;
using BgImigranti.Hub.Tests.Accounts.Kit;
using BgImigranti.Hub.Ui;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BgImigranti.Hub.Tests.Accounts;

/// <summary>What programs meet: tokens, statuses instead of pages, and cookies that do not count.</summary>
public abstract class MachineTests(AccountsServer server)
{
    private ApiTokenService Tokens => server.Services.GetRequiredService<ApiTokenService>();

    [Theory]
    [InlineData("/api/v1/who")]
    [InlineData("/bg/api/v1/who")]
    public async Task The_api_tells_who_is_not_signed_in_and_does_not_redirect(string address)
    {
        using var program = server.Browser();

        var answer = await program.OpenAsync(address);

        Assert.Equal(401, answer.Status);
        Assert.Equal("application/problem+json", answer.Headers["Content-Type"].Split(';')[0]);
        Assert.Equal("Bearer", answer.Headers["WWW-Authenticate"]);
        using var problem = JsonDocument.Parse(answer.Text);
        Assert.Equal(401, problem.RootElement.GetProperty("status").GetInt32());
        Assert.Equal("Влезте с профила си или покажете валиден ключ.", problem.RootElement.GetProperty("detail").GetString());
    }

    [Theory]
    [InlineData("Bearer bgi_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("bearer nonsense")]
    [InlineData("Bearer ")]
    public async Task A_token_that_does_not_count_is_refused_also_where_none_is_needed(string header)
    {
        using var program = server.Browser();
        program.Headers["Authorization"] = header;

        Assert.Equal(401, (await program.OpenAsync("/api/v1/open")).Status);
        Assert.Equal(401, (await program.OpenAsync("who")).Status);
    }

    [Fact]
    public async Task The_api_takes_no_cookie()
    {
        var (_, email) = await server.PersonAsync();
        using var browser = await server.SignedInAsync(email);

        Assert.Equal(401, (await browser.OpenAsync("/api/v1/who")).Status);
        Assert.StartsWith("visitor", (await browser.OpenAsync("/bg/API/v1/open")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_script_of_a_page_gets_a_status_instead_of_a_page()
    {
        using var browser = server.Browser("en");
        browser.Headers["Accept"] = "application/json";

        var answer = await browser.OpenAsync("network");

        Assert.Equal(401, answer.Status);
        Assert.Contains("Sign in", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_made_on_the_command_line_signs_its_person_in()
    {
        var (id, email) = await server.PersonAsync(PersonRole.Moderator);
        using var program = server.Browser();
        program.Headers["Authorization"] = "Bearer " + await Tokens.CreateAsync(email.ToUpperInvariant(), "cli", CancellationToken.None);

        Assert.StartsWith($"{id} Moderator", (await program.OpenAsync("/api/v1/who")).Text, StringComparison.Ordinal);
        await Assert.ThrowsAsync<RefusalException>(() => Tokens.CreateAsync("nobody@example.org", "cli", CancellationToken.None));

        await server.People.BlockAsync(id, isBlocked: true, CancellationToken.None);
        Assert.Equal(401, (await program.OpenAsync("/api/v1/who")).Status);
    }

    [Fact]
    public async Task The_day_of_use_is_noted_once_a_day()
    {
        var (id, email) = await server.PersonAsync();
        var token = await Tokens.CreateAsync(email, "cli", CancellationToken.None);

        await Tokens.FindAsync(token, CancellationToken.None);
        await Tokens.FindAsync(token, CancellationToken.None);

        var today = DateOnly.FromDateTime(server.Clock.GetUtcNow().UtcDateTime);
        var known = Assert.Single(await Tokens.ListAsync(id, CancellationToken.None));
        Assert.Equal(today, known.LastUsedOn);
    }

    [Fact]
    public async Task A_token_revoked_on_another_node_ends_within_two_seconds()
    {
        var (id, email) = await server.PersonAsync();
        using var program = server.Browser();
        program.Headers["Authorization"] = "Bearer " + await Tokens.CreateAsync(email, "cli", CancellationToken.None);
        Assert.Equal(200, (await program.OpenAsync("/api/v1/who")).Status);
        Assert.Equal(200, (await program.OpenAsync("/api/v1/who")).Status);

        await server.WriteElsewhereAsync(db => db.ApiTokens.Where(token => token.PersonId == id)
            .ExecuteUpdateAsync(set => set.SetProperty(token => token.RevokedAt, DateTime.UnixEpoch), CancellationToken.None));
        await Task.Delay(TimeSpan.FromSeconds(1.1), TestContext.Current.CancellationToken);

        Assert.Equal(401, (await program.OpenAsync("/api/v1/who")).Status);
    }

    [Fact]
    public async Task A_connection_opened_with_a_token_ends_with_the_token()
    {
        var (id, email) = await server.PersonAsync();
        var rights = server.Services.GetRequiredService<PersonRights>();
        var token = await Tokens.CreateAsync(email, "cli", CancellationToken.None);
        var principal = PersonClaims.CreatePrincipal((await rights.FindAsync(id))!, AccountsSchemes.Bearer, ApiTokenLookup.KeyFor(token));
        Assert.Equal(id, (await rights.RefreshAsync(principal)).PersonId);

        await Tokens.RevokeAsync(id, (await Tokens.ListAsync(id, CancellationToken.None)).Single().Id, CancellationToken.None);

        Assert.Equal(Reader.Visitor, await rights.RefreshAsync(principal));
    }

    [Fact]
    public async Task The_stream_of_a_person_is_for_that_person_alone()
    {
        var rights = server.Services.GetRequiredService<PersonRights>();
        var (id, _) = await server.PersonAsync();
        var (other, _) = await server.PersonAsync(PersonRole.Administrator);
        var own = PersonClaims.CreatePrincipal((await rights.FindAsync(id))!, AccountsSchemes.Cookie);
        var foreign = PersonClaims.CreatePrincipal((await rights.FindAsync(other))!, AccountsSchemes.Cookie);
        var sources = server.Services.GetServices<ILiveStreamSource>().ToList();
        async Task<StreamAccess> AccessAsync(System.Security.Claims.ClaimsPrincipal person, string stream)
        {
            var answers = new List<StreamAccess>();
            foreach (var source in sources)
            {
                answers.Add(await source.AccessAsync(stream, person, CancellationToken.None));
            }

            return answers.SingleOrDefault(answer => answer != StreamAccess.Unknown);
        }

        Assert.Equal(StreamAccess.Granted, await AccessAsync(own, $"member/{id}"));
        Assert.Equal(StreamAccess.Refused, await AccessAsync(foreign, $"member/{id}"));
        Assert.Equal(StreamAccess.Refused, await AccessAsync(foreign, "member/999999"));
        Assert.Equal(StreamAccess.Refused, await AccessAsync(new(), $"member/{id}"));
        Assert.Equal(StreamAccess.Unknown, await AccessAsync(own, $"member/0{id}"));

        await server.People.BlockAsync(id, isBlocked: true, CancellationToken.None);
        Assert.Equal(StreamAccess.Refused, await AccessAsync(own, $"member/{id}"));
    }

    [Theory]
    [InlineData("/forum", null, null, null, "Cookie")]
    [InlineData("/forum", null, "Bearer bgi_x", null, "Bearer")]
    [InlineData("/forum", null, null, "bgi_x", "Cookie")]
    [InlineData("/live", null, null, null, "Bearer")]
    [InlineData("/LIVE/negotiate", null, null, null, "Bearer")]
    [InlineData("/live", "https://hub.example", null, null, "Cookie")]
    [InlineData("/live", "https://hub.example", null, "bgi_x", "Bearer")]
    [InlineData("/_blazor", null, null, null, "Cookie")]
    [InlineData("/api/v1/threads", "https://hub.example", null, null, "Bearer")]
    [InlineData("/API/v1/threads", null, null, null, "Bearer")]
    [InlineData("/apiary", null, null, null, "Cookie")]
    public void A_request_is_signed_in_by_one_way_only(string path, string? origin, string? header, string? query, string expected)
    {
        var context = new DefaultHttpContext();
        context.Request.PathBase = "/bg";
        context.Request.Path = path;
        context.Request.Headers.Origin = origin;
        context.Request.Headers.Authorization = header;
        context.Request.QueryString = query is null ? QueryString.Empty : QueryString.Create("access_token", query);

        Assert.Equal(expected, AccountsSchemes.SelectScheme(context));
    }
}

public sealed class MachineOnSqliteTests(SqliteAccountsServer server) : MachineTests(server), IClassFixture<SqliteAccountsServer>;

public sealed class MachineOnPostgreSqlTests(PostgreSqlAccountsServer server)
    : MachineTests(server.Required()), IClassFixture<PostgreSqlAccountsServer>;
