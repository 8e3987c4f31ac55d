using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Events;
using BgImigranti.Hub.Live;
using BgImigranti.Hub.Publishing;
using BgImigranti.Hub.Ui;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Registrations.Desk;

/// <summary>Reads lists for those who hold the event, and for administrators.</summary>
public sealed class SignUpDeskReading(IDbContextFactory<HubDbContext> contexts, TimeProvider clock)
{
    private const int MostDates = 40;

    /// <summary>The list of a date; of the next one when none is named, or the last when there is no next.</summary>
    /// <exception cref="RefusalException">There is no such event or date for this reader.</exception>
    public async Task<SignUpListView> FindAsync(Reader reader, long eventId, long? dateId, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await using var snapshot = await db.BeginSnapshotAsync(cancellation);
        var item = await db.Events.AsNoTracking().FirstOrDefaultAsync(row => row.Id == eventId, cancellation);
        ItemRights.RequireEditable(item, reader);
        var (dates, chosen) = await DatesAsync(db, eventId, dateId, cancellation);
        var words = await SignUpEventWords.ReadAsync(db, item!, cancellation);
        return new SignUpListView
        {
            Event = item!,
            Title = (words.Title, words.TitleCode),
            Dates = dates,
            Date = chosen,
            People = chosen is null ? [] : await PeopleAsync(db, chosen.Id, cancellation),
            LiveVersion = await db.StreamVersionAsync(LiveStreams.Desk(item!.OrganisationId), cancellation),
        };
    }

    private async Task<(IReadOnlyList<EventDate> Dates, EventDate? Chosen)> DatesAsync(HubDbContext db, long eventId, long? dateId, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var lists = db.SignUpDates;
        var all = db.EventDates.AsNoTracking().Where(date => date.EventId == eventId);
        var past = await all.Where(date => date.EndUtc <= now && lists.Any(list => list.DateId == date.Id))
            .OrderByDescending(date => date.StartUtc).Take(MostDates / 2).ToListAsync(cancellation);
        var next = await all.Where(date => date.EndUtc > now).OrderBy(date => date.StartUtc).ThenBy(date => date.Id).Take(MostDates - past.Count).ToListAsync(cancellation);
        IReadOnlyList<EventDate> dates = [.. past.AsEnumerable().Reverse(), .. next];
        if (dateId is not { } id)
        {
            return (dates, next.FirstOrDefault() ?? past.FirstOrDefault());
        }

        var named = dates.FirstOrDefault(date => date.Id == id) ?? await all.FirstOrDefaultAsync(date => date.Id == id, cancellation);
        return (dates, named ?? throw SignUpRefusals.Unknown());
    }

    private static async Task<IReadOnlyList<SignUp>> PeopleAsync(HubDbContext db, long dateId, CancellationToken cancellation)
    {
        var people = await db.SignUps.AsNoTracking().Where(person => person.DateId == dateId && person.RepeatsId == null).ToListAsync(cancellation);
        return [.. people.OrderBy(person => person.State).ThenBy(person => person.WaitingNumber).ThenBy(person => person.CreatedAt).ThenBy(person => person.Id)];
    }
}
