using System.Text.RegularExpressions;
using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Tests.Accounts.Kit;

namespace BgImigranti.Hub.Tests.Accounts;

public abstract partial class SignInTests(AccountsServer server)
{
    private const string SignIn = "account/sign-in";

    [Fact]
    public async Task A_person_signs_in_and_out()
    {
        var (id, email) = await server.PersonAsync(PersonRole.Moderator);
        using var browser = await server.SignedInAsync(email);

        Assert.Equal($"{id} Moderator Мария Колева bg", (await browser.OpenAsync("who")).Text);
        Assert.Equal($"{id} Moderator Мария Колева en", (await browser.OpenAsync("/en/who")).Text);

        var left = await browser.SendAsync("account/sign-out", "account/sign-out");
        Assert.Equal((303, "/bg/account/sign-in?notice=signed-out#main"), (left.Status, left.Location));
        Assert.Equal("visitor bg", (await browser.OpenAsync("who")).Text);
    }

    [Fact]
    public async Task The_address_may_be_typed_in_any_case()
    {
        var (_, email) = await server.PersonAsync();
        using var browser = await server.SignedInAsync(email.ToUpperInvariant());

        Assert.DoesNotContain("visitor", (await browser.OpenAsync("who")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public async Task The_cookie_is_for_this_site_and_for_no_script(bool isHttps, bool remember)
    {
        var (_, email) = await server.PersonAsync();
        using var browser = server.Browser("en");
        if (isHttps)
        {
            browser.Headers["X-Forwarded-Proto"] = "https";
        }

        await browser.SendAsync(
            SignIn, SignIn, ("email", email), ("password", AccountsServer.Password), ("remember", remember ? "yes" : ""));

        var cookie = browser.LastSetCookies.Single(line => line.StartsWith("hub-person=", StringComparison.Ordinal));
        var parts = cookie.Split("; ")[1..].Select(part => part.ToLowerInvariant()).ToList();
        Assert.Contains("path=/", parts);
        Assert.Contains("httponly", parts);
        Assert.Contains("samesite=lax", parts);
        Assert.Equal(isHttps, parts.Contains("secure"));
        Assert.Equal(remember, parts.Exists(part => part.StartsWith("expires=", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_address_are_answered_alike()
    {
        var (_, known) = await server.PersonAsync();
        var unknown = $"{Guid.NewGuid():N}@example.org";
        using var browser = server.Browser();
        await browser.SendAsync(SignIn, SignIn, ("email", "x@example.org"), ("password", "make the decoy"));

        var before = server.Hasher.Work;
        var wrong = await browser.SendAsync(SignIn, SignIn, ("email", known), ("password", "не е тази парола"));
        var between = server.Hasher.Work;
        var nobody = await browser.SendAsync(SignIn, SignIn, ("email", unknown), ("password", "не е тази парола"));
        var after = server.Hasher.Work;

        Assert.Equal(422, wrong.Status);
        Assert.Equal(422, nobody.Status);
        Assert.Equal("Адресът или паролата не са верни.", wrong.Page.QuerySelector("#errors li")!.TextContent.Trim());
        Assert.Equal(Neutral(wrong.Text, known), Neutral(nobody.Text, unknown));
        Assert.Equal(
            (between.Hashed - before.Hashed, between.Compared - before.Compared),
            (after.Hashed - between.Hashed, after.Compared - between.Compared));
        Assert.Equal(1, after.Compared - between.Compared);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Five_wrong_passwords_lock_an_address_for_ten_minutes_whether_it_is_known_or_not(bool isKnown)
    {
        var email = isKnown ? (await server.PersonAsync()).Email : $"{Guid.NewGuid():N}@example.org";
        using var browser = server.Browser();
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(422, (await browser.SendAsync(SignIn, SignIn, ("email", email), ("password", "wrong password"))).Status);
        }

        var compared = server.Hasher.Work.Compared;
        var locked = await browser.SendAsync(SignIn, SignIn, ("email", email), ("password", AccountsServer.Password));

        Assert.Equal(429, locked.Status);
        Assert.Contains("Изчакайте десет минути", locked.Errors, StringComparison.Ordinal);
        Assert.Equal(email, locked.Value("email"));
        Assert.Equal(compared, server.Hasher.Work.Compared);

        server.Clock.Advance(TimeSpan.FromMinutes(9));
        Assert.Equal(429, (await browser.SendAsync(SignIn, SignIn, ("email", email), ("password", AccountsServer.Password))).Status);
        server.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(
            isKnown ? 303 : 422, (await browser.SendAsync(SignIn, SignIn, ("email", email), ("password", AccountsServer.Password))).Status);
    }

    [Fact]
    public async Task Attempts_at_the_same_moment_are_not_more_than_five_either()
    {
        var (_, email) = await server.PersonAsync();
        using var browser = server.Browser();
        var opened = await browser.OpenAsync(SignIn);

        var compared = server.Hasher.Work.Compared;
        var answers = await Task.WhenAll(Enumerable.Range(0, 12)
            .Select(_ => browser.SendAsync(opened, SignIn, ("email", email), ("password", "wrong password"))));

        Assert.Equal(5, answers.Count(answer => answer.Status == 422));
        Assert.Equal(7, answers.Count(answer => answer.Status == 429));
        Assert.Equal(5, server.Hasher.Work.Compared - compared);
    }

    [Fact]
    public async Task Success_forgets_earlier_mistakes()
    {
        var (_, email) = await server.PersonAsync();
        using var browser = server.Browser();
        for (var round = 0; round < 2; round++)
        {
            for (var i = 0; i < 4; i++)
            {
                await browser.SendAsync(SignIn, SignIn, ("email", email), ("password", "wrong password"));
            }

            using var other = await server.SignedInAsync(email);
        }
    }

    [Fact]
    public async Task A_blocked_person_learns_it_only_with_the_right_password()
    {
        var (id, email) = await server.PersonAsync();
        await server.People.BlockAsync(id, isBlocked: true, CancellationToken.None);
        using var browser = server.Browser("en");

        var wrong = await browser.SendAsync(SignIn, SignIn, ("email", email), ("password", "wrong password"));
        var right = await browser.SendAsync(SignIn, SignIn, ("email", email), ("password", AccountsServer.Password));

        Assert.Contains("The address or the password is not right.", wrong.Errors, StringComparison.Ordinal);
        Assert.Equal(422, right.Status);
        Assert.Contains("suspended", right.Errors, StringComparison.Ordinal);
        Assert.Equal("visitor en", (await browser.OpenAsync("who")).Text);
    }

    [Theory]
    [InlineData(true, 422)]
    [InlineData(false, 400)]
    public async Task An_address_that_no_database_takes_is_refused_like_any_other(bool isMultipart, int status)
    {
        using var browser = server.Browser();
        browser.IsMultipart = isMultipart;

        var answer = await browser.SendAsync(SignIn, SignIn, ("email", "a\0b@example.org"), ("password", "wrong password"));

        Assert.Equal(status, answer.Status);
    }

    [Theory]
    [InlineData("/bg/who", "/bg/who")]
    [InlineData("/en/forum/threads/4/x?page=2#post-7", "/en/forum/threads/4/x?page=2#post-7")]
    [InlineData("/bg/форум", "/bg/%D1%84%D0%BE%D1%80%D1%83%D0%BC")]
    [InlineData("//evil.example", "/bg/")]
    [InlineData("/\\evil.example", "/bg/")]
    [InlineData("\\\\evil.example", "/bg/")]
    [InlineData("/\t/evil.example", "/bg/")]
    [InlineData("/\r\n/evil.example", "/bg/")]
    [InlineData("https://evil.example/", "/bg/")]
    [InlineData("javascript:alert(1)", "/bg/")]
    [InlineData(" //evil.example", "/bg/")]
    [InlineData("who", "/bg/")]
    [InlineData("", "/bg/")]
    public async Task Signing_in_leads_on_within_this_site_only(string returnUrl, string expected)
    {
        var (_, email) = await server.PersonAsync();
        using var browser = server.Browser();

        var page = $"{SignIn}?returnUrl={Uri.EscapeDataString(returnUrl)}";
        var answer = await browser.SendAsync(page, SignIn, ("email", email), ("password", AccountsServer.Password));

        Assert.Equal((303, expected), (answer.Status, answer.Location));
    }

    [Fact]
    public async Task A_page_for_members_leads_a_visitor_to_the_form_and_back_in_its_language()
    {
        var (_, email) = await server.PersonAsync();
        using var browser = server.Browser("en");

        var led = await browser.OpenAsync("account/profile?notice=saved");
        Assert.Equal(302, led.Status);
        var address = new Uri(led.Location).PathAndQuery;
        Assert.Equal("/en/account/sign-in?returnUrl=%2Fen%2Faccount%2Fprofile%3Fnotice%3Dsaved", address);

        var answer = await browser.SendAsync(address, SignIn, ("email", email), ("password", AccountsServer.Password));
        Assert.Equal("/en/account/profile?notice=saved", answer.Location);
    }

    [Fact]
    public async Task Nobody_is_led_back_to_what_was_only_posted()
    {
        using var browser = server.Browser();
        await browser.OpenAsync(SignIn);

        var answer = await browser.SendStaleAsync("posted");

        Assert.Equal((302, "/bg/account/sign-in"), (answer.Status, answer.Location));
    }

    [Fact]
    public async Task A_stale_form_comes_back_with_all_that_was_typed_except_the_password()
    {
        var (id, email) = await server.PersonAsync();
        using var browser = server.Browser();

        var stale = await browser.SendStaleAsync(SignIn, ("email", email), ("password", AccountsServer.Password), ("returnUrl", "/bg/who"),
            ("draftKey", "thread/4"), ("draftTitle", "Заглавие"), ("draftBody", "Първи ред\nвтори „ред“ <b>"));

        Assert.Equal(422, stale.Status);
        Assert.Contains("Страницата беше остаряла", stale.Errors, StringComparison.Ordinal);
        Assert.Contains("Текстът Ви е запазен", stale.Text, StringComparison.Ordinal);
        Assert.Equal(email, stale.Value("email"));
        Assert.DoesNotContain(AccountsServer.Password, stale.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(server.Kept.All, text => text.PersonId == id);

        var again = await browser.SendAsync(stale, SignIn, ("email", email), ("password", AccountsServer.Password));
        Assert.Equal((303, "/bg/who"), (again.Status, again.Location));
        var kept = Assert.Single(server.Kept.All, text => text.PersonId == id);
        Assert.Equal((id, "thread/4", "Заглавие", "Първи ред\nвтори „ред“ <b>"), kept);
    }

    [Fact]
    public async Task Demo_people_are_not_listed_in_Production()
    {
        using var browser = server.Browser();

        var answer = await browser.OpenAsync(SignIn);

        Assert.DoesNotContain("радина", answer.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("показна парола", answer.Text, StringComparison.Ordinal);
        Assert.Null(answer.Page.QuerySelector("aside"));
    }

    [Fact]
    public async Task A_forged_sign_out_does_not_sign_out()
    {
        var (_, email) = await server.PersonAsync();
        using var browser = await server.SignedInAsync(email);

        var forged = await browser.SendStaleAsync("account/sign-out");

        Assert.Equal(422, forged.Status);
        Assert.DoesNotContain("visitor", (await browser.OpenAsync("who")).Text, StringComparison.Ordinal);
        Assert.Equal(303, (await browser.SendAsync(forged, "account/sign-out")).Status);
    }

    private static string Neutral(string text, string email) =>
        Tokens().Replace(text.Replace(email, "address", StringComparison.Ordinal), "value=\"token\"");

    [GeneratedRegex("value=\"CfDJ8[^\"]*\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tokens();
}

public sealed class SignInOnSqliteTests(SqliteAccountsServer server) : SignInTests(server), IClassFixture<SqliteAccountsServer>;

public sealed class SignInOnPostgreSqlTests(PostgreSqlAccountsServer server)
    : SignInTests(server.Required()), IClassFixture<PostgreSqlAccountsServer>;
