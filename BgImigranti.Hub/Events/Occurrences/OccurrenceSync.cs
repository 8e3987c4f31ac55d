using BgImigranti.Hub.Data;
using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Publishing.Fields;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace BgImigranti.Hub.Events.Occurrences;

/// <summary>
/// Keeps the dates of an event in step with its fields, inside the operation that changes them. What was done to one date (moved,
/// cancelled, people who registered) stays with it, also when the whole series is shifted.
/// </summary>
public static class OccurrenceSync
{
    /// <summary>Computes the dates anew.</summary>
    /// <param name="scope">The operation.</param>
    /// <param name="item">The event.</param>
    /// <param name="held">Which dates people hang on.</param>
    /// <returns>The public calendar showed the event before, or shows it now.</returns>
    public static async Task<bool> SyncAsync(WriteScope scope, CalendarEvent item, IHeldOccurrences held)
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(held);
        var known = await scope.Db.EventDates.Where(occurrence => occurrence.EventId == item.Id).ToListAsync(CancellationToken.None);
        await ShiftAsync(scope, item, known);
        var now = LocalDateTime.FromDateTime(InstantFormatter.ToSofia(scope.Now));
        var planned = OccurrencePlan.For(item, now);
        var byKey = known.ToDictionary(occurrence => occurrence.Key, StringComparer.Ordinal);
        foreach (var plan in planned)
        {
            if (!byKey.Remove(plan.Key, out var occurrence))
            {
                occurrence = new Occurrence { EventId = item.Id, Key = plan.Key };
                scope.Db.Add(occurrence);
                known.Add(occurrence);
            }

            Take(occurrence, plan);
        }

        var from = EventTimeConverter.Write(OccurrencePlan.From(item, now));
        await ForgetAsync(scope, known, [.. byKey.Values.Where(occurrence => string.CompareOrdinal(occurrence.Key, from) >= 0)], held);
        item.MaterializedUntil = OccurrencePlan.Until(item, now) is { } until ? item.Time!.At(until).StartUtc : null;
        item.MaterializedFrom = item.Time is { } time ? EventTimeConverter.Write(time) : "";
        item.ExpiresAt = item.Time is null || item.Recurrence.IsEndless
            ? null
            : known.Select(occurrence => (DateTime?)occurrence.EndUtc).Max();
        await scope.Db.SaveChangesAsync(CancellationToken.None);
        return await ShowAsync(scope, item, known);
    }

    /// <summary>Puts the dates of a public event into the calendar, and takes those of others out.</summary>
    /// <returns>The calendar showed it before, or shows it now.</returns>
    public static async Task<bool> ShowAsync(WriteScope scope, CalendarEvent item, IReadOnlyCollection<Occurrence> occurrences)
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(occurrences);
        var before = await scope.Db.EventDays.Where(day => day.EventId == item.Id).ExecuteDeleteAsync(CancellationToken.None);
        var isShown = item.IsPublic && item.State != Publishing.ItemState.Archived;
        if (isShown)
        {
            scope.Db.AddRange(occurrences.SelectMany(occurrence => Days(item, occurrence)));
        }

        await scope.Db.SaveChangesAsync(CancellationToken.None);
        return isShown || before > 0;
    }

    private static void Take(Occurrence occurrence, PlannedOccurrence plan)
    {
        if (!occurrence.IsMoved)
        {
            (occurrence.StartUtc, occurrence.EndUtc) = (plan.Time.StartUtc, plan.Time.EndUtc);
        }

        if (plan.Stop is { } stop)
        {
            (occurrence.Town, occurrence.PlaceBg, occurrence.PlaceEn) = (stop.TownCode, stop.PlaceBg, stop.PlaceEn);
        }
        else if (!occurrence.IsMoved)
        {
            (occurrence.Town, occurrence.PlaceBg, occurrence.PlaceEn) = (null, null, null);
        }
    }

    /// <summary>A series that begins at another hour or day keeps what hangs on its dates: each is the same date, moved along.</summary>
    private static async Task ShiftAsync(WriteScope scope, CalendarEvent item, List<Occurrence> known)
    {
        var now = item.Time is { } time ? EventTimeConverter.Write(time) : "";
        if (item.MaterializedFrom.Length == 0
            || now.Length == 0
            || item.MaterializedFrom[..16] == now[..16]
            || item.Stops.Length > 0
            || known.Count == 0)
        {
            return;
        }

        var by = Period.Between(EventTimeConverter.ReadLocal(item.MaterializedFrom[..16]), item.Time!.Start, PeriodUnits.Minutes);

        // Keys are unique in the database at every moment, and a shift runs through keys that are still taken.
        foreach (var occurrence in known)
        {
            occurrence.Key = $"~{occurrence.Key}";
        }

        await scope.Db.SaveChangesAsync(CancellationToken.None);
        foreach (var occurrence in known)
        {
            occurrence.Key = OccurrencePlan.Shifted(occurrence.Key[1..], by);
        }
    }

    /// <summary>
    /// Dates that the rule no longer gives: those with people on their list stay, as cancelled, so that everybody is told.
    /// </summary>
    private static async Task ForgetAsync(WriteScope scope, List<Occurrence> known, List<Occurrence> gone, IHeldOccurrences held)
    {
        var kept = gone.Count == 0 ? new HashSet<long>() : await held.AmongAsync(scope, gone.ConvertAll(occurrence => occurrence.Id));
        foreach (var occurrence in gone)
        {
            if (occurrence.RegisteredCount > 0 || kept.Contains(occurrence.Id))
            {
                occurrence.IsCancelled = true;
            }
            else
            {
                scope.Db.Remove(occurrence);
                known.Remove(occurrence);
            }
        }
    }

    /// <summary>A date on each day of Sofia that it touches.</summary>
    internal static IEnumerable<OccurrenceDay> Days(CalendarEvent item, Occurrence occurrence)
    {
        var first = DateOnly.FromDateTime(InstantFormatter.ToSofia(occurrence.StartUtc));

        // The end is exclusive: what ends at midnight does not touch the day that begins then.
        var last = DateOnly.FromDateTime(
            InstantFormatter.ToSofia(occurrence.EndUtc > occurrence.StartUtc ? occurrence.EndUtc.AddTicks(-1) : occurrence.EndUtc));
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            yield return new OccurrenceDay
            {
                OccurrenceId = occurrence.Id,
                EventId = item.Id,
                Day = day,
                IsFirst = day == first,
                StartUtc = occurrence.StartUtc,
                OrganisationId = item.OrganisationId,
                CoOrganiserIds = item.CoOrganiserIds,
                Town = occurrence.Town ?? item.Town,
                Category = item.Category is { } category ? Codes.For(category) : "",
                LanguageCodes = CodeList.Write(
                    [.. CodeList.Read(item.LanguageCodes).Concat(CodeList.Read(item.InterpreterCodes)).Distinct()]),
            };
        }
    }
}
