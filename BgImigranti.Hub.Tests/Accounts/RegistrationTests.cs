using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Tests.Accounts.Kit;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Tests.Accounts;

public abstract class RegistrationTests(AccountsServer server)
{
    private const string Register = "account/register";

    [Theory]
    [InlineData("bg", "Иван  Петров", "Иван Петров")]
    [InlineData("en", "ليلى حداد", "ليلى حداد")]
    [InlineData("en", "Nguyễn Thị Minh", "Nguyễn Thị Minh")]
    [InlineData("bg", " Ной\u0306 ", "Ной\u0306")]
    public async Task Whoever_registers_can_sign_in_under_a_name_of_any_letters(string language, string name, string kept)
    {
        var email = $"{Guid.NewGuid():N}@example.org";
        using var browser = server.Browser(language);

        var answer = await browser.SendAsync(Register, Register, ("name", name), ("email", email), ("password", AccountsServer.Password));

        Assert.Equal((303, $"/{language}/account/sign-in?notice=registered#main"), (answer.Status, answer.Location));
        Assert.Contains(
            language == "bg" ? "Профилът Ви е готов" : "Your account is ready",
            (await browser.OpenAsync(answer.Location)).Text,
            StringComparison.Ordinal);
        using var signedIn = await server.SignedInAsync(email, language);
        var who = (await signedIn.OpenAsync("who")).Text;
        Assert.EndsWith($" Member {kept.Normalize()} {language}", who, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_known_address_is_answered_alike_and_nothing_of_it_changes()
    {
        var (id, known) = await server.PersonAsync(PersonRole.Moderator);
        using var browser = server.Browser();
        await browser.OpenAsync(Register);

        var before = server.Hasher.Work;
        var again = await browser.SendAsync(
            Register, Register, ("name", "Друг Човек"), ("email", known.ToUpperInvariant()), ("password", "съвсем друга парола"));
        var between = server.Hasher.Work;
        var first = await browser.SendAsync(
            Register, Register, ("name", "Друг Човек"), ("email", $"{Guid.NewGuid():N}@example.org"), ("password", "съвсем друга парола"));
        var after = server.Hasher.Work;

        Assert.Equal((first.Status, first.Location, first.Text), (again.Status, again.Location, again.Text));
        Assert.Equal(first.Headers.Keys.Order(), again.Headers.Keys.Order());
        Assert.Equal((1, 0), (between.Hashed - before.Hashed, between.Compared - before.Compared));
        Assert.Equal((1, 0), (after.Hashed - between.Hashed, after.Compared - between.Compared));
        using var owner = await server.SignedInAsync(known);
        Assert.Equal($"{id} Moderator Мария Колева bg", (await owner.OpenAsync("who")).Text);
    }

    [Fact]
    public async Task Two_who_register_one_address_at_the_same_moment_make_one_account()
    {
        var email = $"{Guid.NewGuid():N}@example.org";
        using var browser = server.Browser();
        var opened = await browser.OpenAsync(Register);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i =>
            browser.SendAsync(opened, Register, ("name", $"Човек {i}"), ("email", email), ("password", AccountsServer.Password))));

        Assert.All(answers, answer => Assert.Equal(303, answer.Status));
        await using var db = server.Reading();
        Assert.Equal(1, await db.People.CountAsync(person => person.Email == email, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("name", "", "Напишете името")]
    [InlineData("name", "1234", "Напишете името")]
    [InlineData("name", "Иван\u0007", "невидими управляващи знаци")]
    [InlineData("name", "Иван\u202Eнап", "невидими управляващи знаци")]
    [InlineData("name", "Иван\nПетров", "невидими управляващи знаци")]
    [InlineData("name", "012345678901234567890123456789012345678901234567890123456789012345678901234567890", "до 80 знака")]
    [InlineData("email", "", "Напишете адрес")]
    [InlineData("email", "ivan", "Напишете адрес")]
    [InlineData("email", "Иван <ivan@example.org>", "Напишете адрес")]
    [InlineData("email", "iv\u0007an@example.org", "Напишете адрес")]
    [InlineData("password", "", "Нужни са поне 10 знака")]
    [InlineData("password", "къса", "Нужни са поне 10 знака")]
    [InlineData("password", "Parola1234", "отгатва лесно")]
    [InlineData("password", "ivan.petrov@example.org", "прилича на името")]
    [InlineData("password", "ИванПетров2026!", "прилича на името")]
    public async Task A_refusal_names_the_field_and_keeps_what_was_typed(string field, string value, string reason)
    {
        var typed = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["name"] = "Иван Петров",
            ["email"] = "ivan.petrov@example.org",
            ["password"] = AccountsServer.Password,
            [field] = value,
        };
        using var browser = server.Browser();

        var answer = await browser.SendAsync(Register, Register, [.. typed.Select(pair => (pair.Key, pair.Value))]);

        Assert.Equal(422, answer.Status);
        var input = answer.Page.QuerySelector($"#{field}")!;
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        Assert.Contains($"{field}-error", input.GetAttribute("aria-describedby"), StringComparison.Ordinal);
        Assert.Contains(reason, answer.Page.QuerySelector($"#{field}-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            field == "name" ? value.Replace("\n", "", StringComparison.Ordinal) : "Иван Петров",
            answer.Value("name")!.Replace("\n", "", StringComparison.Ordinal));
        Assert.Equal(typed["email"], answer.Value("email"));
        Assert.Null(answer.Value("password"));
        await using var db = server.Reading();
        Assert.False(await db.People.AnyAsync(person => person.Email == "ivan.petrov@example.org", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task All_errors_are_named_at_once_in_the_language_of_the_page()
    {
        using var browser = server.Browser("en");

        var answer = await browser.SendAsync(Register, Register, ("name", ""), ("email", "x"), ("password", "short"));

        Assert.Equal(["account/register#name", "account/register#email", "account/register#password"],
            answer.Page.QuerySelectorAll("#errors a").Select(link => link.GetAttribute("href")!));
        Assert.Contains("Write the name that others will see.", answer.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stale_form_keeps_name_and_address()
    {
        using var browser = server.Browser();

        var answer = await browser.SendStaleAsync(
            Register, ("name", "Иван"), ("email", "ivan@example.org"), ("password", AccountsServer.Password));

        Assert.Equal(422, answer.Status);
        Assert.Equal(("Иван", "ivan@example.org"), (answer.Value("name"), answer.Value("email")));
        Assert.DoesNotContain(AccountsServer.Password, answer.Text, StringComparison.Ordinal);
    }
}

public sealed class RegistrationOnSqliteTests(SqliteAccountsServer server) : RegistrationTests(server), IClassFixture<SqliteAccountsServer>;

public sealed class RegistrationOnPostgreSqlTests(PostgreSqlAccountsServer server)
    : RegistrationTests(server.Required()), IClassFixture<PostgreSqlAccountsServer>;
