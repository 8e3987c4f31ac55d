using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Publishing;
using BgImigranti.Hub.Publishing.Reading;
using BgImigranti.Hub.Recurrence;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Events.Desk;

/// <summary>
/// Reads the calendar of the whole network for a planner: what is published, and of their own organisation also what is not yet.
/// </summary>
public sealed class PlannerQueries(IDbContextFactory<HubDbContext> contexts, ItemCards cards, TimeProvider clock)
{
    /// <summary>Most dates that are shown at a time.</summary>
    public const int Max = 1_000;

    /// <summary>Today in Sofia, at midnight.</summary>
    public DateTime Today => InstantFormatter.ToSofia(clock.GetUtcNow().UtcDateTime).Date;

    /// <summary>The dates that touch a span of days, by their beginning.</summary>
    /// <param name="planner">Who asks.</param>
    /// <param name="from">First day, on the wall of Sofia.</param>
    /// <param name="until">Last day.</param>
    /// <param name="organisationId">Only what this organisation holds; null for all.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<IReadOnlyList<PlannerEntry>> ReadAsync(
        Reader planner, DateOnly from, DateOnly until, long? organisationId, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(planner);
        await using var db = await contexts.CreateDbContextAsync(cancellation);

        // A day more on either side: no zone is further from UTC.
        var (first, last) = (from.AddDays(-1).ToDateTime(
            default, DateTimeKind.Utc), until.AddDays(2).ToDateTime(default, DateTimeKind.Utc));
        var earliest = first.AddDays(-EventTime.MaxDaysLength);
        var (isAll, own) = (planner.IsAdministrator, planner.OrganisationId);
        var events = db.Events.AsNoTracking().Where(item => (organisationId == null || item.OrganisationId == organisationId)
            && (item.State == ItemState.Published || item.State == ItemState.Expired || ((isAll || item.OrganisationId == own)
                && (item.State == ItemState.Draft || item.State == ItemState.Review || item.State == ItemState.Scheduled))));
        var rows = await db.EventDates.AsNoTracking()
            .Where(occurrence => occurrence.StartUtc > earliest && occurrence.StartUtc < last && occurrence.EndUtc > first)
            .Join(events, occurrence => occurrence.EventId, item => item.Id, (occurrence, item) => new { occurrence, item })
            .OrderBy(row => row.occurrence.StartUtc).ThenBy(row => row.occurrence.Id).Take(Max).ToListAsync(cancellation);
        var shown = (await cards.OfAsync(
            db, [.. rows.Select(row => row.item).DistinctBy(item => item.Id)], cancellation)).ToDictionary(card => card.Item.Id);
        var now = clock.GetUtcNow().UtcDateTime;
        return [.. rows.Where(row => shown.ContainsKey(row.item.Id)).Select(row => new PlannerEntry(
            row.occurrence, shown[row.item.Id],
            row.occurrence.EndUtc > now && row.item.State != ItemState.Expired && ItemRights.MayEdit(planner, row.item.OrganisationId)))];
    }
}
