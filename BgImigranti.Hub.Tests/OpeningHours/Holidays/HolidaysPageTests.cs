using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.OpeningHours.Holidays;
using BgImigranti.Hub.Tests.Accounts.Kit;
using BgImigranti.Hub.Ui;
using Microsoft.Extensions.DependencyInjection;

namespace BgImigranti.Hub.Tests.OpeningHours.Holidays;

public abstract class HolidaysPageTests(AccountsServer server)
{
    private HolidayCalendar Calendar => server.Services.GetRequiredService<HolidayCalendar>();

    [Fact]
    public async Task A_day_is_entered_changed_and_removed_without_scripts()
    {
        using var browser = await AdministratorAsync("en");
        var date = new DateOnly(2033, 8, 1);

        var entered = await SendAsync(
            browser, ("date", "1.8.2033 г."), ("off", "true"), ("nameBg", "Ден на  траур"), ("nameEn", "Day of <b>mourning</b>"));
        Assert.Equal((303, "/en/admin/holidays?year=2033"), (entered.Status, entered.Location));
        Assert.Equal("Ден на траур", (await Calendar.TableAsync()).Find(date)!.ByTable!.NameBg);
        var page = (await browser.OpenAsync("admin/holidays?year=2033")).Page;
        Assert.Contains(
            "Day of <b>mourning</b>", page.QuerySelector("#day-2033-08-01")!.ParentElement!.TextContent, StringComparison.Ordinal);

        await SendAsync(browser, ("date", "2033-08-01"), ("off", "false"), ("nameBg", "Работен"), ("nameEn", "Worked"));
        Assert.Null((await Calendar.TableAsync()).Find(date));
        Assert.Equal("Worked", (await Calendar.TableAsync()).Of(2033).Single(line => line.Date == date).ByTable!.NameEn);

        await browser.SendAsync("admin/holidays?year=2033", "admin/holidays/remove", ("date", "2033-08-01"));
        Assert.DoesNotContain((await Calendar.TableAsync()).Of(2033), line => line.Date == date);
    }

    [Theory]
    [InlineData("утре", "Ден", "Day")]
    [InlineData("2016-12-31", "Ден", "Day")]
    [InlineData("2100-01-01", "Ден", "Day")]
    [InlineData("2034-02-30", "Ден", "Day")]
    [InlineData("2034-02-01", " ", "Day")]
    [InlineData("2034-02-01", "Ден", "")]
    [InlineData("2034-02-01", "Ден\u202E", "Day")]
    public async Task A_wrong_day_comes_back_with_what_was_typed(string date, string bulgarian, string english)
    {
        using var browser = await AdministratorAsync("bg");

        var answer = await SendAsync(browser, ("date", date), ("off", "false"), ("nameBg", bulgarian), ("nameEn", english));

        Assert.Equal(422, answer.Status);
        Assert.NotEmpty(answer.Page.QuerySelector("#problem")!.TextContent.Trim());
        Assert.Equal((date, bulgarian, english), (answer.Value("date"), answer.Value("nameBg"), answer.Value("nameEn")));
        Assert.Equal("false", answer.Page.QuerySelector("input[name=off][checked]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_name_that_is_too_long_is_refused()
    {
        using var browser = await AdministratorAsync("bg");
        var answer = await SendAsync(
            browser, ("date", "2034-02-01"), ("nameBg", new string('Я', HolidayOverride.NameLength + 1)), ("nameEn", "Day"));
        Assert.Equal(422, answer.Status);
    }

    [Fact]
    public async Task Nobody_but_an_administrator_changes_the_table()
    {
        var service = server.Services.GetRequiredService<HolidaysService>();
        var input = new HolidayInput("2034-03-01", IsDayOff: true, "Ден", "Day");
        foreach (var role in new PersonRole?[] { null, PersonRole.Member, PersonRole.Coordinator, PersonRole.Moderator })
        {
            var reader = role is null ? Reader.Visitor : new Reader(1, role, null, "Х");
            Assert.Equal(
                403,
                (await Assert.ThrowsAsync<RefusalException>(() => service.EnterAsync(reader, input, CancellationToken.None))).StatusCode);
            Assert.Equal(403, (await Assert.ThrowsAsync<RefusalException>(
                () => service.RemoveAsync(reader, new DateOnly(2034, 3, 1), CancellationToken.None))).StatusCode);
        }
    }

    [Fact]
    public async Task A_day_entered_on_another_node_counts_within_a_second()
    {
        var date = new DateOnly(2035, 2, 1);
        Assert.Null((await Calendar.TableAsync()).Find(date));

        await server.WriteElsewhereAsync(db =>
        {
            db.Add(new HolidayOverride { Date = date, IsDayOff = true, NameBg = "Ден", NameEn = "Day" });
            return Task.CompletedTask;
        });
        server.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.NotNull((await Calendar.TableAsync()).Find(date));
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("1")]
    [InlineData("99999")]
    public async Task A_year_that_is_none_is_this_one(string year)
    {
        using var browser = await AdministratorAsync("en");
        var page = (await browser.OpenAsync($"admin/holidays?year={year}")).Page;
        Assert.EndsWith(DateTime.UnixEpoch.AddSeconds(server.Clock.GetUtcNow().ToUnixTimeSeconds()).Year.ToString(
            System.Globalization.CultureInfo.InvariantCulture), page.QuerySelector("#days")!.TextContent, StringComparison.Ordinal);
    }

    private static Task<PageAnswer> SendAsync(VisitingBrowser browser, params (string, string)[] fields) =>
        browser.SendAsync("admin/holidays", "admin/holidays", fields);

    private async Task<VisitingBrowser> AdministratorAsync(string language)
    {
        var (_, email) = await server.PersonAsync(PersonRole.Administrator);
        return await server.SignedInAsync(email, language);
    }
}

public sealed class HolidaysPageOnSqliteTests(SqliteAccountsServer server)
    : HolidaysPageTests(server), IClassFixture<SqliteAccountsServer>;

public sealed class HolidaysPageOnPostgreSqlTests(PostgreSqlAccountsServer server)
    : HolidaysPageTests(server.Required()), IClassFixture<PostgreSqlAccountsServer>;
