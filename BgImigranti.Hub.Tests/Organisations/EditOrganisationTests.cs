using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Organisations;
using BgImigranti.Hub.Publishing;
using BgImigranti.Hub.Tests.Accounts.Kit;
using BgImigranti.Hub.Tests.Safety;
using BgImigranti.Hub.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BgImigranti.Hub.Tests.Organisations;

public sealed class EditOrganisationTests(SharedServers servers)
{
    private static readonly Dictionary<string, string> Good = new(StringComparer.Ordinal)
    {
        ["nameBg"] = "Център за хора",
        ["nameEn"] = "Centre for People",
        ["kind"] = "ngo",
        ["country"] = "BG",
        ["town"] = "varna",
        ["addressBg"] = "9000 Варна, ул. „Нова“ № 1",
        ["addressEn"] = "9000 Varna, ul. Nova 1",
        ["phones"] = "052 335-885\r\n0886/177 295",
        ["email"] = "new@example.org",
        ["site"] = "example.org/bg",
        ["aboutBg"] = "Ново **описание**.",
        ["aboutEn"] = "A new *text*.",
        ["months"] = "6",
    };

    private static readonly Dictionary<string, (string Field, string Value, Func<string> Words)> Bad = new(StringComparer.Ordinal)
    {
        ["no name"] = ("nameBg", "  ", () => OrganisationsText.NameMissing),
        ["no English name"] = ("nameEn", "", () => OrganisationsText.NameMissing),
        ["a long name"] = ("nameEn", new string('x', 201), () => OrganisationsText.NameTooLong),
        ["a name with a line end"] = ("nameBg", "Център\nдве", () => OrganisationsText.ControlCharacters),
        ["a name that turns around"] = ("nameBg", "Център \u202Eобратно", () => OrganisationsText.ControlCharacters),
        ["a kind of its own"] = ("kind", "club", () => OrganisationsText.KindUnknown),
        ["an unknown town"] = ("town", "atlantis", () => OrganisationsText.TownUnknown),
        ["a country without a code"] = ("country", "България", () => OrganisationsText.CountryUnknown),
        ["a town in another country"] = ("country", "RO", () => OrganisationsText.TownAbroad),
        ["a long address"] = ("addressBg", new string('ж', 301), () => OrganisationsText.AddressTooLong),
        ["words for a number"] = ("phones", "+359 52 335 885\r\nпитайте Мария", () => OrganisationsText.PhoneRefused),
        ["a hundred numbers"] = ("phones", string.Join("\r\n", Enumerable.Repeat("+359 52 335 885", 100)), () =>
            OrganisationsText.TooManyPhones),
        ["no mail address"] = ("email", "поща", () => AccountsText.EmailRefused),
        ["two mail addresses"] = ("email", "a@example.org, b@example.org", () => AccountsText.EmailRefused),
        ["a site that is a program"] = ("site", "javascript:alert(document.cookie)", () => OrganisationsText.SiteRefused),
        ["a site with a password"] = ("site", "https://user:pass@example.org/", () => OrganisationsText.SiteRefused),
        ["a long text"] = ("aboutBg", new string('ж', 2_001), () => OrganisationsText.AboutTooLong),
        ["a text with a bell"] = ("aboutEn", "Ding\u0007", () => OrganisationsText.ControlCharacters),
    };

    /// <summary>Every fault in both languages.</summary>
    public static TheoryData<string, string> Errors
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var name in Bad.Keys)
            {
                all.Add(name, "bg");
                all.Add(name, "en");
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task Its_own_people_change_everything_and_say_that_they_checked_it(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var id = await hub.OrganisationAsync("Център преди", "Centre before", organisation => organisation.DetailsOfYear = 2015);
        var (worker, email) = await hub.WorkerAsync(id);
        using var visitor = await hub.VisitAsync("bg", email);

        var answer = await SendAsync(visitor, id, ("checked", "yes"));

        Assert.Equal((303, $"/bg/organisations/{id}/tsentar-za-hora"), (answer.Status, answer.Location));
        var kept = await KeptAsync(hub, id);
        var today = VerificationDates.Today(TimeProvider.System);
        Assert.Equal("+359 52 335 885\n+359 886 177 295", kept.Phones);
        Assert.Equal((OrganisationKind.Ngo, "varna", "https://example.org/bg"), (kept.Kind, kept.Town, kept.Site));
        Assert.Equal(
            ((int?)null, today, worker, today.AddMonths(6)),
            (kept.DetailsOfYear, kept.DetailsCheckedOn!.Value, kept.DetailsCheckedById!.Value, kept.NextCheckOn!.Value));
        Assert.Equal(1, kept.Version);
        Assert.Equal("Център за хора", (await hub.Services.GetRequiredService<KnownOrganisations>().FindAsync(id))!.NameBg);
        var again = await visitor.OpenAsync($"organisations/{id}/edit");
        Assert.Contains("Елена Иванова", again.Page.QuerySelector("fieldset")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "Елена Иванова",
            (await visitor.OpenAsync("organisations")).Text.Split("<main")[1].Split($"organisation-{id}")[1].Split("</li>")[0],
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_not_checked_stays_of_its_year()
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var id = await hub.OrganisationAsync("Център от 2015", "Centre of 2015", organisation => organisation.DetailsOfYear = 2015);
        var (_, email) = await hub.WorkerAsync(id);
        using var visitor = await hub.VisitAsync("en", email);

        Assert.Equal(303, (await SendAsync(visitor, id)).Status);

        var kept = await KeptAsync(hub, id);
        Assert.Equal((2015, null, null), (kept.DetailsOfYear, kept.DetailsCheckedOn, kept.NextCheckOn));
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task Its_own_people_say_whether_another_reads_what_one_of_them_writes(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var author = await hub.CoordinatorAsync();
        var id = author.Reader.OrganisationId!.Value;
        using var visitor = await hub.VisitAsync("bg", author.Email);
        Assert.Equal(ItemState.Published, (await hub.ItemAsync(author, "announcement", [])).State);

        Assert.Equal(303, (await SendAsync(visitor, id, ("reviews", "yes"))).Status);
        Assert.True((await KeptAsync(hub, id)).ReviewsItems);
        Assert.Equal(ItemState.Review, (await hub.ItemAsync(author, "announcement", [])).State);
        var box = (await visitor.OpenAsync($"organisations/{id}/edit")).Page.QuerySelector("#reviews")!;
        Assert.True(box.HasAttribute("checked"));

        // A box that is not ticked is not sent.
        Assert.Equal(303, (await SendAsync(visitor, id)).Status);
        Assert.False((await KeptAsync(hub, id)).ReviewsItems);
        Assert.Equal(ItemState.Published, (await hub.ItemAsync(author, "announcement", [])).State);
    }

    [Theory]
    [MemberData(nameof(Errors))]
    public async Task What_cannot_be_taken_comes_back_whole_with_the_reason_at_its_field(string name, string language)
    {
        var (field, value, words) = Bad[name];
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var id = await hub.OrganisationAsync("Център на грешките", "Centre of Faults");
        var (_, email) = await hub.WorkerAsync(id);
        using var visitor = await hub.VisitAsync(language, email);
        visitor.IsMultipart = true;

        var answer = await SendAsync(visitor, id, (field, value));

        Assert.Equal(422, answer.Status);
        var form = answer.Page.QuerySelector("form#edit")!;
        var said = Words.In(language, words);
        Assert.Contains(said, form.QuerySelector("#errors")!.TextContent, StringComparison.Ordinal);
        var at = name == "a town in another country" ? "town" : field;
        Assert.Contains(said, form.QuerySelector($"#{at}-error")!.TextContent, StringComparison.Ordinal);
        foreach (var (other, typed) in Good.Where(pair => pair.Key != field && pair.Key is not "months"))
        {
            Assert.Equal(typed.ReplaceLineEndings("\n"), ValueOf(form, other));
        }

        if (field is not ("kind" or "town" or "country"))
        {
            // The parser of pages takes line ends out of fields of one line, as browsers do.
            var shown = form.QuerySelector($"#{field}")!.LocalName == "input"
                ? form.QuerySelector($"#{field}")!.GetAttribute("value")!
                : ValueOf(form, field);
            Assert.Equal(value.ReplaceLineEndings("\n"), shown);
        }

        Assert.Equal(0, (await KeptAsync(hub, id)).Version);
    }

    [Theory]
    [InlineData("bg")]
    [InlineData("en")]
    public async Task Two_changes_at_once_lose_neither(string language)
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var id = await hub.OrganisationAsync("Център на двама", "Centre of Two");
        var (_, email) = await hub.WorkerAsync(id);
        using var visitor = await hub.VisitAsync(language, email);
        var opened = await visitor.OpenAsync($"organisations/{id}/edit");
        await hub.ChangeAsync(id, organisation => organisation.AddressBg = "Бургас, ул. „Чужда“ № 7");

        var conflict = await visitor.SendAsync(opened, $"organisations/{id}/edit", Fields());

        Assert.Equal(409, conflict.Status);
        Assert.Contains(
            Words.In(language, () => OrganisationsText.EditConflict),
            conflict.Page.QuerySelector("[role=alert]")!.TextContent,
            StringComparison.Ordinal);
        Assert.Contains("Чужда", conflict.Page.QuerySelector(".saved-meanwhile")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Good["addressBg"], ValueOf(conflict.Page.QuerySelector("form#edit")!, "addressBg"));
        Assert.Equal("Бургас, ул. „Чужда“ № 7", (await KeptAsync(hub, id)).AddressBg);

        var settled = await visitor.SendAsync(conflict, $"organisations/{id}/edit", Fields());
        Assert.Equal(303, settled.Status);
        Assert.Equal(Good["addressBg"], (await KeptAsync(hub, id)).AddressBg);
    }

    [Fact]
    public async Task An_expired_sign_in_and_a_stale_form_lose_nothing()
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var id = await hub.OrganisationAsync("Център на забавените", "Centre of Latecomers");
        var (_, email) = await hub.WorkerAsync(id);
        using var visitor = await hub.VisitAsync("bg", email);
        var opened = await visitor.OpenAsync($"organisations/{id}/edit");
        var mine = visitor.Cookies["hub-person"];
        visitor.Cookies.Remove("hub-person");

        var expired = await visitor.SendAsync(opened, $"organisations/{id}/edit", Fields());
        Assert.Equal(401, expired.Status);
        Assert.Equal(Good["aboutBg"], ValueOf(expired.Page.QuerySelector("form#edit")!, "aboutBg"));
        Assert.Contains(OrganisationsText.SignInFirst, expired.Page.QuerySelector("#errors")!.TextContent, StringComparison.Ordinal);

        visitor.Cookies["hub-person"] = mine;
        var stale = await visitor.SendAsync(expired, $"organisations/{id}/edit", Fields());
        Assert.Equal(422, stale.Status);
        Assert.Equal(Good["aboutBg"], ValueOf(stale.Page.QuerySelector("form#edit")!, "aboutBg"));
        Assert.Equal(303, (await visitor.SendAsync(stale, $"organisations/{id}/edit", Fields())).Status);
    }

    [Fact]
    public async Task Whoever_lost_the_right_meanwhile_gets_his_text_back()
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var id = await hub.OrganisationAsync("Чужд център", "Centre of Others");
        var (_, email) = await hub.WorkerAsync(await hub.OrganisationAsync("Свой център", "Own Centre"));
        using var visitor = await hub.VisitAsync("bg", email);
        var answer = await visitor.SendStaleAsync($"organisations/{id}/edit", [.. Fields(), ("version", "0")]);

        Assert.Equal(403, answer.Status);
        Assert.Contains(Good["aboutBg"], answer.Page.QuerySelector("main textarea")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, (await KeptAsync(hub, id)).Version);
    }

    private static Task<PageAnswer> SendAsync(VisitingBrowser visitor, long id, params (string Name, string Value)[] different) =>
        visitor.SendAsync($"organisations/{id}/edit", $"organisations/{id}/edit", Fields(different));

    private static (string Name, string Value)[] Fields(params (string Name, string Value)[] different) =>
        [.. Good.Select(pair => (pair.Key, pair.Value)), .. different];

    private static string ValueOf(AngleSharp.Dom.IElement form, string name)
    {
        var field = form.QuerySelector($"#{name}")!;
        return field.LocalName switch
        {
            "textarea" => field.TextContent,
            "select" => field.QuerySelector("option[selected]")!.GetAttribute("value")!,
            _ => field.GetAttribute("value")!,
        };
    }

    private static async Task<Organisation> KeptAsync(HubServer hub, long id)
    {
        await using var db = await hub.Services.GetRequiredService<IDbContextFactory<HubDbContext>>().CreateDbContextAsync();
        return await db.Organisations.AsNoTracking().SingleAsync(organisation => organisation.Id == id);
    }
}
