using BgImigranti.Hub.Data;
using BgImigranti.Hub.Events;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Registrations.Reading;

/// <summary>Reads seats for everybody, and somebody's own registration for whoever has its link.</summary>
public sealed class RegistrationQueries(IDbContextFactory<HubDbContext> contexts, TimeProvider clock)
{
    /// <summary>Most dates of an event for which one can choose.</summary>
    public const int MaxDates = 8;

    /// <summary>Seats of an event that is public and has a list; null for every other.</summary>
    public async Task<CapacityView?> SeatsAsync(long eventId, CancellationToken cancellation) =>
        (await SeatsWithVersionAsync(eventId, cancellation)).View;

    /// <summary>The same with the version of the stream that tells of it.</summary>
    public async Task<(CapacityView? View, long LiveVersion)> SeatsWithVersionAsync(long eventId, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await using var snapshot = await db.BeginSnapshotAsync(cancellation);
        var version = await db.StreamVersionAsync(RegistrationKinds.SeatsStream(eventId), cancellation);
        var item = await db.Events.AsNoTracking().FirstOrDefaultAsync(row => row.Id == eventId, cancellation);
        if (item is not { HasRegistration: true, IsPublic: true })
        {
            return (null, version);
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var occurrences = await db.EventDates.AsNoTracking().Where(occurrence => occurrence.EventId == eventId && occurrence.StartUtc > now)
            .OrderBy(occurrence => occurrence.StartUtc).ThenBy(occurrence => occurrence.Id).Take(MaxDates).ToListAsync(cancellation);
        var ids = occurrences.ConvertAll(occurrence => occurrence.Id);
        var waiting = await db.Registrations.Where(registration =>
            ids.Contains(registration.OccurrenceId) && registration.State == RegistrationState.Waiting && registration.RepeatsId == null)
            .Select(registration => registration.OccurrenceId).Distinct().ToListAsync(cancellation);
        return (new CapacityView(item, occurrences.ConvertAll(occurrence => new OccurrenceCapacity(
            occurrence, Left(item, occurrence, waiting), RegistrationRefusals.For(item, occurrence, now)))), version);
    }

    /// <summary>What a link leads to; null for a link that leads nowhere.</summary>
    public async Task<OwnRegistration?> FindAsync(string secret, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(secret);
        var hash = RegistrationSecrets.Hash(secret);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var links = db.RegistrationLinks;
        var registration = await db.Registrations.AsNoTracking().FirstOrDefaultAsync(
            row => row.ErasedAt == null && links.Any(link => link.Hash == hash && link.RegistrationId == row.Id), cancellation);
        if (registration is null)
        {
            return null;
        }

        var occurrence = await db.EventDates.AsNoTracking().FirstAsync(row => row.Id == registration.OccurrenceId, cancellation);
        var item = await db.Events.AsNoTracking().FirstAsync(row => row.Id == occurrence.EventId, cancellation);
        var before = registration.State != RegistrationState.Waiting ? 0 : await db.Registrations.CountAsync(
            row => row.OccurrenceId == occurrence.Id
                && row.State == RegistrationState.Waiting
                && row.RepeatsId == null
                && row.WaitingNumber < registration.WaitingNumber, cancellation);
        var words = await RegisteredEventText.ReadAsync(db, item, cancellation);
        return new OwnRegistration(registration, item, occurrence)
        {
            Position = before + 1,
            Title = words.Title,
            TitleCode = words.TitleCode,
            Organiser = words.Organiser,
            EventLink = words.Page,
            IsPublic = item.IsPublic,
            IsOver = occurrence.StartUtc <= clock.GetUtcNow().UtcDateTime,
        };
    }

    private static int? Left(CalendarEvent item, BgImigranti.Hub.Events.Occurrence occurrence, List<long> waiting) =>
        item.Capacity is not { } seats ? null : waiting.Contains(occurrence.Id) ? 0 : Math.Max(0, seats - occurrence.RegisteredCount);
}
