using BgImigranti.Hub.Data;
using BgImigranti.Hub.Data.Upkeep;
using BgImigranti.Hub.Events.Occurrences;
using BgImigranti.Hub.Publishing;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Events.Jobs;

/// <summary>
/// Moves the end of the calendar on: events that go further than it reached get their next dates. Once an hour it looks, in the order of
/// an index, for those whose dates end a month before the reach; what two nodes see at once is computed twice to the same dates.
/// </summary>
public sealed class OccurrenceMaterializationJob(
    HubWriter writer, IDbContextFactory<HubDbContext> contexts, IHeldOccurrences held, TimeProvider clock,
    ILogger<OccurrenceMaterializationJob> logger)
    : RecurringJob(clock, Interval, logger)
{
    private const int MaxAtOnce = 100;
    private const int MonthsKept = 23;
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    /// <summary>Computes what is due now.</summary>
    /// <returns>How many events got dates.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var due = Clock.GetUtcNow().UtcDateTime.AddMonths(MonthsKept);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var ids = await db.Events.Where(
            item => item.MaterializedUntil < due && item.State != ItemState.Hidden && item.State != ItemState.Archived)
            .OrderBy(item => item.MaterializedUntil).Select(item => item.Id).Take(MaxAtOnce).ToListAsync(cancellation);
        foreach (var id in ids)
        {
            await writer.WriteAsync(scope => MaterializeAsync(scope, id), cancellation);
        }

        return ids.Count;
    }

    /// <inheritdoc />
    protected override Task RunOnceAsync(CancellationToken cancellation) => RunAsync(cancellation);

    private async Task MaterializeAsync(WriteScope scope, long id)
    {
        await scope.LockAsync(ItemLocks.Item(id));
        var item = await scope.Db.Events.FirstOrDefaultAsync(row => row.Id == id, CancellationToken.None);
        if (item is not null && await OccurrenceSync.SyncAsync(scope, item, held))
        {
            scope.Emit(EventsRubric.StreamName, CalendarKinds.CalendarChanged, id);
        }
    }
}
