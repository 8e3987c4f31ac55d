using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Organisations;
using BgImigranti.Hub.Tests.Safety;
using BgImigranti.Hub.Tests.TestKit;
using BgImigranti.Hub.Ui;
using Microsoft.Extensions.DependencyInjection;

namespace BgImigranti.Hub.Tests.Organisations;

public sealed class DirectoryPageTests(SharedServers servers)
{
    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task The_filter_finds_by_words_kind_town_and_side_of_the_border(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var word = $"дума{Guid.NewGuid():N}"[..14];
        var (home, away) = ($"Дом {word}", $"Чужбина {word}");
        await hub.OrganisationAsync(home, $"Home {word}");
        await hub.OrganisationAsync(away, $"Abroad {word}", organisation =>
            (organisation.Town, organisation.CountryCode, organisation.Kind, organisation.AddressBg, organisation.AddressEn) =
                (null, "BE", OrganisationKind.International, "", ""));
        using var visitor = await hub.VisitAsync("bg");

        Assert.Equal([home, away], await FoundAsync($"q={word}"));
        Assert.Equal([home], await FoundAsync($"q={word}+морска"));
        Assert.Equal([home], await FoundAsync($"q={word}+morska"));
        Assert.Equal([away], await FoundAsync($"q={word}+белгия"));
        Assert.Equal([away], await FoundAsync($"q={word}&kind=international"));
        Assert.Equal([home], await FoundAsync($"q={word}&town=burgas"));
        Assert.Equal([home], await FoundAsync($"q={word}&where=bulgaria"));
        Assert.Equal([away], await FoundAsync($"q={word}&where=abroad&kind=&town="));
        Assert.Equal([home, away], await FoundAsync($"q={word}&kind=nonsense&town=nowhere&where=x"));
        Assert.Empty(await FoundAsync($"q={word}&town=varna"));
        Assert.Empty(visitor.Cookies);

        async Task<IEnumerable<string>> FoundAsync(string query)
        {
            var page = (await visitor.OpenAsync($"organisations?{query}")).Page;
            Assert.Equal(page.QuerySelectorAll(".card").Length == 0, page.QuerySelector(".empty") is not null);
            return page.QuerySelectorAll(".card__title").Select(title => title.TextContent);
        }
    }

    [Fact]
    public async Task What_was_asked_for_stays_in_the_form_as_text()
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        using var visitor = await hub.VisitAsync("bg");
        const string Typed = "\"><script>alert(1)</script>";

        var page = (await visitor.OpenAsync($"organisations?q={WebUtility.UrlEncode(Typed)}&kind=ngo&town=varna&where=abroad")).Page;

        Assert.Equal(Typed, page.QuerySelector("#q")!.GetAttribute("value"));
        Assert.Equal(
            ["ngo", "varna", "abroad"], page.QuerySelectorAll("main form option[selected]").Select(option => option.GetAttribute("value")));
        Assert.Equal(Words.In("bg", () => OrganisationsText.NothingFound), page.QuerySelector(".empty p")!.TextContent);
    }

    [Theory]
    [InlineData("bg")]
    [InlineData("en")]
    public async Task A_card_can_be_dialled_and_says_how_old_it_is(string language)
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var id = await hub.OrganisationAsync("Стар център", "Old Centre", organisation =>
            (organisation.DetailsOfYear, organisation.Site, organisation.Phones) =
                (2015, "javascript:alert(1)", "+359 56 827 069\nглупост"));
        using var visitor = await hub.VisitAsync(language);

        var card = (await visitor.OpenAsync("organisations")).Page.QuerySelector($"#organisation-{id}")!;
        var row = (await visitor.OpenAsync("organisations/list")).Page.QuerySelector($"#organisation-{id}-row")!;
        var page = (await visitor.OpenAsync($"organisations/{id}/star-tsentar")).Page.QuerySelector("main")!;

        foreach (var place in new[] { card, row, page })
        {
            Assert.Equal(["tel:+35956827069"], place.QuerySelectorAll("a[href^='tel:']").Select(link => link.GetAttribute("href")));
            Assert.Empty(place.QuerySelectorAll("a[href*='javascript']"));
            Assert.Contains("2015", place.TextContent, StringComparison.Ordinal);
        }

        Assert.Equal("noopener nofollow", page.QuerySelector("a[href^='https://www.openstreetmap.org/']")!.GetAttribute("rel"));
        Assert.Equal($"organisations/{id}/qr.svg", page.QuerySelector(".pocket img")!.GetAttribute("src"));
    }

    [Fact]
    public async Task Wrong_words_in_the_address_lead_to_the_right_ones_and_an_unknown_id_to_nothing()
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var id = await hub.OrganisationAsync("Център Ъгърчин", "Centre Ugarchin");
        using var visitor = await hub.VisitAsync("en");

        foreach (var address in new[] { $"organisations/{id}", $"organisations/{id}/other-words", $"organisations/{id}/centre-ugarchin" })
        {
            var answer = await visitor.OpenAsync(address);
            Assert.Equal((301, $"/en/organisations/{id}/tsentar-agarchin"), (answer.Status, answer.Location));
        }

        Assert.Equal(404, (await visitor.OpenAsync("organisations/999999999/x")).Status);
    }

    [Fact]
    public async Task The_page_names_the_people_of_the_organisation_and_never_their_addresses()
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var id = await hub.OrganisationAsync("Център с хора", "Centre with People");
        var (_, email) = await hub.WorkerAsync(id, "Яна Цветкова");
        await hub.WorkerAsync(id, "Асен <b>Петров</b>");
        var (blocked, _) = await hub.WorkerAsync(id, "Спряна Личност");
        await hub.Services.GetRequiredService<HubWriter>().WriteAsync(
            async scope => (await scope.Db.People.FindAsync(blocked))!.IsBlocked = true, CancellationToken.None);
        using var visitor = await hub.VisitAsync("bg");

        var answer = await visitor.OpenAsync($"organisations/{id}/tsentar-s-hora");

        Assert.Equal(
            ["Асен <b>Петров</b>", "Яна Цветкова"],
            answer.Page.QuerySelectorAll(".people li").Select(person => person.LastChild!.TextContent.Trim()));
        Assert.DoesNotContain(email, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_it_does_is_said_in_the_language_of_the_page_or_marked_as_the_other()
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var id = await hub.OrganisationAsync(
            "Център с описание", "Centre with a Text", organisation => organisation.AboutBg = "Помага на **хора**.<script>x</script>");
        using var bulgarian = await hub.VisitAsync("bg");
        using var english = await hub.VisitAsync("en");

        foreach (var visitor in new[] { bulgarian, english })
        {
            var text = (await visitor.OpenAsync($"organisations/{id}/tsentar-s-opisanie")).Page.QuerySelector("main .prose")!;
            Assert.Equal("bg", text.GetAttribute("lang"));
            Assert.Equal("хора", text.QuerySelector("strong")!.TextContent);
            Assert.Null(text.QuerySelector("script"));
        }
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    public async Task A_check_that_is_overdue_is_said(int days, bool isOverdue)
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var today = VerificationDates.Today(TimeProvider.System);
        var id = await hub.OrganisationAsync("Проверен център", "Checked Centre", organisation =>
            (organisation.DetailsCheckedOn, organisation.NextCheckOn) = (today.AddMonths(-3), today.AddDays(days)));
        using var visitor = await hub.VisitAsync("bg");

        var page = (await visitor.OpenAsync($"organisations/{id}/proveren-tsentar")).Page;

        Assert.Equal(isOverdue, page.QuerySelector("main .notice--caution") is not null);
        Assert.Contains(
            Words.In("bg", () => VerificationDates.Words(today.AddMonths(-3))),
            page.QuerySelector("main")!.TextContent,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Teasers_of_the_storeys_above_stand_on_the_page_in_their_order()
    {
        await using var hub = await HubServer.StartAsync(DatabaseEngine.Sqlite, variation: new HubVariation
        {
            Services = services => services
                .AddSingleton<IOrganisationTeasers>(new FakeTeasers(2, "Новини", 1))
                .AddSingleton<IOrganisationTeasers>(new FakeTeasers(1, "Услуги", 5))
                .AddSingleton<IOrganisationTeasers>(new FakeTeasers(3, "Празна", null)),
        });
        var id = await hub.OrganisationAsync("Център с рафтове", "Centre with Shelves");
        using var visitor = await hub.VisitAsync("bg");

        var page = (await visitor.OpenAsync($"organisations/{id}/tsentar-s-raftove")).Page;

        var teaserLists = page.QuerySelectorAll("section[aria-labelledby^='shelf-']");
        Assert.Equal(["Услуги", "Новини"], teaserLists.Select(teasers => teasers.QuerySelector("h2")!.TextContent));
        Assert.Equal(["hue-5", "hue-1"], teaserLists.Select(teasers => teasers.QuerySelector(".avatar")!.ClassList[^1]));
        Assert.Equal(
            [id, id, id], hub.Services.GetServices<IOrganisationTeasers>().OfType<FakeTeasers>().Select(teasers => teasers.Requested));
    }

    [Fact]
    public async Task Programs_read_the_directory_without_a_token()
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var id = await hub.OrganisationAsync("Център за програми", "Centre for Programs");
        using var client = hub.Client();
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");

        var one = await client.GetFromJsonAsync<JsonElement>(
            new Uri($"api/v1/organisations/{id}", UriKind.Relative), TestContext.Current.CancellationToken);
        var all = await client.GetFromJsonAsync<JsonElement>(
            new Uri("api/v1/organisations", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Contains(all.EnumerateArray(), organisation => JsonElement.DeepEquals(organisation, one));
        Assert.Equal("Център за програми", one.GetProperty("nameBg").GetString());
        Assert.Equal("information-centre", one.GetProperty("kind").GetString());
        Assert.Equal("+35956827069", one.GetProperty("phones")[0].GetString());
        Assert.Equal($"/en/organisations/{id}/tsentar-za-programi", one.GetProperty("url").GetString());
        using var unknown = await client.GetAsync(
            new Uri("api/v1/organisations/999999999", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal((404, "application/problem+json"), ((int)unknown.StatusCode, unknown.Content.Headers.ContentType!.MediaType));
    }

    private sealed class FakeTeasers(int order, string title, int? hue) : IOrganisationTeasers
    {
        public int Order => order;

        public long Requested { get; private set; }

        public Task<TeasersView?> FindAsync(long organisationId, Reader reader, CancellationToken cancellation)
        {
            Requested = organisationId;
            var parameters = new Dictionary<string, object?> { [nameof(Initials.Name)] = title, [nameof(Initials.Hue)] = hue ?? 0 };
            return Task.FromResult(hue is null ? null : new TeasersView(title, typeof(Initials), parameters));
        }
    }
}
