using BgImigranti.Hub.CalendarImport.Importing;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Data.Upkeep;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.CalendarImport.Fetching;

/// <summary>
/// Fetches the sources that are due and goes on with files that are not wholly taken. It looks every minute, in the order of an index.
/// </summary>
public sealed class CalendarFetchJob(
    IDbContextFactory<HubDbContext> contexts, CalendarFetchService fetching, CalendarImporter importer, TimeProvider clock,
    ILogger<CalendarFetchJob> logger) : RecurringJob(clock, Interval, logger)
{
    /// <summary>How late a fetch is at the most, while nothing else is to be done.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    private const int MaxAtOnce = 10;
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(30);

    /// <summary>Does what is due now.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var now = Clock.GetUtcNow().UtcDateTime;
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var due = await db.CalendarSources.Where(source => source.NextFetchAt <= now)
            .OrderBy(source => source.NextFetchAt).Select(source => source.Id).Take(MaxAtOnce).ToListAsync(cancellation);
        foreach (var id in due)
        {
            await fetching.RunAsync(id, isDueOnly: true, cancellation);
        }

        var open = await db.CalendarImports.Where(
            import => import.FinishedAt == null && (import.ClaimedUntil == null || import.ClaimedUntil < now))
            .OrderBy(import => import.Id).Select(import => import.Id).Take(MaxAtOnce).ToListAsync(cancellation);
        foreach (var id in open)
        {
            await importer.RunAsync(id, Budget, cancellation);
        }
    }

    /// <inheritdoc />
    protected override Task RunOnceAsync(CancellationToken cancellation) => RunAsync(cancellation);
}
