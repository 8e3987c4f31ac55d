using BgImigranti.Hub.Data;
using BgImigranti.Hub.Events;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Registrations.Reading;

/// <summary>Reads seats for everybody, and somebody's own sign-up for whoever has its link.</summary>
public sealed class SignUpReading(IDbContextFactory<HubDbContext> contexts, TimeProvider clock)
{
    /// <summary>Most dates of an event for which one can choose.</summary>
    public const int MostDates = 8;

    /// <summary>Seats of an event that is public and has a list; null for every other.</summary>
    public async Task<SeatsView?> SeatsAsync(long eventId, CancellationToken cancellation) =>
        (await SeatsWithVersionAsync(eventId, cancellation)).View;

    /// <summary>The same with the version of the stream that tells of it.</summary>
    public async Task<(SeatsView? View, long LiveVersion)> SeatsWithVersionAsync(long eventId, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await using var snapshot = await db.BeginSnapshotAsync(cancellation);
        var version = await db.StreamVersionAsync(SignUpKinds.SeatsStream(eventId), cancellation);
        var item = await db.Events.AsNoTracking().FirstOrDefaultAsync(row => row.Id == eventId, cancellation);
        if (item is not { HasSignUp: true, IsPublic: true })
        {
            return (null, version);
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var dates = await db.EventDates.AsNoTracking().Where(date => date.EventId == eventId && date.StartUtc > now)
            .OrderBy(date => date.StartUtc).ThenBy(date => date.Id).Take(MostDates).ToListAsync(cancellation);
        var ids = dates.ConvertAll(date => date.Id);
        var waiting = await db.SignUps.Where(person => ids.Contains(person.DateId) && person.State == SignUpState.Waiting && person.RepeatsId == null)
            .Select(person => person.DateId).Distinct().ToListAsync(cancellation);
        return (new SeatsView(item, dates.ConvertAll(date => new DateSeats(date, Left(item, date, waiting), SignUpRefusals.Of(item, date, now)))), version);
    }

    /// <summary>What a link leads to; null for a link that leads nowhere.</summary>
    public async Task<OwnSignUp?> FindAsync(string secret, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(secret);
        var hash = SignUpSecrets.Hash(secret);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var links = db.SignUpLinks;
        var person = await db.SignUps.AsNoTracking().FirstOrDefaultAsync(
            row => row.ErasedAt == null && links.Any(link => link.Hash == hash && link.SignUpId == row.Id), cancellation);
        if (person is null)
        {
            return null;
        }

        var date = await db.EventDates.AsNoTracking().FirstAsync(row => row.Id == person.DateId, cancellation);
        var item = await db.Events.AsNoTracking().FirstAsync(row => row.Id == date.EventId, cancellation);
        var before = person.State != SignUpState.Waiting ? 0 : await db.SignUps.CountAsync(
            row => row.DateId == date.Id && row.State == SignUpState.Waiting && row.RepeatsId == null && row.WaitingNumber < person.WaitingNumber, cancellation);
        var words = await SignUpEventWords.ReadAsync(db, item, cancellation);
        return new OwnSignUp(person, item, date)
        {
            Position = before + 1,
            Title = words.Title,
            TitleCode = words.TitleCode,
            Organiser = words.Organiser,
            EventLink = words.Page,
            IsPublic = item.IsPublic,
            IsOver = date.StartUtc <= clock.GetUtcNow().UtcDateTime,
        };
    }

    private static int? Left(CalendarEvent item, BgImigranti.Hub.Events.EventDate date, List<long> waiting) =>
        item.Seats is not { } seats ? null : waiting.Contains(date.Id) ? 0 : Math.Max(0, seats - date.SeatsTaken);
}
