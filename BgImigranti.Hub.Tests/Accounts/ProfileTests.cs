using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Tests.Accounts.Kit;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Tests.Accounts;

public abstract class ProfileTests(AccountsServer server)
{
    private const string Profile = "account/profile";
    private const string PasswordForm = "account/profile/password";
    private const string NewPassword = "осем сини паници";

    [Fact]
    public async Task Name_language_and_colours_are_kept()
    {
        var (id, email) = await server.PersonAsync();
        using var browser = await server.SignedInAsync(email);

        var answer = await browser.SendAsync(Profile, Profile, ("name", "  Лейла \t  حداد "), ("language", "en"), ("theme", "Dark"));
        Assert.Equal(422, answer.Status);
        answer = await browser.SendAsync(Profile, Profile, ("name", "  Лейла   حداد "), ("language", "en"), ("theme", "Dark"));
        Assert.Equal((303, "/bg/account/profile?notice=saved#main"), (answer.Status, answer.Location));

        var page = (await browser.OpenAsync(answer.Location)).Page;
        Assert.Equal("Промените са запазени.", page.QuerySelector(".notice[role=status]")!.TextContent.Trim());
        Assert.Equal("Лейла حداد", page.QuerySelector("#name")!.GetAttribute("value"));
        Assert.Equal("en", page.QuerySelector("#language option[selected]")!.GetAttribute("value"));
        Assert.Equal("Dark", page.QuerySelector("#theme option[selected]")!.GetAttribute("value"));
        Assert.Equal($"{id} Member Лейла حداد bg", (await browser.OpenAsync("who")).Text);
    }

    [Fact]
    public async Task A_refused_name_comes_back_with_the_reason()
    {
        var (_, email) = await server.PersonAsync();
        using var browser = await server.SignedInAsync(email, "en");

        var answer = await browser.SendAsync(Profile, Profile, ("name", "A\u202Eb"), ("language", "bg"), ("theme", "Light"));

        Assert.Equal(422, answer.Status);
        Assert.Contains("invisible control characters", answer.Errors, StringComparison.Ordinal);
        Assert.Equal("A\u202Eb", answer.Value("name"));
        Assert.Equal("Light", answer.Page.QuerySelector("#theme option[selected]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_stale_profile_form_keeps_what_was_typed()
    {
        var (_, email) = await server.PersonAsync();
        using var browser = await server.SignedInAsync(email);

        var answer = await browser.SendStaleAsync(Profile, ("name", "Ново име"), ("language", "en"), ("theme", ""));

        Assert.Equal(422, answer.Status);
        Assert.Equal("Ново име", answer.Value("name"));
        Assert.Contains("остаряла", answer.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_password_ends_other_sign_ins_and_tokens_and_keeps_this_one()
    {
        var (id, email) = await server.PersonAsync();
        using var browser = await server.SignedInAsync(email);
        using var elsewhere = await server.SignedInAsync(email);
        using var program = server.Browser();
        program.Headers["Authorization"] = "Bearer " + await TokenAsync(browser);
        Assert.Equal(200, (await program.OpenAsync("/api/v1/who")).Status);

        var answer = await browser.SendAsync(
            Profile, PasswordForm, ("currentPassword", AccountsServer.Password), ("newPassword", NewPassword));

        Assert.Equal((303, "/bg/account/profile?notice=password-changed#main"), (answer.Status, answer.Location));
        Assert.StartsWith($"{id} ", (await browser.OpenAsync("who")).Text, StringComparison.Ordinal);
        Assert.Equal("visitor bg", (await elsewhere.OpenAsync("who")).Text);
        server.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(401, (await program.OpenAsync("/api/v1/who")).Status);
        using var again = server.Browser();
        Assert.Equal(
            422,
            (await again.SendAsync("account/sign-in", "account/sign-in", ("email", email), ("password", AccountsServer.Password))).Status);
        Assert.Equal(
            303, (await again.SendAsync("account/sign-in", "account/sign-in", ("email", email), ("password", NewPassword))).Status);
    }

    [Theory]
    [InlineData("wrong password", NewPassword, "currentPassword", "Сегашната парола не е вярна.")]
    [InlineData(AccountsServer.Password, "къса", "newPassword", "Нужни са поне 10 знака")]
    [InlineData(AccountsServer.Password, "parola1234", "newPassword", "отгатва лесно")]
    [InlineData(AccountsServer.Password, "Мария Колева 1", "newPassword", "прилича на името")]
    public async Task A_refused_password_changes_nothing(string current, string next, string field, string reason)
    {
        var (_, email) = await server.PersonAsync();
        using var browser = await server.SignedInAsync(email);

        var answer = await browser.SendAsync(Profile, PasswordForm, ("currentPassword", current), ("newPassword", next));

        Assert.Equal(422, answer.Status);
        Assert.Contains(reason, answer.Page.QuerySelector($"#{field}-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal($"{PasswordForm}#{field}", answer.Page.QuerySelector("#errors a")!.GetAttribute("href"));
        Assert.DoesNotContain(next, answer.Text, StringComparison.Ordinal);
        using var again = await server.SignedInAsync(email);
    }

    [Fact]
    public async Task The_present_password_cannot_be_guessed_here_either()
    {
        var (_, email) = await server.PersonAsync();
        using var browser = await server.SignedInAsync(email);
        for (var i = 0; i < 5; i++)
        {
            await browser.SendAsync(Profile, PasswordForm, ("currentPassword", "wrong password"), ("newPassword", NewPassword));
        }

        var answer = await browser.SendAsync(
            Profile, PasswordForm, ("currentPassword", AccountsServer.Password), ("newPassword", NewPassword));

        Assert.Equal(429, answer.Status);
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_this_browser_too()
    {
        var (_, email) = await server.PersonAsync();
        using var browser = await server.SignedInAsync(email);
        using var elsewhere = await server.SignedInAsync(email);

        var answer = await browser.SendAsync(Profile, "account/profile/sign-out-everywhere");

        Assert.Equal((303, "/bg/account/sign-in?notice=signed-out-everywhere#main"), (answer.Status, answer.Location));
        Assert.Equal("visitor bg", (await browser.OpenAsync("who")).Text);
        Assert.Equal("visitor bg", (await elsewhere.OpenAsync("who")).Text);
    }

    [Fact]
    public async Task A_token_is_shown_once_used_and_revoked()
    {
        var (id, email) = await server.PersonAsync();
        using var browser = await server.SignedInAsync(email);
        var token = await TokenAsync(browser);
        Assert.StartsWith("bgi_", token, StringComparison.Ordinal);
        var listed = await browser.OpenAsync(Profile);
        Assert.DoesNotContain(token, listed.Text, StringComparison.Ordinal);
        Assert.Contains("още не е използван", listed.Page.QuerySelector(".row-list")!.TextContent, StringComparison.Ordinal);

        using var program = server.Browser();
        program.Headers["Authorization"] = "Bearer " + token;
        Assert.Equal($"{id} Member Мария Колева bg", (await program.OpenAsync("/api/v1/who")).Text);
        Assert.Contains(
            "последно използван на",
            (await browser.OpenAsync(Profile)).Page.QuerySelector(".row-list")!.TextContent,
            StringComparison.Ordinal);

        var action = listed.Page.QuerySelector(".row-list form")!.GetAttribute("action")!;
        var revoked = await browser.SendAsync(Profile, action);
        Assert.Equal((303, "/bg/account/profile?notice=token-revoked#main"), (revoked.Status, revoked.Location));
        Assert.Equal(401, (await program.OpenAsync("/api/v1/who")).Status);
    }

    [Fact]
    public async Task Only_a_hash_of_a_token_is_kept()
    {
        var (id, email) = await server.PersonAsync();
        using var browser = await server.SignedInAsync(email);
        var token = await TokenAsync(browser);

        await using var db = server.Reading();
        var kept = await db.ApiTokens.SingleAsync(known => known.PersonId == id, TestContext.Current.CancellationToken);
        Assert.Equal(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(token)), kept.Hash);
        Assert.DoesNotContain(token[4..], kept.Name, StringComparison.Ordinal);
        Assert.Equal(36 + 11, token.Length);
    }

    [Fact]
    public async Task Nobody_revokes_the_token_of_another()
    {
        var (_, owner) = await server.PersonAsync();
        var (_, other) = await server.PersonAsync();
        using var ownerBrowser = await server.SignedInAsync(owner);
        using var otherBrowser = await server.SignedInAsync(other);
        var token = await TokenAsync(ownerBrowser);
        await TokenAsync(otherBrowser);
        var action = (await ownerBrowser.OpenAsync(Profile)).Page.QuerySelector(".row-list form")!.GetAttribute("action")!;
        var own = await otherBrowser.OpenAsync(Profile);
        var ownAction = own.Page.QuerySelector(".row-list form")!.GetAttribute("action")!;

        var answer = await otherBrowser.SendAsync(
            own with { Text = own.Text.Replace(ownAction, action, StringComparison.Ordinal) }, action);

        Assert.Equal(303, answer.Status);
        using var program = server.Browser();
        program.Headers["Authorization"] = "Bearer " + token;
        Assert.Equal(200, (await program.OpenAsync("/api/v1/who")).Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("a\u0007b")]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890")]
    public async Task A_token_needs_a_name_that_can_be_read(string name)
    {
        var (id, email) = await server.PersonAsync();
        using var browser = await server.SignedInAsync(email);

        var answer = await browser.SendAsync(Profile, "account/profile/tokens", ("tokenName", name));

        Assert.Equal(422, answer.Status);
        Assert.Equal(name, answer.Value("tokenName"));
        await using var db = server.Reading();
        Assert.False(await db.ApiTokens.AnyAsync(token => token.PersonId == id, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_program_cannot_open_or_change_the_profile()
    {
        var (_, email) = await server.PersonAsync();
        using var browser = await server.SignedInAsync(email);
        using var program = server.Browser();
        program.Headers["Authorization"] = "Bearer " + await TokenAsync(browser);

        Assert.Equal(403, (await program.OpenAsync(Profile)).Status);
        Assert.Equal(403, (await program.SendStaleAsync("account/profile/tokens", ("tokenName", "x"))).Status);
    }

    [Fact]
    public async Task What_was_posted_reads_as_the_profile()
    {
        var (_, email) = await server.PersonAsync();
        using var browser = await server.SignedInAsync(email);

        var answer = await browser.OpenAsync("/en/" + PasswordForm);

        Assert.Equal((303, "/en/account/profile"), (answer.Status, answer.Location));
    }

    private static async Task<string> TokenAsync(VisitingBrowser browser)
    {
        var made = await browser.SendAsync(Profile, "account/profile/tokens", ("tokenName", "резервно копие"));
        Assert.Equal(200, made.Status);
        return made.Page.QuerySelector("#new-token")!.GetAttribute("value")!;
    }
}

public sealed class ProfileOnSqliteTests(SqliteAccountsServer server) : ProfileTests(server), IClassFixture<SqliteAccountsServer>;

[Trait("Category", "Slow")]
public sealed class ProfileOnPostgreSqlTests(PostgreSqlAccountsServer server)
    : ProfileTests(server.Required()), IClassFixture<PostgreSqlAccountsServer>;
