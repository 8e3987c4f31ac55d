using BgImigranti.Hub.Data;
using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Publishing.Reading;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Events.Reading;

/// <summary>Reads the public calendar. Every reading is one range of an index, and bounded.</summary>
public sealed class CalendarQueries(IDbContextFactory<HubDbContext> contexts, ItemCards cards, TimeProvider clock)
{
    /// <summary>The day it is in Sofia.</summary>
    public DateOnly Today => DateOnly.FromDateTime(InstantFormatter.ToSofia(clock.GetUtcNow().UtcDateTime));

    /// <summary>The next dates from today on, in order; what goes on already stands under today.</summary>
    public async Task<(IReadOnlyList<OccurrenceView> Dates, long LiveVersion)> NextAsync(
        CalendarFilter filter, int most, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(filter);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await using var snapshot = await db.BeginSnapshotAsync(cancellation);
        var today = Today;
        var now = clock.GetUtcNow().UtcDateTime;
        var occurrences = db.EventDates;
        var ids = await filter.Of(db.EventDays.Where(day => day.Day >= today && (day.IsFirst || day.Day == today)))
            // Not "is there one that": PostgreSQL would first gather all dates to come.
            .Where(day =>
                occurrences.Where(occurrence => occurrence.Id == day.OccurrenceId).Select(occurrence => occurrence.EndUtc).First() > now)
            .OrderBy(day => day.Day).ThenBy(day => day.StartUtc).ThenBy(day => day.OccurrenceId)
            .Select(day => day.OccurrenceId).Take(most).ToListAsync(cancellation);
        return (await OccurrencesAsync(db, ids, cancellation), await db.StreamVersionAsync(EventsRubric.StreamName, cancellation));
    }

    /// <summary>All dates of an event from now on, and the last one before when there are no more.</summary>
    public async Task<IReadOnlyList<Occurrence>> DatesOfAsync(long eventId, int most, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var now = clock.GetUtcNow().UtcDateTime;
        var all = db.EventDates.AsNoTracking().Where(occurrence => occurrence.EventId == eventId);
        var next = await all.Where(occurrence => occurrence.EndUtc > now)
            .OrderBy(occurrence => occurrence.StartUtc)
            .ThenBy(occurrence => occurrence.Id)
            .Take(most)
            .ToListAsync(cancellation);
        return next.Count > 0 ? next : await all.OrderByDescending(occurrence => occurrence.StartUtc).Take(1).ToListAsync(cancellation);
    }

    /// <summary>The dates with these ids, in this order.</summary>
    internal async Task<IReadOnlyList<OccurrenceView>> OccurrencesAsync(
        HubDbContext db, IReadOnlyList<long> occurrenceIds, CancellationToken cancellation)
    {
        var occurrences = await db.EventDates.AsNoTracking()
            .Where(occurrence => occurrenceIds.Contains(occurrence.Id))
            .ToDictionaryAsync(occurrence => occurrence.Id, cancellation);
        var eventIds = occurrences.Values.Select(occurrence => occurrence.EventId).Distinct().ToList();
        var events = await db.Events.AsNoTracking().Where(item => eventIds.Contains(item.Id)).ToListAsync(cancellation);
        var byId = (await cards.WithoutPicturesAsync(db, events, cancellation)).ToDictionary(card => card.Item.Id);
        return [.. occurrenceIds.Where(id => occurrences.ContainsKey(id) && byId.ContainsKey(occurrences[id].EventId))
            .Select(id => new OccurrenceView(occurrences[id], byId[occurrences[id].EventId]))];
    }
}
