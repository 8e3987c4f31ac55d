using System.Globalization;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Publishing.Fields;
using BgImigranti.Hub.Publishing.Writing;
using BgImigranti.Hub.Tests.TestKit;
using BgImigranti.Hub.Ui;
using BgImigranti.Hub.Vacancies;
using Microsoft.Extensions.DependencyInjection;

namespace BgImigranti.Hub.Tests.Vacancies;

/// <summary>Vacancies as people read and write them. The hub is shared with other tests, so each list has a town of its own.</summary>
public sealed class VacancyPagesTests(SharedServers servers)
{
    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task A_vacancy_tells_its_terms_in_both_languages(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var vacancy = await hub.ItemAsync(await hub.CoordinatorAsync(), VacanciesRubric.KindName, Fields("harmanli"));
        var bg = await TermsAsync(hub, $"/bg/vacancies/{vacancy.Id}/proba");
        var en = await TermsAsync(hub, $"/en/vacancies/{vacancy.Id}/trial");

        Assert.Equal(("Пекарна <b>", "Харманли"), (bg["Работодател"], bg["Населено място"]));
        Assert.Equal("1\u00A0000–1\u00A0200\u00A0€ на месец, бруто", bg["Заплащане"]);
        Assert.Equal(
            ("сезонна работа", "A1 (първи думи)", "Работодателят го урежда"),
            (bg["Договор"], bg["Необходим български"], bg["Разрешение за работа"]));
        Assert.Equal("€1,000–1,200 a month, gross", en["Pay"]);
        Assert.Equal(
            ("Harmanli", "seasonal work", "The employer provides housing", "not provided"),
            (en["Town"], en["Contract"], en["Housing"], en["Transport"]));
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task One_can_apply_by_every_way_until_the_vacancy_is_closed(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var author = await hub.CoordinatorAsync();
        var vacancy = await hub.ItemAsync(author, VacanciesRubric.KindName, Fields("harmanli"));
        var address = $"/bg/vacancies/{vacancy.Id}/proba";
        var open = await hub.MainAsync(address);
        await hub.Services.GetRequiredService<ItemWriter>()
            .TransitionAsync(author.Reader, vacancy.Id, ItemTransition.Archive, CancellationToken.None);
        var closed = await hub.MainAsync(address);

        Assert.Equal(
            ["tel:+359886177295", "mailto:hlyab@example.org", "https://example.org/rabota?a=1&b=2"],
            open.QuerySelectorAll(".ways a").Select(link => link.GetAttribute("href")));
        Assert.Equal(
            ["+359 88 617 7295", "hlyab@example.org", "example.org"], open.QuerySelectorAll(".ways a").Select(link => link.TextContent));
        Assert.Equal("noopener nofollow", open.QuerySelector(".ways a[href^=https]")!.GetAttribute("rel"));
        Assert.Empty(closed.QuerySelectorAll(".ways a"));
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task A_card_says_what_is_paid_and_that_it_expires_soon(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var author = await hub.CoordinatorAsync();
        await hub.ItemAsync(author, VacanciesRubric.KindName, Fields("yambol", days: 1));
        var bg = (await hub.MainAsync("/bg/vacancies?town=yambol")).QuerySelector(".item-card .fact-line")!;
        var en = (await hub.MainAsync("/en/vacancies?town=yambol")).QuerySelector(".item-card .fact-line")!;

        Assert.Equal("изтича утре", bg.QuerySelector(".chip")!.TextContent.Trim());
        Assert.Equal("expires tomorrow", en.QuerySelector(".chip")!.TextContent.Trim());
        Assert.Equal("€1,000–1,200 a month, gross", en.QuerySelector(".fact-line__first")!.TextContent);
        Assert.Contains("Ямбол", bg.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task A_choice_shows_what_fits_all_of_it(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var author = await hub.CoordinatorAsync();
        await hub.ItemAsync(
            author, VacanciesRubric.KindName, Fields("svilengrad", ("contract", "permanent"), ("bulgarian-level", "none")), title: "Първо");
        await hub.ItemAsync(
            author,
            VacanciesRubric.KindName,
            Fields("svilengrad", ("contract", "civil"), ("bulgarian-level", "b1"), ("housing", "")),
            title: "Второ");
        await hub.ItemAsync(
            author, VacanciesRubric.KindName, Fields("svilengrad", ("contract", "civil"), ("bulgarian-level", "")), title: "Трето");
        await hub.ItemAsync(author, VacanciesRubric.KindName, Fields("svilengrad"), ItemTransition.Keep, "Чернова");

        Assert.Equal("Трето Второ Първо", await TitlesAsync(hub, "town=svilengrad"));
        Assert.Equal("Трето Второ", await TitlesAsync(hub, "town=svilengrad&contract=civil"));
        Assert.Equal("Второ Първо", await TitlesAsync(hub, "town=svilengrad&level=b1"));
        Assert.Equal("Първо", await TitlesAsync(hub, "town=svilengrad&level=a2"));
        Assert.Equal("Първо", await TitlesAsync(hub, "town=svilengrad&level=none"));
        Assert.Equal("Трето Първо", await TitlesAsync(hub, "town=svilengrad&housing=true"));
        Assert.Equal("Трето", await TitlesAsync(hub, "town=svilengrad&housing=true&contract=civil"));
        Assert.Equal("Трето Второ Първо", await TitlesAsync(hub, "town=svilengrad&contract=slavery&level=z9&housing=maybe"));
        Assert.Equal("", await TitlesAsync(hub, "town=svilengrad&contract=part-time"));
        var form = (await hub.MainAsync(
            "/en/vacancies?town=svilengrad&contract=civil&level=b1&housing=true")).QuerySelector("form.vacancy-filter")!;
        Assert.Equal(
            ["Svilengrad", "civil contract (for a result, not employment)", "at most B1 (everyday talk)"],
            form.QuerySelectorAll("option[selected]").Select(option => option.TextContent));
        Assert.True(form.QuerySelector("input[name=housing]")!.HasAttribute("checked"));
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task The_pages_of_a_choice_keep_it(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var author = await hub.CoordinatorAsync();
        for (var number = 0; number < 21; number++)
        {
            await hub.ItemAsync(author, VacanciesRubric.KindName, Fields("sliven"));
        }

        foreach (var language in new[] { "bg", "en" })
        {
            var first = await hub.MainAsync($"/{language}/vacancies?town=sliven&contract=&level=a1&housing=true");
            var second = await hub.MainAsync($"/{language}/vacancies?town=sliven&level=a1&housing=true&page=2");
            Assert.Equal(20, first.QuerySelectorAll(".item-card").Length);
            Assert.Equal(
                "vacancies?town=sliven&level=a1&housing=true&page=2", first.QuerySelector(".pager a[rel=next]")!.GetAttribute("href"));
            Assert.Single(second.QuerySelectorAll(".item-card"));
        }
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task Nothing_that_fits_says_so_and_leads_on(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var bg = await hub.MainAsync("/bg/vacancies?town=stambolovo");
        var en = await hub.MainAsync("/en/vacancies?town=stambolovo");

        Assert.Equal("Няма свободни места, които да отговарят на избора.", bg.QuerySelector(".empty p")!.TextContent);
        Assert.Equal("There is no vacancy that fits your choice.", en.QuerySelector(".empty p")!.TextContent);
        Assert.Equal("vacancies", en.QuerySelector(".empty a")!.GetAttribute("href"));
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task A_vacancy_appears_only_with_an_end_an_employer_and_a_way_to_apply(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var author = await hub.CoordinatorAsync();
        var endless = Fields("ruse", ("expires-at", ""));
        var draft = await hub.ItemAsync(author, VacanciesRubric.KindName, endless, ItemTransition.Keep);
        var refusal = await Assert.ThrowsAsync<RefusalException>(() => hub.ItemAsync(author, VacanciesRubric.KindName, endless));
        var bare = await Assert.ThrowsAsync<RefusalException>(() => hub.ItemAsync(author, VacanciesRubric.KindName, FieldValues.Empty));
        var late = await Assert.ThrowsAsync<RefusalException>(
            () => hub.Services.GetRequiredService<ItemWriter>()
                .TransitionAsync(author.Reader, draft.Id, ItemTransition.Publish, CancellationToken.None));

        Assert.Equal(("vacancy-incomplete", 422, "vacancy-incomplete"), (refusal.Code, refusal.StatusCode, late.Code));
        Assert.Equal(
            "Посочете докога е обявено мястото („Изтича на“): без срок работно място не се публикува.", In(Language.Bulgarian, refusal));
        Assert.Equal(
            "Say until when the vacancy is open (\"Expires on\"): a vacancy without an end is not published.",
            In(Language.English, refusal));
        Assert.Equal(3, In(Language.English, bare).Split('\n').Length);
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task Fields_that_cannot_be_taken_are_refused_together_in_both_languages(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var bad = Fields("atlantis", ("pay-from", "-5"), ("pay-to", "0"), ("contract", "Permanent"), ("bulgarian-level", "c2"), ("permit", "maybe"),
            ("pay-period", "week"), ("apply-phone", "112"), ("apply-email", "не е поща"), ("apply-url", "javascript:alert(1)"),
            ("employer", new string('х', 121)));
        var author = await hub.CoordinatorAsync();
        var refusal = await Assert.ThrowsAsync<RefusalException>(
            () => hub.ItemAsync(author, VacanciesRubric.KindName, bad, ItemTransition.Keep));
        var reversed = await Assert.ThrowsAsync<RefusalException>(
            () => hub.ItemAsync(
                author, VacanciesRubric.KindName, Fields("ruse", ("pay-from", "1500"), ("pay-to", "1200")), ItemTransition.Keep));

        var bulgarian = In(Language.Bulgarian, refusal).Split('\n');
        Assert.Equal(
            ["Работодател", "Населено място", "Заплащане от", "Заплащане до", "За какъв период", "Договор", "Необходим български", "Разрешение за работа", "Телефон", "Електронна поща", "Страница за кандидатстване"],
            bulgarian.Select(line => line.Split(':')[0]));
        Assert.Contains("Заплащане до: сумата трябва да е по-голяма от нула.", bulgarian);
        Assert.Contains("Telephone: write a telephone number, for instance +359 88 123 4567.", In(Language.English, refusal).Split('\n'));
        Assert.Equal("Заплащане до: не може да е по-малко от началната сума.", In(Language.Bulgarian, reversed));
        Assert.Equal("Pay to: cannot be less than the sum it starts from.", In(Language.English, reversed));
    }

    private static FieldValues Fields(string town, params (string Field, string Value)[] changes) => Fields(town, 30, changes);

    private static FieldValues Fields(string town, int days, params (string Field, string Value)[] changes)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["employer"] = "Пекарна <b>",
            ["town"] = town,
            ["pay-from"] = "1000",
            ["pay-to"] = "1200",
            ["contract"] = "seasonal",
            ["housing"] = "true",
            ["bulgarian-level"] = "a1",
            ["permit"] = "yes",
            ["apply-phone"] = "+359 88 617 7295",
            ["apply-email"] = "hlyab@example.org",
            ["apply-url"] = "https://example.org/rabota?a=1&b=2",
            ["expires-at"] = InstantFormatter.ToSofia(TimeProvider.System.GetUtcNow().UtcDateTime).Date
                .AddDays(days)
                .AddHours(18)
                .ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture),
        };
        foreach (var (field, value) in changes)
        {
            fields[field] = value;
        }

        var values = new FieldValues();
        foreach (var (field, value) in fields)
        {
            values.Add(field, value);
        }

        return values;
    }

    private static async Task<Dictionary<string, string>> TermsAsync(HubServer hub, string address) =>
        (await hub.MainAsync(address)).QuerySelectorAll("dl.facts dt")
            .ToDictionary(term => term.TextContent, term => term.NextElementSibling!.TextContent.Trim());

    private static async Task<string> TitlesAsync(HubServer hub, string requested) =>
        string.Join(
            ' ',
            (await hub.MainAsync($"/bg/vacancies?{requested}")).QuerySelectorAll(".item-card__title").Select(title => title.TextContent));

    private static string In(Language language, RefusalException refusal)
    {
        using var scope = language.Use();
        return refusal.Text;
    }
}
