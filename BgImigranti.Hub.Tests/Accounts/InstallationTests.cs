using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Accounts.Passwords;
using BgImigranti.Hub.Tests.Accounts.Kit;
using BgImigranti.Hub.Tests.TestKit;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace BgImigranti.Hub.Tests.Accounts;

/// <summary>What depends on how the hub was started; each test starts its own.</summary>
[Trait("Category", "Slow")]
public sealed class InstallationTests
{
    private const string SignIn = "account/sign-in";

    [Fact]
    public async Task One_network_address_may_try_only_so_often_and_keeps_what_it_typed()
    {
        await using var server = new SqliteAccountsServer();
        server.Settings["Hub:Limits:Enabled"] = "true";
        server.Settings["Hub:Limits:SignInsPerAddress"] = "3";
        await server.InitializeAsync();
        using var browser = server.Browser("en");
        await browser.SendAsync(SignIn, SignIn, ("email", "a@example.org"), ("password", "wrong password"));
        await browser.SendAsync(SignIn, SignIn, ("email", "b@example.org"), ("password", "wrong password"));
        await browser.SendAsync("account/register", "account/register", ("name", "x"), ("email", "x"), ("password", "x"));

        var signIn = await browser.SendAsync(SignIn, SignIn, ("email", "c@example.org"), ("password", "wrong password"));
        var register = await browser.SendAsync(
            "account/register", "account/register", ("name", "Ana"), ("email", "c@example.org"), ("password", "x"));

        Assert.Equal(429, signIn.Status);
        Assert.Contains("too many attempts from your network", signIn.Errors, StringComparison.Ordinal);
        Assert.Equal("c@example.org", signIn.Value("email"));
        Assert.Equal(429, register.Status);
        Assert.Equal("Ana", register.Value("name"));
    }

    [Fact]
    public async Task Demo_people_are_listed_in_Development()
    {
        await using var server = new SqliteAccountsServer { EnvironmentName = "Development" };
        await server.InitializeAsync();
        using var browser = server.Browser();

        var page = (await browser.OpenAsync(SignIn)).Page;

        Assert.Contains("показна парола за всички", page.QuerySelector("aside code")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["администратор", "координатор, Център за имигранти – Варна"],
            page.QuerySelectorAll("aside li .soft").Select(cell => cell.TextContent));
    }

    [Fact]
    public async Task A_sign_in_outlives_a_restart_and_the_keys_are_for_the_hub_alone()
    {
        await using var server = new SqliteAccountsServer();
        await server.InitializeAsync();
        var (id, email) = await server.PersonAsync();
        using var browser = await server.SignedInAsync(email);

        await server.Hub.RestartAsync();

        Assert.StartsWith($"{id} ", (await browser.OpenAsync("who")).Text, StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
        {
            const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
            Assert.Equal(OwnerOnly, File.GetUnixFileMode(Path.Combine(server.Hub.DataDirectory, "keys")));
        }
    }

    [Fact]
    public async Task Nodes_that_share_a_database_share_the_keys()
    {
        TestPostgres.Require();
        await using var server = new PostgreSqlAccountsServer();
        await server.InitializeAsync();
        var (id, email) = await server.PersonAsync();
        using var browser = await server.SignedInAsync(email);

        await using var db = server.Reading();
        Assert.NotEmpty(await db.DataProtectionKeys.ToListAsync(TestContext.Current.CancellationToken));
        await server.Hub.RestartAsync();

        Assert.StartsWith($"{id} ", (await browser.OpenAsync("who")).Text, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(server.Hub.DataDirectory, "keys")));
    }

    [Fact]
    public async Task Passwords_are_hashed_with_so_many_rounds_of_sha512()
    {
        await using var server = new SqliteAccountsServer();
        await server.InitializeAsync();
        var options = server.Services.GetRequiredService<IOptions<PasswordHasherOptions>>();

        var hash = Convert.FromBase64String(new PasswordHasher<string>(options).HashPassword("", AccountsServer.Password));

        // Format 1: marker, pseudo-random function (2 is HMAC-SHA512), rounds.
        Assert.Equal(1, hash[0]);
        Assert.Equal(2, System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(1)));
        Assert.Equal(PasswordRules.Iterations, System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(5)));
        Assert.True(PasswordRules.Iterations >= 220_000);
    }
}
