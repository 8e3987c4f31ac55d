using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Publishing;
using BgImigranti.Hub.Publishing.Reading;
using BgImigranti.Hub.Ui;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Events.Reading;

/// <summary>Reads the dates to come of an event for whoever may change them.</summary>
public sealed class OccurrenceQueries(IDbContextFactory<HubDbContext> contexts, ItemCards cards, TimeProvider clock)
{
    /// <summary>Dates on a page.</summary>
    public const int PageSize = 20;

    /// <summary>A page of dates.</summary>
    /// <param name="planner">Who asks.</param>
    /// <param name="eventId">The event.</param>
    /// <param name="page">The page, from 1; the last one when there are fewer.</param>
    /// <param name="occurrenceId">The date that is to be changed; null for none.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="RefusalException">There is no such event, or it is not this person's.</exception>
    public async Task<OccurrencesView> FindAsync(Reader planner, long eventId, int page, long? occurrenceId, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await using var snapshot = await db.BeginSnapshotAsync(cancellation);
        var found = await db.Items.AsNoTracking().FirstOrDefaultAsync(item => item.Id == eventId, cancellation);
        var item = ItemRights.RequireEditable(found, planner) as CalendarEvent ?? throw ItemRights.Unknown();
        var now = clock.GetUtcNow().UtcDateTime;
        var toCome = db.EventDates.AsNoTracking().Where(occurrence => occurrence.EventId == eventId && occurrence.EndUtc > now);
        var pages = Math.Max(1, (await toCome.CountAsync(cancellation) + PageSize - 1) / PageSize);
        var shown = Math.Clamp(page, 1, pages);
        var occurrences = await toCome.OrderBy(occurrence => occurrence.StartUtc)
            .ThenBy(occurrence => occurrence.Id)
            .Skip((shown - 1) * PageSize)
            .Take(PageSize)
            .ToListAsync(cancellation);
        var chosen = occurrenceId is { } wanted
            ? await toCome.FirstOrDefaultAsync(occurrence => occurrence.Id == wanted, cancellation)
            : null;
        var head = (await cards.OfAsync(db, [item], cancellation))[0].Head;
        return new OccurrencesView(item, head.Title, head.LanguageCode, occurrences, chosen, shown, pages);
    }
}
