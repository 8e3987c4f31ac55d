using System.Globalization;
using BgImigranti.Hub.Bench.Load;
using BgImigranti.Hub.Bench.Processes;

namespace BgImigranti.Hub.Bench.Suites;

/// <summary>
/// Whether the calendar stays as quick with 100,000 events, 2,000 of them in the month that is shown, as with 20 that are all in it;
/// as visitors get it and rendered fresh, on SQLite and, when a server is named, on PostgreSQL.
/// </summary>
internal sealed class CalendarSuite : IBenchSuite
{
    private static readonly SeedSize Small = Events(20);
    private static readonly SeedSize Large = Events(100_000);
    private static readonly SeedSize QuickLarge = Events(10_000);

    public string Name => "calendar";

    public async Task RunAsync(BenchContext context, CancellationToken cancellationToken)
    {
        await MeasureAsync(context, "SQLite", server: null, cancellationToken);
        if (context.Options.PostgreSql is { } server)
        {
            await MeasureAsync(context, "PostgreSQL", server, cancellationToken);
        }
        else
        {
            context.Progress.Say("calendar: PostgreSQL is left out; --postgres names a server");
        }
    }

    private static SeedSize Events(int count) => new(Threads: 10, Posts: 10, People: 50, count);

    private async Task MeasureAsync(BenchContext context, string engine, string? server, CancellationToken cancellationToken)
    {
        var largeSeed = context.Options.IsQuick ? QuickLarge : Large;
        await using var smallDatabase = PostgreSqlDatabase.On(server);
        await using var largeDatabase = PostgreSqlDatabase.On(server);
        var smallInstallation = await context.InstallAsync("calendar-small", Small, cancellationToken, smallDatabase);
        var largeInstallation = await context.InstallAsync("calendar-large", largeSeed, cancellationToken, largeDatabase);
        foreach (var isKept in new[] { true, false })
        {
            await using var small = await smallInstallation.StartAsync(isKept, cancellationToken);
            await using var large = await largeInstallation.StartAsync(isKept, cancellationToken);
            var pair = new GrowthPair(Name, new GrownHub(small, For(Small)), new GrownHub(large, For(largeSeed)));
            foreach (var (page, path) in Pages(isKept))
            {
                byte[][] requests = [HttpRequest.Get(path)];
                await pair.MeasureAsync(
                    context, $"{page} {(isKept ? "as visitors get it" : "made anew")}, {engine}", requests, requests, cancellationToken);
            }
        }
    }

    /// <summary>A page that is kept costs what its bytes cost; the file is only measured rendered fresh.</summary>
    private static IEnumerable<(string Page, string Path)> Pages(bool isKept)
    {
        var month = TimeProvider.System.GetUtcNow().ToString("yyyy-MM", CultureInfo.InvariantCulture);
        yield return ("month", $"/bg/events/month?month={month}");
        yield return ("agenda", "/bg/events");
        if (!isKept)
        {
            yield return ("calendar file", "/bg/events.ics");
        }
    }

    private static string For(SeedSize size) => string.Create(CultureInfo.InvariantCulture, $"{size.Events:#,0} events");
}
