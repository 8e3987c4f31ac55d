using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Events;
using BgImigranti.Hub.Organisations;
using BgImigranti.Hub.Tests.TestKit;
using BgImigranti.Hub.Ui;

namespace BgImigranti.Hub.Tests.Events.Pages;

/// <summary>What stands under which day, on both engines. Today is Monday, 2 March 2026.</summary>
public sealed class CalendarReadingTests(CalendarHubs hubs) : IClassFixture<CalendarHubs>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static CalendarSpan March { get; } = CalendarSpan.Read(SpanKind.Month, "2026-03")!;

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task What_lasts_for_several_days_stands_under_each_and_what_ends_at_midnight_not_under_the_next(DatabaseEngine engine)
    {
        var hub = await hubs.OnAsync(engine);
        var author = await hub.PersonAsync(PersonRole.Coordinator);
        await hub.EventAsync(author, "Тридневно", "2026-03-10T18:00", "2026-03-12T12:00");
        await hub.EventAsync(author, "До полунощ", "2026-03-12T20:00", "2026-03-13T00:00");
        await hub.EventAsync(author, "През нощта", "2026-03-31T22:00", "2026-04-01T02:00");

        var month = await hub.CalendarPages.SpanAsync(author.Filter(), March, 3, Cancellation);

        Assert.Equal(["03-10: Тридневно", "03-11: Тридневно", "03-12: Тридневно, До полунощ", "03-31: През нощта"], month.Days.Summaries());
        var april = await hub.CalendarPages.SpanAsync(author.Filter(), March.After, 3, Cancellation);
        Assert.Equal(["04-01: През нощта"], april.Days.Summaries());
        var agenda = await hub.CalendarPages.AgendaAsync(author.Filter(), null, Cancellation);
        Assert.Equal(["03-10: Тридневно", "03-12: До полунощ", "03-31: През нощта"], agenda.Days.Summaries());
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task Days_of_twenty_three_and_of_twenty_five_hours_hold_what_their_clock_shows(DatabaseEngine engine)
    {
        var hub = await hubs.OnAsync(engine);
        var author = await hub.PersonAsync(PersonRole.Coordinator);
        await hub.EventAsync(author, "Пролет", "2026-03-29T00:30", "2026-03-29T23:30");
        await hub.EventAsync(author, "Цял ден напролет", "2026-03-29", "2026-03-29", ("whole-day", "true"));
        await hub.EventAsync(author, "Есен", "2026-10-25T00:30", "2026-10-25T23:59");

        var spring = await hub.CalendarPages.SpanAsync(author.Filter(), March, 3, Cancellation);
        var autumn = await hub.CalendarPages.SpanAsync(author.Filter(), CalendarSpan.Read(SpanKind.Month, "2026-10")!, 3, Cancellation);

        Assert.Equal(["03-29: Цял ден напролет, Пролет"], spring.Days.Summaries());
        Assert.Equal(["10-25: Есен"], autumn.Days.Summaries());
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task Of_a_full_day_the_first_are_shown_and_the_others_counted(DatabaseEngine engine)
    {
        var hub = await hubs.OnAsync(engine);
        var author = await hub.PersonAsync(PersonRole.Coordinator);
        for (var number = 7; number >= 1; number--)
        {
            await hub.EventAsync(author, $"Среща {number}", $"2026-03-17T{number + 8:00}:00");
        }

        await hub.EventAsync(author, "Друг ден", "2026-03-18T09:00");

        var month = await hub.CalendarPages.SpanAsync(author.Filter(), March, 3, Cancellation);
        var day = await hub.CalendarPages.DayAsync(author.Filter(), CalendarSpan.Read(SpanKind.Day, "2026-03-17")!, 1, Cancellation);

        Assert.Equal(["03-17: Среща 1, Среща 2, Среща 3 +4", "03-18: Друг ден"], month.Days.Summaries());
        Assert.Equal((7, 7, 1), (day.View.Days[0].Count, day.View.Days[0].Shown.Count, day.Pages));
        await Assert.ThrowsAsync<RefusalException>(() => hub.CalendarPages.DayAsync(author.Filter(), day.View.Span, 2, Cancellation));
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task A_page_of_the_list_ends_with_a_whole_day_and_pages_lead_there_and_back(DatabaseEngine engine)
    {
        var hub = await hubs.OnAsync(engine);
        var author = await hub.PersonAsync(PersonRole.Coordinator);
        await hub.EventAsync(author, "Всеки ден", "2026-03-03T09:00", null, ("repeat", "daily"), ("repeat-count", "30"));
        await hub.EventAsync(author, "През лятото", "2026-06-20T09:00");
        await hub.EventAsync(author, "След година", "2027-03-20T09:00");

        var first = await hub.CalendarPages.AgendaAsync(author.Filter(), null, Cancellation);
        var second = await hub.CalendarPages.AgendaAsync(author.Filter(), first.Next, Cancellation);
        var third = await hub.CalendarPages.AgendaAsync(author.Filter(), second.Next, Cancellation);

        Assert.Equal((20, Day("2026-03-23"), (DateOnly?)null), (first.Days.Count, first.Next, first.Previous));
        Assert.Equal((11, Day("2027-03-20"), Day("2026-03-02")), (second.Days.Count, second.Next, second.Previous));
        Assert.Equal((1, (DateOnly?)null, Day("2026-03-14")), (third.Days.Count, third.Next, third.Previous));
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task A_list_begins_with_what_comes_next_however_far_it_is(DatabaseEngine engine)
    {
        var hub = await hubs.OnAsync(engine);
        var author = await hub.PersonAsync(PersonRole.Coordinator);
        await hub.EventAsync(author, "След година и половина", "2027-09-20T09:00");

        var agenda = await hub.CalendarPages.AgendaAsync(author.Filter(), null, Cancellation);

        Assert.Equal(["09-20: След година и половина"], agenda.Days.Summaries());
        Assert.Null(agenda.Next);
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task A_day_longer_than_a_page_does_not_stop_the_list(DatabaseEngine engine)
    {
        var hub = await hubs.OnAsync(engine);
        var author = await hub.PersonAsync(PersonRole.Coordinator);
        for (var number = 0; number < 22; number++)
        {
            await hub.EventAsync(author, $"Среща {number}", $"2026-05-12T09:{number:00}");
        }

        await hub.EventAsync(author, "На другия ден", "2026-05-13T09:00");

        var first = await hub.CalendarPages.AgendaAsync(author.Filter(), null, Cancellation);

        Assert.Equal((1, 20, 2, Day("2026-05-13")), (first.Days.Count, first.Days[0].Shown.Count, first.Days[0].More, first.Next));
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task What_is_over_is_not_ahead_and_what_goes_on_stands_under_today(DatabaseEngine engine)
    {
        var hub = await hubs.OnAsync(engine);
        var author = await hub.PersonAsync(PersonRole.Coordinator);
        await hub.EventAsync(author, "Сутрин", "2026-03-01T08:00", "2026-03-01T10:59", ("repeat", "daily"), ("repeat-count", "3"));
        await hub.EventAsync(author, "Върви", "2026-03-01T09:00", "2026-03-03T12:00");

        var agenda = await hub.CalendarPages.AgendaAsync(author.Filter(), null, Cancellation);
        var past = await hub.CalendarPages.AgendaAsync(author.Filter(), Day("2026-03-01"), Cancellation);

        Assert.Equal(["03-02: Върви", "03-03: Сутрин"], agenda.Days.Summaries());
        Assert.Equal(["03-01: Сутрин, Върви", "03-02: Върви", "03-03: Сутрин"], past.Days.Summaries());
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task Each_filter_lets_through_what_it_says_and_together_what_all_say(DatabaseEngine engine)
    {
        var hub = await hubs.OnAsync(engine);
        var author = await hub.PersonAsync(PersonRole.Coordinator);
        var other = await hub.PersonAsync(PersonRole.Coordinator);
        await hub.EventAsync(author, "Във Варна", "2026-03-10T09:00", null, ("town", "varna"));
        await hub.EventAsync(author, "На арабски", "2026-03-11T09:00", null, ("languages", "ar"), ("town", "varna"));
        await hub.EventAsync(author, "С превод", "2026-03-12T09:00", null, ("interpreter", "ar"));
        await hub.EventAsync(author, "Спорт", "2026-03-13T09:00", null, ("category", "sport"));
        await hub.EventAsync(other, "Заедно", "2026-03-14T09:00", null, ("co-organisers", $"{author.Reader.OrganisationId}"));

        Assert.Equal(
            ["03-10: Във Варна", "03-11: На арабски", "03-12: С превод", "03-13: Спорт", "03-14: Заедно"],
            await SummariesAsync(author.Filter()));
        Assert.Equal(["03-10: Във Варна", "03-11: На арабски"], await SummariesAsync(author.Filter() with { Town = Towns.Find("varna") }));
        Assert.Equal(["03-11: На арабски", "03-12: С превод"], await SummariesAsync(author.Filter() with { Spoken = Publishing("ar") }));
        Assert.Equal(["03-13: Спорт"], await SummariesAsync(author.Filter() with { Category = BgImigranti.Hub.Events.EventCategory.Sport }));
        Assert.Equal(
            ["03-11: На арабски"], await SummariesAsync(author.Filter() with { Town = Towns.Find("varna"), Spoken = Publishing("ar") }));
        Assert.Equal(["03-14: Заедно"], await SummariesAsync(other.Filter()));

        async Task<IEnumerable<string>> SummariesAsync(CalendarFilter filter) =>
            (await hub.CalendarPages.SpanAsync(filter, March, 3, Cancellation)).Days.Summaries();
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task A_programme_names_what_lasts_for_days_once(DatabaseEngine engine)
    {
        var hub = await hubs.OnAsync(engine);
        var author = await hub.PersonAsync(PersonRole.Coordinator);
        await hub.EventAsync(author, "От февруари", "2026-02-27T08:00", "2026-03-04T12:00");
        await hub.EventAsync(author, "Тридневно", "2026-03-10T18:00", "2026-03-12T12:00");

        var programme = await hub.CalendarPages.ProgrammeAsync(author.Filter(), March, Cancellation);

        Assert.Equal(["03-01: От февруари", "03-10: Тридневно"], programme.View.Days.Summaries());
        Assert.Equal((2, 0), (programme.Count, programme.More));
    }

    private static DateOnly? Day(string day) => CalendarSpan.Day(day);

    private static BgImigranti.Hub.Publishing.Fields.SpokenLanguage? Publishing(string code) =>
        BgImigranti.Hub.Publishing.Fields.SpokenLanguages.Find(code);
}
