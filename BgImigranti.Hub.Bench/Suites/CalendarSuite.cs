using System.Globalization;
using BgImigranti.Hub.Bench.Load;
using BgImigranti.Hub.Bench.Processes;

namespace BgImigranti.Hub.Bench.Suites;

/// <summary>
/// Whether the calendar stays as quick with 100,000 events, 2,000 of them in the month that is shown, as with 20 that are all in it;
/// uncached, on SQLite and, when a server is named, on PostgreSQL.
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
        await using var small = await smallInstallation.StartAsync(cachesPages: false, cancellationToken);
        await using var large = await largeInstallation.StartAsync(cachesPages: false, cancellationToken);
        var pair = new GrowthPair(Name, new GrownHub(small, Of(Small)), new GrownHub(large, Of(largeSeed)));
        var month = TimeProvider.System.GetUtcNow().ToString("yyyy-MM", CultureInfo.InvariantCulture);
        foreach (var (page, path) in new[] { ("month", $"/bg/events/month?month={month}"), ("agenda", "/bg/events"), ("calendar file", "/bg/events.ics") })
        {
            byte[][] requests = [HttpRequest.Get(path)];
            await pair.MeasureAsync(context, $"{page}, {engine}", requests, requests, cancellationToken);
        }
    }

    private static string Of(SeedSize size) => string.Create(CultureInfo.InvariantCulture, $"{size.Events:#,0} events");
}
