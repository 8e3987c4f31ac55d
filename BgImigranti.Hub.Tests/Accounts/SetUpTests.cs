using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Accounts.People;
using BgImigranti.Hub.Accounts.Register;
using BgImigranti.Hub.Tests.Accounts.Kit;
using BgImigranti.Hub.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BgImigranti.Hub.Tests.Accounts;

/// <summary>Each test has an installation of its own: being without an administrator is what they are about.</summary>
[Trait("Category", "Slow")]
public sealed class SetUpTests : IAsyncLifetime
{
    private const string SetUp = "account/set-up";
    private readonly SqliteAccountsServer _server = new();

    private SetUpLink Link => _server.Services.GetRequiredService<SetUpLink>();

    public ValueTask InitializeAsync() => _server.InitializeAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task The_link_makes_one_administrator_and_is_then_spent()
    {
        await _server.People.AddManyAsync(
            [new("demo@example.org", "Показен") { Role = PersonRole.Administrator }], null, CancellationToken.None);
        var link = (await Link.IssueAsync(CancellationToken.None))!;
        using var browser = _server.Browser();

        var answer = await browser.SendAsync(
            link, SetUp, ("name", "Първа"), ("email", "first@example.org"), ("password", AccountsServer.Password));

        Assert.Equal((303, "/bg/"), (answer.Status, answer.Location));
        Assert.EndsWith(" Administrator Първа bg", (await browser.OpenAsync("who")).Text, StringComparison.Ordinal);
        var spent = await browser.OpenAsync(link);
        Assert.Equal(403, spent.Status);
        Assert.Contains("Тази връзка не е валидна", spent.Text, StringComparison.Ordinal);
        Assert.Null(await Link.IssueAsync(CancellationToken.None));

        await _server.WriteElsewhereAsync(db => db.People.ExecuteDeleteAsync(CancellationToken.None));
        Assert.Equal(403, (await browser.OpenAsync(link)).Status);
    }

    [Fact]
    public async Task A_link_that_was_opened_before_somebody_else_used_it_makes_nobody()
    {
        var link = (await Link.IssueAsync(CancellationToken.None))!;
        using var late = _server.Browser();
        var opened = await late.OpenAsync(link);
        await _server.PersonAsync(PersonRole.Administrator);

        var answer = await late.SendAsync(
            opened, SetUp, ("name", "Втора"), ("email", "second@example.org"), ("password", AccountsServer.Password));

        Assert.Equal(403, answer.Status);
        await using var db = _server.Reading();
        Assert.Equal(1, await db.People.CountAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("account/set-up")]
    [InlineData("account/set-up?token=")]
    [InlineData("account/set-up?token=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task Without_the_right_token_there_is_no_form(string address)
    {
        using var browser = _server.Browser();
        Assert.Equal(403, (await browser.OpenAsync(address)).Status);

        await Link.IssueAsync(CancellationToken.None);
        var answer = await browser.OpenAsync(address);

        Assert.Equal(403, answer.Status);
        Assert.Null(answer.Page.QuerySelector($"form[action='{SetUp}']"));
    }

    [Fact]
    public async Task A_wrong_token_makes_nobody()
    {
        var link = (await Link.IssueAsync(CancellationToken.None))!;
        using var browser = _server.Browser();

        var answer = await browser.SendAsync(
            link, SetUp, ("token", "wrong"), ("name", "Чужда"), ("email", "x@example.org"), ("password", AccountsServer.Password));

        Assert.Equal(403, answer.Status);
        await using var db = _server.Reading();
        Assert.False(await db.People.AnyAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_refused_password_leaves_the_link_good()
    {
        var link = (await Link.IssueAsync(CancellationToken.None))!;
        using var browser = _server.Browser("en");

        var refused = await browser.SendAsync(link, SetUp, ("name", "First"), ("email", "first@example.org"), ("password", "admin12345"));
        Assert.Equal(422, refused.Status);
        Assert.Equal("first@example.org", refused.Value("email"));

        Assert.Equal(303, (await browser.SendAsync(
            refused, SetUp, ("name", "First"), ("email", "first@example.org"), ("password", AccountsServer.Password))).Status);
    }

    [Fact]
    public async Task At_the_same_moment_it_makes_one()
    {
        var people = Enumerable.Range(0, 6).Select(i => new NewPerson($"a{i}@example.org", "Първи") { Password = AccountsServer.Password });

        var made = await Task.WhenAll(people.Select(async person =>
        {
            try
            {
                return await _server.People.AddFirstAdministratorAsync(person, CancellationToken.None);
            }
            catch (RefusalException)
            {
                return 0;
            }
        }));

        Assert.Equal(1, made.Count(id => id > 0));
    }
}
