using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Events;
using BgImigranti.Hub.Live;
using BgImigranti.Hub.Publishing;
using BgImigranti.Hub.Ui;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Registrations.Desk;

/// <summary>Reads lists for those who hold the event, and for administrators.</summary>
public sealed class RegistrationDeskQueries(IDbContextFactory<HubDbContext> contexts, TimeProvider clock)
{
    private const int MaxDates = 40;

    /// <summary>The list of a date; of the next one when none is named, or the last when there is no next.</summary>
    /// <exception cref="RefusalException">There is no such event or date for this reader.</exception>
    public async Task<RegistrationListView> FindAsync(Reader reader, long eventId, long? occurrenceId, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await using var snapshot = await db.BeginSnapshotAsync(cancellation);
        var item = await db.Events.AsNoTracking().FirstOrDefaultAsync(row => row.Id == eventId, cancellation);
        ItemRights.RequireEditable(item, reader);
        var (occurrences, chosen) = await DatesAsync(db, eventId, occurrenceId, cancellation);
        var words = await RegisteredEventText.ReadAsync(db, item!, cancellation);
        return new RegistrationListView
        {
            Event = item!,
            Title = (words.Title, words.TitleCode),
            Dates = occurrences,
            Date = chosen,
            People = chosen is null ? [] : await PeopleAsync(db, chosen.Id, cancellation),
            LiveVersion = await db.StreamVersionAsync(LiveStreams.Desk(item!.OrganisationId), cancellation),
        };
    }

    private async Task<(IReadOnlyList<Occurrence> Dates, Occurrence? Chosen)> DatesAsync(
        HubDbContext db, long eventId, long? occurrenceId, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var lists = db.RegistrationDates;
        var all = db.EventDates.AsNoTracking().Where(occurrence => occurrence.EventId == eventId);
        var past = await all.Where(occurrence => occurrence.EndUtc <= now && lists.Any(list => list.OccurrenceId == occurrence.Id))
            .OrderByDescending(occurrence => occurrence.StartUtc).Take(MaxDates / 2).ToListAsync(cancellation);
        var next = await all.Where(occurrence => occurrence.EndUtc > now)
            .OrderBy(occurrence => occurrence.StartUtc)
            .ThenBy(occurrence => occurrence.Id)
            .Take(MaxDates - past.Count)
            .ToListAsync(cancellation);
        IReadOnlyList<Occurrence> occurrences = [.. past.AsEnumerable().Reverse(), .. next];
        if (occurrenceId is not { } id)
        {
            return (occurrences, next.FirstOrDefault() ?? past.FirstOrDefault());
        }

        var named = occurrences.FirstOrDefault(occurrence => occurrence.Id == id)
            ?? await all.FirstOrDefaultAsync(occurrence => occurrence.Id == id, cancellation);
        return (occurrences, named ?? throw RegistrationRefusals.Unknown());
    }

    private static async Task<IReadOnlyList<EventRegistration>> PeopleAsync(
        HubDbContext db, long occurrenceId, CancellationToken cancellation)
    {
        var registrations = await db.Registrations.AsNoTracking()
            .Where(registration => registration.OccurrenceId == occurrenceId && registration.RepeatsId == null)
            .ToListAsync(cancellation);
        return [.. registrations.OrderBy(registration => registration.State)
            .ThenBy(registration => registration.WaitingNumber)
            .ThenBy(registration => registration.CreatedAt)
            .ThenBy(registration => registration.Id)];
    }
}
