using System.Globalization;
using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Organisations;
using BgImigranti.Hub.Publishing;
using BgImigranti.Hub.Publishing.Fields;
using BgImigranti.Hub.Publishing.Writing;
using BgImigranti.Hub.Services;
using BgImigranti.Hub.Tests.Accounts.Kit;
using BgImigranti.Hub.Tests.TestKit;
using BgImigranti.Hub.Tests.TestKit.LiveClient;
using Microsoft.Extensions.DependencyInjection;

namespace BgImigranti.Hub.Tests.Services;

/// <summary>The pages of services as a browser without scripts gets them. Each test looks in a town of its own.</summary>
public abstract class ServicesPagesTests(AccountsServer server)
{
    private const string Always = "daily 00:00-24:00";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData("bg", "Правна помощ", "безплатно")]
    [InlineData("en", "Legal advice", "free")]
    public async Task A_visitor_finds_a_service_by_town_need_and_language(string language, string need, string fee)
    {
        var town = language == "bg" ? "ruse" : "sliven";
        await ShareAsync("Първа", town, ("need", "legal"), ("languages", "bg,ar"), ("fee", "0"));
        await ShareAsync("Втора", town, ("need", "health"), ("languages", "bg,ar"));
        await ShareAsync("Трета", town, ("need", "legal"), ("languages", "bg"));
        await ShareAsync("Четвърта", "yambol", ("need", "legal"), ("languages", "ar"));
        using var browser = server.Browser(language);

        Assert.Equal(["Трета", "Втора", "Първа"], await TitlesAsync(browser, $"services?town={town}"));
        Assert.Equal(["Трета", "Първа"], await TitlesAsync(browser, $"services?town={town}&need=legal"));
        var answer = await browser.OpenAsync($"services?town={town}&need=legal&language=ar");
        Assert.Equal(["Първа"], Titles(answer));
        var card = answer.Page.QuerySelector(".item-card")!.TextContent;
        Assert.Contains(need, card, StringComparison.Ordinal);
        Assert.Contains(fee, card, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(3, answer.Page.QuerySelectorAll(".service-chips .chip").Length);
        Assert.Contains(
            $"services?need=legal&language=ar", answer.Page.QuerySelectorAll(".service-chips a").Select(link => link.GetAttribute("href")));
        Assert.Equal(town, answer.Page.QuerySelector("#service-town option[selected]")!.GetAttribute("value"));
        Assert.DoesNotContain("Set-Cookie", answer.Headers.Keys);
    }

    [Fact]
    public async Task Open_now_leaves_out_what_is_closed_and_what_has_no_hours()
    {
        await ShareAsync("Денонощна", "svilengrad", ("hours", Always));
        await ShareAsync("Затворена", "svilengrad", ("hours", Always), ("exceptions", ClosedThisWeek()));
        await ShareAsync("Без часове", "svilengrad");
        using var browser = server.Browser();

        Assert.Equal(["Денонощна"], await TitlesAsync(browser, "services?town=svilengrad&open=1"));
        Assert.Equal(3, (await TitlesAsync(browser, "services?town=svilengrad")).Count);
        var cards = (await browser.OpenAsync("services?town=svilengrad")).Page;
        Assert.Equal(["false", "true"], cards.QuerySelectorAll(".item-card .opening").Select(line => line.GetAttribute("data-open")));
    }

    [Fact]
    public async Task Pages_of_a_long_list_keep_what_is_looked_for()
    {
        for (var number = 1; number <= 21; number++)
        {
            await ShareAsync($"Услуга {number:00}", "stambolovo", ("need", "work"), ("hours", Always));
        }

        using var browser = server.Browser("en");
        var first = await browser.OpenAsync("services?town=stambolovo&need=work&open=1");
        var next = first.Page.QuerySelector("#pager a[rel=next]")!.GetAttribute("href")!;

        Assert.Equal("services?town=stambolovo&need=work&open=1&page=2", next);
        Assert.Equal(["Услуга 01"], await TitlesAsync(browser, next));
        Assert.Equal(404, (await browser.OpenAsync("services?town=stambolovo&page=3")).Status);
        Assert.Equal(404, (await browser.OpenAsync("services?page=x")).Status);
    }

    [Fact]
    public async Task Of_very_many_services_only_the_first_are_asked_whether_they_are_open_and_the_page_says_so()
    {
        var reader = (await server.Hub.CoordinatorAsync()).Reader;
        await ShareAsync("Най-стара", "plovdiv", ("hours", Always));
        await server.WriteElsewhereAsync(db =>
        {
            var later = server.Clock.GetUtcNow().UtcDateTime.AddMinutes(1);
            db.AddRange(Enumerable.Range(0, ServiceQueries.MaxLookedAt).Select(_ => new Service
            {
                OrganisationId = reader.OrganisationId!.Value,
                AuthorId = reader.PersonId!.Value,
                SourceLanguageCode = "bg",
                CreatedAt = later,
                ChangedAt = later,
                State = ItemState.Published,
                PublishedAt = later,
                Town = "plovdiv",
                Hours = Always,
                Exceptions = ClosedThisWeek(),
            }));
            return Task.CompletedTask;
        });
        using var browser = server.Browser();

        var answer = await browser.OpenAsync("services?town=plovdiv&open=1");
        Assert.Empty(Titles(answer));
        Assert.Contains("само най-новите 300 услуги", answer.Page.QuerySelector(".notice--caution")!.TextContent, StringComparison.Ordinal);
        Assert.Empty((await browser.OpenAsync("services?town=svilengrad&open=1")).Page.QuerySelectorAll(".notice--caution"));
    }

    [Theory]
    [InlineData("services?town=harmanli&need=culture&language=sw", "Няма услуга", "services")]
    [InlineData("services?town=harmanli&open=1", "нищо от избраното", "services?town=harmanli")]
    public async Task Where_nothing_fits_the_next_step_stands(string address, string said, string next)
    {
        using var browser = server.Browser();
        var empty = (await browser.OpenAsync(address)).Page.QuerySelector(".empty")!;

        Assert.Contains(said, empty.TextContent, StringComparison.Ordinal);
        Assert.Contains(next, empty.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task A_page_of_a_service_says_all_its_fields_in_the_readers_language()
    {
        var address = await ShareAsync("Факти <b>и</b> часове", "burgas",
            ("need", "documents"), ("for-whom", "workers,refugees"), ("languages", "bg,fa"), ("fee", "12.50"),
            ("place-bg", "Бургас, ул. „Сан Стефано“ № 1"),
            ("place-en", "Burgas, ul. San Stefano 1"), ("phone", "056 827 069"), ("email", "o'neill+x@example.org"), ("hours", Always));
        using var browser = server.Browser("en");
        var page = (await browser.OpenAsync(address)).Page;
        var fields = page.QuerySelector(".service-facts")!;

        foreach (var said in new[]
        {
            "Documents and residence",
            "people who work, refugees and asylum seekers",
            "فارسی",
            "€12.50",
            "Burgas, ul. San Stefano 1",
            "+359 56 827 069",
            "o'neill+x@example.org",
            "Open around the clock."
        })
        {
            Assert.Contains(said, fields.TextContent, StringComparison.Ordinal);
        }

        Assert.Equal("tel:+35956827069", fields.QuerySelector("a[href^='tel:']")!.GetAttribute("href"));
        Assert.StartsWith("mailto:", fields.QuerySelector("a[href^='mailto:']")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal(8, fields.QuerySelectorAll("table.hours tbody tr").Length);
        Assert.Equal("Факти <b>и</b> часове", page.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task A_published_service_appears_on_every_open_list()
    {
        await using var english = await server.Hub.SocketAsync("en");
        await english.FollowAsync("services", -1);
        await ShareAsync("Нова на живо", "haskovo", ("fee", "3"), ("hours", Always));

        var change = await english.NextAsync(Patience);
        while (!change.Html.Contains("Нова на живо", StringComparison.Ordinal))
        {
            change = await english.NextAsync(Patience);
        }

        Assert.Equal(("append", "items"), (change.Action, change.Target));
        Assert.Contains("€3", change.Html, StringComparison.Ordinal);
        Assert.Contains("Open around the clock.", change.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_an_organisation_shows_its_own_services()
    {
        var coordinator = await server.Hub.CoordinatorAsync();
        await ShareAsync(coordinator, "Своя услуга", "sofia");
        await ShareAsync("Чужда услуга", "sofia");
        using var browser = server.Browser();

        var page = await browser.OpenAsync(
            OrganisationsLinks.Organisation(coordinator.Reader.OrganisationId!.Value, "Информационен център „Проба“"));

        Assert.Equal(200, page.Status);
        Assert.Equal(["Своя услуга"], page.Page.QuerySelectorAll(".item-list .item-card h3").Select(title => title.TextContent));
    }

    [Fact]
    public async Task A_form_that_is_refused_comes_back_whole_without_scripts()
    {
        var coordinator = await server.Hub.CoordinatorAsync();
        using var browser = await server.SignedInAsync(coordinator.Email);
        (string Name, string Value)[] typed =
        [
            ("source", "bg"), ("act", "publish"), ("title.bg", "Моята услуга"), ("summary.bg", "Кратко"), ("body.bg", "Текст"),
            ("fact.need", "health"), ("fact.fee", "-5"), ("fact.email", "wrong"), ("fact.phone", "052 335 885"), ("fact.hours", "пн 17-9"),
        ];

        var answer = await browser.SendAsync("desk/services/new", "desk/services", typed);

        Assert.Equal(422, answer.Status);
        Assert.Equal(3, answer.Page.QuerySelectorAll("#problem li").Length);
        Assert.Equal(("-5", "wrong", "052 335 885"), (answer.Value("fact.fee"), answer.Value("fact.email"), answer.Value("fact.phone")));
        Assert.Equal("пн 17-9", answer.Page.QuerySelector("[name='fact.hours']")!.TextContent);
        Assert.Equal("Моята услуга", answer.Value("title.bg"));
        Assert.Equal("health", answer.Page.QuerySelector("#need option[selected]")!.GetAttribute("value"));
    }

    private static async Task<IReadOnlyList<string>> TitlesAsync(VisitingBrowser browser, string address) =>
        Titles(await browser.OpenAsync(address));

    private static IReadOnlyList<string> Titles(PageAnswer answer)
    {
        Assert.Equal(200, answer.Status);
        return [.. answer.Page.QuerySelectorAll("#items > li h3, #items-part li h3").Select(title => title.TextContent)];
    }

    // The day may end while the test runs.
    private string ClosedThisWeek()
    {
        var today = DateOnly.FromDateTime(InstantFormatter.ToSofia(server.Clock.GetUtcNow().UtcDateTime));
        return string.Join(
            "; ", Enumerable.Range(-1, 4).Select(day => today.AddDays(day).ToString("yyyy-MM-dd' closed'", CultureInfo.InvariantCulture)));
    }

    private async Task<string> ShareAsync(string title, string town, params (string Field, string Value)[] fields) =>
        await ShareAsync(await server.Hub.CoordinatorAsync(), title, town, fields);

    private async Task<string> ShareAsync(TestPerson coordinator, string title, string town, params (string Field, string Value)[] fields)
    {
        var values = new FieldValues { { "town", town }, { "need", "social" }, { "phone", "+359 52 335 885" } };
        foreach (var (field, value) in fields)
        {
            values.Add(field, value);
        }

        var input = new ItemInput
        {
            SourceLanguageCode = "bg",
            Bg = new TextInput(title, "Кратко.", "Текст."),
            Fields = values,
            Transition = ItemTransition.Publish
        };
        var rubric = server.Services.GetRequiredService<ServicesRubric>();
        return (await server.Services.GetRequiredService<ItemWriter>()
            .CreateAsync(coordinator.Reader, rubric, input, CancellationToken.None)).Address;
    }
}

public sealed class ServicesPagesOnSqliteTests(SqliteAccountsServer server)
    : ServicesPagesTests(server), IClassFixture<SqliteAccountsServer>;

public sealed class ServicesPagesOnPostgreSqlTests(PostgreSqlAccountsServer server)
    : ServicesPagesTests(server.Required()), IClassFixture<PostgreSqlAccountsServer>;
