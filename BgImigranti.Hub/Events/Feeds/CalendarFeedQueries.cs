using BgImigranti.Hub.Data;
using BgImigranti.Hub.Events.Reading;
using BgImigranti.Hub.Publishing;
using BgImigranti.Hub.Publishing.Reading;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Events.Feeds;

/// <summary>Reads what everybody may have of the calendar, whole series at a time.</summary>
public sealed class CalendarFeedQueries(IDbContextFactory<HubDbContext> contexts, ItemCards cards, CalendarQueries calendar)
{
    /// <summary>Most events of a file; what comes soonest is in it.</summary>
    public const int Max = 1_000;

    /// <summary>How long an event that is over stays in the file, in months.</summary>
    public const int MonthsBack = 3;

    // Not a moment of any event: those without a date to come stand behind the others.
    private static readonly DateTime Never = new(9000, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>The events that a filter lets through, the next first, then those that are over.</summary>
    public async Task<IReadOnlyList<CalendarFeedEvent>> ListAsync(CalendarFilter filter, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(filter);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await using var snapshot = await db.BeginSnapshotAsync(cancellation);
        var (today, never) = (calendar.Today, Never);
        var first = today.AddMonths(-MonthsBack);
        var ids = await filter.Of(db.EventDays.Where(day => day.Day >= first))
            .GroupBy(day => day.EventId)
            .OrderBy(days => days.Min(day => day.Day >= today ? day.StartUtc : never))
            .ThenByDescending(days => days.Max(day => day.StartUtc))
            .ThenBy(days => days.Key)
            .Select(days => days.Key).Take(Max).ToListAsync(cancellation);
        return await EventsAsync(db, ids, cancellation);
    }

    /// <summary>One event that everybody may read.</summary>
    /// <exception cref="Ui.RefusalException">There is none.</exception>
    public async Task<CalendarFeedEvent> FindAsync(long id, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await using var snapshot = await db.BeginSnapshotAsync(cancellation);
        return await EventsAsync(db, [id], cancellation) is [var found] ? found : throw ItemRights.Unknown();
    }

    private async Task<IReadOnlyList<CalendarFeedEvent>> EventsAsync(HubDbContext db, List<long> ids, CancellationToken cancellation)
    {
        var items = await db.Events.AsNoTracking().Where(item => ids.Contains(item.Id)).ToListAsync(cancellation);
        var own = (await db.EventDates.AsNoTracking()
            .Where(occurrence => ids.Contains(occurrence.EventId)
                && (occurrence.IsMoved
                    || occurrence.IsCancelled
                    || occurrence.Town != null
                    || occurrence.PlaceBg != null
                    || occurrence.PlaceEn != null))
            .OrderBy(occurrence => occurrence.StartUtc).ThenBy(occurrence => occurrence.Id).ToListAsync(cancellation)).ToLookup(
                occurrence => occurrence.EventId);
        var shown = (await cards.WithoutPicturesAsync(
            db, [.. items.Where(item => item.IsPublic)], cancellation)).ToDictionary(card => card.Item.Id);
        return [.. ids.Where(shown.ContainsKey).Select(id => new CalendarFeedEvent(shown[id], [.. own[id]]))];
    }
}
