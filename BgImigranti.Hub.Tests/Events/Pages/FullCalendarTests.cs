using System.Globalization;
using System.Text.RegularExpressions;
using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Events;
using BgImigranti.Hub.Organisations;
using BgImigranti.Hub.Publishing.Fields;
using BgImigranti.Hub.Tests.Publishing;
using BgImigranti.Hub.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BgImigranti.Hub.Tests.Events.Pages;

/// <summary>A calendar with two thousand dates in the month and a hundred thousand in all is as light as an empty one.</summary>
[Trait("Category", "Slow")]
public sealed partial class FullCalendarTests
{
    private const int Series = 60;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static CalendarSpan March { get; } = CalendarSpan.Read(SpanKind.Month, "2026-03")!;

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task Every_reading_of_a_full_calendar_goes_along_an_index_and_brings_no_more_than_is_shown(DatabaseEngine engine)
    {
        await using var clocked = await ClockedHub.StartAsync(engine);
        var hub = clocked.Hub;
        var author = await hub.PersonAsync(PersonRole.Coordinator);
        await FillAsync(hub, author);
        // Only the search for the next day of something rare may look at all that lies ahead; nothing here is rare.
        CalendarFilter[] filters =
        [
            CalendarFilter.All, author.Filter(), CalendarFilter.All with { Town = Towns.Find("sofia") },
            CalendarFilter.All with { Spoken = SpokenLanguages.Find("bg") },
        ];
        await using var db = await hub.Services.GetRequiredService<IDbContextFactory<HubDbContext>>().CreateDbContextAsync(Cancellation);
        using var watch = CommandWatch.Begin();
        await watch.AwakeAsync(db);
        foreach (var filter in filters)
        {
            var month = await hub.CalendarPages.SpanAsync(filter, March, 3, Cancellation);
            Assert.True(month.Days.All(day => day.Shown.Count <= 3));
            Assert.InRange(month.Days.Sum(day => day.Count), 1_900, 2_100);
            await hub.CalendarPages.AgendaAsync(filter, CalendarSpan.Day("2026-03-20"), Cancellation);
            await hub.CalendarPages.DayAsync(filter, CalendarSpan.From(SpanKind.Day, March.First.AddDays(9)), 1, Cancellation);
            await hub.CalendarPages.ProgrammeAsync(filter, March, Cancellation);
        }

        var plans = await watch.PlansAsync(db, "EventDays");

        var full = plans.Where(plan =>
            engine == DatabaseEngine.Sqlite ? ReadsFullTable(plan) : plan.Contains("Seq Scan on \"EventDays\"", StringComparison.Ordinal));
        Assert.Equal([], full);
        Assert.True(plans.Any(plan => plan.Contains("ROW_NUMBER", StringComparison.Ordinal)), string.Join("\n\n", plans));

        // Nobody sees pictures here, whole texts, or the fields of other rubrics.
        string[] unseen = ["\"ItemFiles\"", "\"Body\"", "\"BodyHtml\"", "\"Employer\""];
        Assert.DoesNotContain(watch.Texts, text => unseen.Any(name => text.Contains(name, StringComparison.Ordinal)));
        if (engine == DatabaseEngine.Sqlite)
        {
            // What is only counted is counted in the index, of all events and of a town's; the other filters are lists within a row.
            var counted = plans.Where(plan =>
                plan.Contains("ROW_NUMBER", StringComparison.Ordinal) && !plan.Contains("instr(", StringComparison.Ordinal)).ToList();
            Assert.Equal(2, counted.Count);
            Assert.All(counted, plan => Assert.DoesNotContain(" USING INDEX ", plan, StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task The_page_of_a_full_month_is_light(DatabaseEngine engine)
    {
        await using var clocked = await ClockedHub.StartAsync(engine);
        var hub = clocked.Hub;
        var author = await hub.PersonAsync(PersonRole.Coordinator);
        await FillAsync(hub, author);
        using var client = hub.Client();
        client.DefaultRequestHeaders.AcceptEncoding.Add(new("br"));

        var page = await client.GetByteArrayAsync(new Uri("bg/events/month?month=2026-03", UriKind.Relative), Cancellation);

        // Styles and scripts weigh some thirty thousand more.
        Assert.InRange(page.Length, 2_000, 20_000);
    }

    /// <summary>The table itself is gone through, not what was found in it.</summary>
    private static bool ReadsFullTable(string plan) => Alias().Matches(plan).Select(match => match.Groups["alias"].Value)
        .Any(alias => plan.Split('\n').Any(line => line == $"SCAN {alias}"));

    [GeneratedRegex("\"EventDays\" AS \"(?<alias>\\w+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Alias();

    /// <summary>Sixty days of one event, each repeated in the table of days until there are enough.</summary>
    private static async Task FillAsync(HubServer hub, TestPerson author)
    {
        var made = await hub.EventAsync(
            author,
            "Всеки ден",
            "2026-03-03T09:00",
            null,
            ("repeat", "daily"),
            ("repeat-count", Series.ToString(CultureInfo.InvariantCulture)));
        await hub.Services.GetRequiredService<HubWriter>().WriteAsync(async scope =>
        {
            var isSqlite = scope.Db.Database.IsSqlite();
            foreach (var (first, among, times) in new[] { ("2026-03-01", 31, 32), ("2026-05-02", 600, 1_640) })
            {
                var day = isSqlite ? $"date('{first}', '+' || (n.N % {among}) || ' days')" : $"DATE '{first}' + (n.N % {among})";
                var sql = string.Create(CultureInfo.InvariantCulture, $"""
                    WITH RECURSIVE n(N) AS (SELECT 0 UNION ALL SELECT N + 1 FROM n WHERE N < {times})
                    INSERT INTO "EventDays" ("OccurrenceId", "EventId", "Day", "IsFirst", "StartUtc", "OrganisationId", "CoOrganiserIds", "Town", "Category", "LanguageCodes")
                    SELECT d."OccurrenceId", d."EventId", {day}, d."IsFirst", d."StartUtc", d."OrganisationId", d."CoOrganiserIds", d."Town", d."Category", d."LanguageCodes"
                    FROM (SELECT * FROM "EventDays" WHERE "EventId" = {made.Id} ORDER BY "Id" LIMIT {Series}) d, n
                    """);
                await scope.Db.Database.ExecuteSqlRawAsync(sql);
            }

            await scope.Db.Database.ExecuteSqlRawAsync("ANALYZE");
        }, CancellationToken.None);
    }
}
