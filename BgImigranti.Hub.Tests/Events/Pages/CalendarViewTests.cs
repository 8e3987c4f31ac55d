using System.Text.RegularExpressions;
using AngleSharp.Dom;
using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Organisations;
using BgImigranti.Hub.Tests.TestKit;

namespace BgImigranti.Hub.Tests.Events.Pages;

/// <summary>The pages of the calendar as a browser without scripts gets them. Today is Monday, 2 March 2026.</summary>
public sealed class CalendarViewTests(CalendarHubs hubs) : IClassFixture<CalendarHubs>
{
    [Theory]
    [InlineData("events/month?month=2026-03&", "td .event-line a", 2)]
    [InlineData("events/week?week=2026-W11&", ".week .event-line a", 2)]
    [InlineData("events/week?day=2026-03-12&", ".week .event-line a", 2)]
    [InlineData("events/day?day=2026-03-10&", ".item-list h3 a", 1)]
    [InlineData("events?", ".agenda__day h3 a", 2)]
    [InlineData("events/programme?month=2026-03&", ".programme__table td a", 2)]
    public async Task Each_view_shows_what_there_is_in_both_languages(string address, string links, int count)
    {
        var hub = await hubs.OnAsync(DatabaseEngine.Sqlite);
        var author = await hub.PersonAsync(PersonRole.Coordinator);
        var first = await hub.EventAsync(author, "Проба", "2026-03-10T18:00");
        await hub.EventAsync(author, "<b>Второ</b> & трето", "2026-03-12T18:00");

        foreach (var (language, title) in new[] { ("bg", "Проба"), ("en", "Trial") })
        {
            var (status, page) = await hub.CalendarAsync($"{language}/{address}{author.Query()}");
            var shown = page.QuerySelectorAll($"#calendar-view {links}");

            Assert.Equal((200, count), (status, shown.Length));
            Assert.Equal(title, shown[0].TextContent);
            Assert.StartsWith($"events/{first.Id}/", shown[0].GetAttribute("href"), StringComparison.Ordinal);
            Assert.Empty(page.QuerySelectorAll("#calendar-view b"));
            Assert.Equal("calendar", page.QuerySelector("#calendar-view")!.ParentElement!.GetAttribute("data-live"));
        }
    }

    [Fact]
    public async Task The_filter_and_the_day_are_kept_from_view_to_view()
    {
        var hub = await hubs.OnAsync(DatabaseEngine.Sqlite);
        var author = await hub.PersonAsync(PersonRole.Coordinator);
        await hub.EventAsync(author, "Проба", "2026-05-10T18:00", null, ("town", "varna"));
        var rest = $"{author.Query()}&town=varna&category=course&language=bg";

        var (_, page) = await hub.CalendarAsync($"bg/events/month?month=2026-05&{rest}");

        Assert.Equal(
            [$"events?{rest}", $"events/month?month=2026-05&{rest}", $"events/week?week=2026-W18&{rest}", $"events/day?day=2026-05-01&{rest}"],
            Addresses(page, ".tabs a"));
        Assert.Equal("Месец", page.QuerySelector(".tabs [aria-current=page]")!.TextContent);
        Assert.Equal(
            [$"events/month?month=2026-04&{rest}", $"events/month?{rest}", $"events/month?month=2026-06&{rest}"],
            Addresses(page, ".calendar-steps a"));
        Assert.Equal("2026-05", page.QuerySelector(".event-filter input[type=hidden][name=month]")!.GetAttribute("value"));
        Assert.Equal(4, page.QuerySelectorAll(".event-filter option[selected]").Length);
        Assert.Equal(4, page.QuerySelectorAll(".service-chips .chip").Length);
        Assert.Contains($"events/month?month=2026-05&{author.Query()}&category=course&language=bg", Addresses(page, ".service-chips a"));
        Assert.EndsWith($"/bg/events.ics?{rest}", Addresses(page, ".subscription a")[0], StringComparison.Ordinal);
        Assert.StartsWith("webcal://127.0.0.1:", Addresses(page, ".subscription a")[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_does_not_take_place_is_struck_through_and_said()
    {
        var hub = await hubs.OnAsync(DatabaseEngine.Sqlite);
        var author = await hub.PersonAsync(PersonRole.Coordinator);
        await hub.EventAsync(author, "Проба", "2026-03-10T18:00", null, ("status", "cancelled"));
        await hub.EventAsync(author, "Друго", "2026-03-10T20:00", null, ("status", "tentative"));

        foreach (var view in new[] { "month", "week", "day", "programme" })
        {
            var (_, page) = await hub.CalendarAsync(
                $"en/events/{view}?{(view is "month" or "programme" ? "month=2026-03" : "day=2026-03-10")}&{author.Query()}");
            Assert.Equal("Trial", page.QuerySelector("#calendar-view del a")!.TextContent);
            Assert.Equal(["Cancelled", "Tentative"], page.QuerySelectorAll("#calendar-view .chip--note").Select(chip => chip.TextContent));
        }
    }

    [Theory]
    [InlineData("bg", "month?month=2026-03", "Освобождение")]
    [InlineData("en", "week?day=2026-03-03", "Liberation")]
    [InlineData("bg", "day?day=2026-03-03", "Освобождение")]
    public async Task Public_holidays_stand_in_the_calendar(string language, string view, string name)
    {
        var hub = await hubs.OnAsync(DatabaseEngine.Sqlite);

        var (_, page) = await hub.CalendarAsync($"{language}/events/{view}");

        Assert.Contains(name, page.QuerySelector("#calendar-view .holiday")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bg/events/month?month=2028-04", 404)]
    [InlineData("bg/events/month?month=2028-03", 200)]
    [InlineData("en/events/month?month=2001-01", 404)]
    [InlineData("bg/events/week?week=2028-W30", 404)]
    [InlineData("bg/events/day?day=2028-04-01", 404)]
    [InlineData("bg/events/day?day=2028-03-31", 200)]
    [InlineData("bg/events/week?week=2028-W13", 200)]
    [InlineData("bg/events?from=2029-01-01", 404)]
    [InlineData("bg/events/programme?month=2029-01", 404)]
    [InlineData("bg/events/month?month=soon", 404)]
    [InlineData("bg/events?from=soon", 404)]
    [InlineData("bg/events/day?day=2026-03-10&page=2", 404)]
    public async Task The_calendar_ends_and_no_link_leads_out_of_it(string address, int status)
    {
        var hub = await hubs.OnAsync(DatabaseEngine.Sqlite);

        var (answered, page) = await hub.CalendarAsync(address);

        Assert.Equal(status, answered);
        Assert.NotEmpty(page.QuerySelector("main h1")!.TextContent);
        Assert.NotEmpty(page.QuerySelectorAll("main a"));
        Assert.Equal(
            status == 404 && Regex.IsMatch(address, "=20(01|28|29)-", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)),
            page.QuerySelector("#calendar-view .empty h2") is not null);
        Assert.DoesNotContain(
            page.QuerySelectorAll("#calendar-view a[rel~=next]"),
            link => status == 404 || link.GetAttribute("href")!.Contains("2028-04", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_link_at_the_edge_of_the_calendar_leads_to_a_page()
    {
        var hub = await hubs.OnAsync(DatabaseEngine.Sqlite);

        foreach (var edge in new[] { "events/month?month=2028-03", "events/week?week=2028-W13", "events/day?day=2028-03-31" })
        {
            var (_, page) = await hub.CalendarAsync($"bg/{edge}");
            foreach (var address in Addresses(page, "#calendar-view a, .tabs a"))
            {
                Assert.Equal((200, address), ((await hub.CalendarAsync($"bg/{address}")).Status, address));
            }
        }
    }

    [Fact]
    public async Task Whoever_follows_every_link_comes_to_an_end_in_both_directions()
    {
        var hub = await hubs.OnAsync(DatabaseEngine.Sqlite);
        var author = await hub.PersonAsync(PersonRole.Coordinator);
        await hub.EventAsync(author, "Проба", "2025-12-10T18:00", null, ("repeat", "weekly"), ("repeat-count", "20"));

        var ahead = await WalkAsync(hub, "events/month", "next");
        var back = await WalkAsync(hub, "events/month", "prev");

        Assert.Equal(("events/month?month=2028-03", 24), (ahead[^1], ahead.Count));
        Assert.True(back.Count is >= 3 and <= 12, string.Join('\n', back));
    }

    [Fact]
    public async Task An_empty_span_leads_on()
    {
        var hub = await hubs.OnAsync(DatabaseEngine.Sqlite);
        var author = await hub.PersonAsync(PersonRole.Coordinator);
        await hub.EventAsync(author, "Проба", "2026-07-10T18:00", null, ("town", "varna"));
        var rest = $"{author.Query()}&town=varna";

        var (_, month) = await hub.CalendarAsync($"bg/events/month?month=2026-04&{rest}");
        var (_, nowhere) = await hub.CalendarAsync($"bg/events?{author.Query()}&town=ruse");

        Assert.Contains($"events/month?month=2026-07&{rest}", Addresses(month, ".empty a"));
        Assert.Contains($"events/month?month=2026-04&{author.Query()}", Addresses(month, ".empty a"));
        Assert.Contains("events/month?month=2026-04", Addresses(month, ".empty a"));
        Assert.Contains("Юли 2026", month.QuerySelector(".empty")!.TextContent, StringComparison.Ordinal);
        Assert.Contains($"events?{author.Query()}", Addresses(nowhere, ".empty a"));
        Assert.NotNull(month.QuerySelector("#subscribe"));
    }

    [Fact]
    public async Task The_page_of_an_event_says_when_one_can_come_next_and_all_that_one_must_know()
    {
        var hub = await hubs.OnAsync(DatabaseEngine.Sqlite);
        var author = await hub.PersonAsync(PersonRole.Coordinator);
        var made = await hub.EventAsync(author, "Проба", "2026-02-24T18:00", null,
            ("repeat", "weekly"), ("repeat-days", "tu"), ("repeat-count", "4"), ("place-en", "Varna, 1 Tsar Osvoboditel"),
            ("place-bg", "Варна, бул. „Цар Освободител“ № 1"),
            ("access", "step-free,lift"), ("interpreter", "ar"), ("childcare", "true"), ("fee", "0"), ("email", "o@example.org"));
        var page = await hub.MainAsync($"en/{made.Address.Replace("proba", "trial", StringComparison.Ordinal)}");
        var terms = page.QuerySelector(".event-terms")!;

        Assert.Contains("Next date", terms.QuerySelector(".event-next")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            "Tuesday, 3 March 2026, 18:00–20:00", terms.QuerySelector(".event-next__when")!.TextContent, StringComparison.Ordinal);
        Assert.Equal($"events/{made.Id}.ics", terms.QuerySelector(".event-next a.button")!.GetAttribute("href"));
        Assert.Equal(3, terms.QuerySelectorAll(".event-dates li").Length);
        foreach (var said in new[]
        {
            "every Tuesday, 4 times",
            "Varna, 1 Tsar Osvoboditel",
            "step-free entrance · lift",
            "العربية",
            "looked after",
            "free",
            "+359 52 335 885",
            "o@example.org"
        })
        {
            Assert.Contains(said, terms.TextContent, StringComparison.OrdinalIgnoreCase);
        }

        Assert.Contains(
            "openstreetmap", terms.QuerySelector("a[rel~=nofollow][href*=search]")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_an_organisation_and_the_front_page_show_what_comes_next()
    {
        var hub = await hubs.OnAsync(DatabaseEngine.Sqlite);
        var author = await hub.PersonAsync(PersonRole.Coordinator);
        await hub.EventAsync(author, "По-късно", "2026-03-20T18:00");
        await hub.EventAsync(author, "Скоро", "2026-03-02T18:00");
        await hub.EventAsync(author, "Поредица", "2026-02-24T18:00", null, ("repeat", "weekly"), ("repeat-count", "2"));

        var organisation = await hub.MainAsync(
            $"bg/{OrganisationsLinks.Organisation(author.Reader.OrganisationId!.Value, "Център за проби")}");
        var front = await hub.MainAsync("bg/");

        Assert.Equal(
            ["Скоро", "Поредица", "По-късно"],
            organisation.QuerySelectorAll("#shelf-of-events h3").Select(title => title.TextContent.Trim()));
        Assert.InRange(front.QuerySelectorAll("#next-events > ol > li").Length, 1, 4);
        Assert.Equal("calendar", front.QuerySelector("#next-events")!.ParentElement!.GetAttribute("data-live"));
    }

    [Fact]
    public async Task A_programme_bears_the_head_of_its_organisation_and_the_way_back_to_the_page()
    {
        var hub = await hubs.OnAsync(DatabaseEngine.Sqlite);
        var author = await hub.PersonAsync(PersonRole.Coordinator);
        await hub.EventAsync(author, "Проба", "2026-03-10T18:00");

        var (_, page) = await hub.CalendarAsync($"bg/events/programme?month=2026-03&{author.Query()}");

        Assert.Equal("Център за проби", page.QuerySelector(".programme__by")!.TextContent.Trim());
        Assert.StartsWith("data:image/svg+xml,", page.QuerySelector(".programme__way img")!.GetAttribute("src"), StringComparison.Ordinal);
        Assert.Contains(
            "Вторник, 10 март", page.QuerySelector(".programme__table th[scope=rowgroup]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            $"/bg/events/programme?month=2026-03&{author.Query()}",
            page.QuerySelector(".programme .print-only")!.TextContent,
            StringComparison.Ordinal);
    }

    private static IReadOnlyList<string?> Addresses(IElement page, string links) =>
        [.. page.QuerySelectorAll(links).Select(link => link.GetAttribute("href"))];

    private static async Task<IReadOnlyList<string>> WalkAsync(HubServer hub, string start, string rel)
    {
        var (walked, address) = (new List<string>(), start);
        while (walked.Count < 60)
        {
            var (status, page) = await hub.CalendarAsync($"bg/{address}");
            Assert.Equal(200, status);
            if (page.QuerySelector($"#calendar-view a[rel~={rel}]")?.GetAttribute("href") is not { } next)
            {
                break;
            }

            walked.Add(address = next);
        }

        return walked;
    }
}
