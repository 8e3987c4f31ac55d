using BgImigranti.Hub.Data;
using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Publishing.Fields;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace BgImigranti.Hub.Events.Occurrences;

/// <summary>
/// Keeps the dates of an event in step with its facts, inside the operation that changes them. What was done to one date (moved,
/// cancelled, people who signed up) stays with it, also when the whole series is shifted.
/// </summary>
public static class EventDates
{
    /// <summary>Reckons the dates anew.</summary>
    /// <param name="scope">The operation.</param>
    /// <param name="item">The event.</param>
    /// <param name="held">Which dates people hang on.</param>
    /// <returns>The public calendar showed the event before, or shows it now.</returns>
    public static async Task<bool> FollowAsync(WriteScope scope, CalendarEvent item, IHeldDates held)
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(held);
        var known = await scope.Db.EventDates.Where(date => date.EventId == item.Id).ToListAsync(CancellationToken.None);
        await ShiftAsync(scope, item, known);
        var now = LocalDateTime.FromDateTime(InstantFormatter.ToSofia(scope.Now));
        var planned = EventPlan.Of(item, now);
        var byKey = known.ToDictionary(date => date.Key, StringComparer.Ordinal);
        foreach (var plan in planned)
        {
            if (!byKey.Remove(plan.Key, out var date))
            {
                date = new EventDate { EventId = item.Id, Key = plan.Key };
                scope.Db.Add(date);
                known.Add(date);
            }

            Take(date, plan);
        }

        var from = EventTimeConverter.Write(EventPlan.From(item, now));
        await ForgetAsync(scope, known, [.. byKey.Values.Where(date => string.CompareOrdinal(date.Key, from) >= 0)], held);
        item.ReckonedUntil = EventPlan.Until(item, now) is { } until ? item.Time!.At(until).StartUtc : null;
        item.ReckonedFrom = item.Time is { } time ? EventTimeConverter.Write(time) : "";
        item.ExpiresAt = item.Time is null || item.Recurrence.IsEndless ? null : known.Select(date => (DateTime?)date.EndUtc).Max();
        await scope.Db.SaveChangesAsync(CancellationToken.None);
        return await ShowAsync(scope, item, known);
    }

    /// <summary>Puts the dates of a public event into the calendar, and takes those of others out.</summary>
    /// <returns>The calendar showed it before, or shows it now.</returns>
    public static async Task<bool> ShowAsync(WriteScope scope, CalendarEvent item, IReadOnlyCollection<EventDate> dates)
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(dates);
        var before = await scope.Db.EventDays.Where(day => day.EventId == item.Id).ExecuteDeleteAsync(CancellationToken.None);
        var isShown = item.IsPublic && item.State != Publishing.ItemState.Archived;
        if (isShown)
        {
            scope.Db.AddRange(dates.SelectMany(date => Days(item, date)));
        }

        await scope.Db.SaveChangesAsync(CancellationToken.None);
        return isShown || before > 0;
    }

    private static void Take(EventDate date, PlannedDate plan)
    {
        if (!date.IsMoved)
        {
            (date.StartUtc, date.EndUtc) = (plan.Time.StartUtc, plan.Time.EndUtc);
        }

        if (plan.Stop is { } stop)
        {
            (date.Town, date.PlaceBg, date.PlaceEn) = (stop.TownCode, stop.PlaceBg, stop.PlaceEn);
        }
        else if (!date.IsMoved)
        {
            (date.Town, date.PlaceBg, date.PlaceEn) = (null, null, null);
        }
    }

    /// <summary>A series that begins at another hour or day keeps what hangs on its dates: each is the same date, moved along.</summary>
    private static async Task ShiftAsync(WriteScope scope, CalendarEvent item, List<EventDate> known)
    {
        var now = item.Time is { } time ? EventTimeConverter.Write(time) : "";
        if (item.ReckonedFrom.Length == 0 || now.Length == 0 || item.ReckonedFrom[..16] == now[..16] || item.Stops.Length > 0 || known.Count == 0)
        {
            return;
        }

        var by = Period.Between(EventTimeConverter.ReadLocal(item.ReckonedFrom[..16]), item.Time!.Start, PeriodUnits.Minutes);

        // Keys are unique in the database at every moment, and a shift runs through keys that are still taken.
        foreach (var date in known)
        {
            date.Key = $"~{date.Key}";
        }

        await scope.Db.SaveChangesAsync(CancellationToken.None);
        foreach (var date in known)
        {
            date.Key = EventPlan.Shifted(date.Key[1..], by);
        }
    }

    /// <summary>Dates that the rule no longer gives: those with people on their list stay, as cancelled, so that everybody is told.</summary>
    private static async Task ForgetAsync(WriteScope scope, List<EventDate> known, List<EventDate> gone, IHeldDates held)
    {
        var kept = gone.Count == 0 ? new HashSet<long>() : await held.AmongAsync(scope, gone.ConvertAll(date => date.Id));
        foreach (var date in gone)
        {
            if (date.SeatsTaken > 0 || kept.Contains(date.Id))
            {
                date.IsCancelled = true;
            }
            else
            {
                scope.Db.Remove(date);
                known.Remove(date);
            }
        }
    }

    /// <summary>A date on each day of Sofia that it touches.</summary>
    internal static IEnumerable<EventDay> Days(CalendarEvent item, EventDate date)
    {
        var first = DateOnly.FromDateTime(InstantFormatter.ToSofia(date.StartUtc));

        // The end is exclusive: what ends at midnight does not touch the day that begins then.
        var last = DateOnly.FromDateTime(InstantFormatter.ToSofia(date.EndUtc > date.StartUtc ? date.EndUtc.AddTicks(-1) : date.EndUtc));
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            yield return new EventDay
            {
                DateId = date.Id,
                EventId = item.Id,
                Day = day,
                IsFirst = day == first,
                StartUtc = date.StartUtc,
                OrganisationId = item.OrganisationId,
                CoOrganiserIds = item.CoOrganiserIds,
                Town = date.Town ?? item.Town,
                Category = item.Category is { } category ? Codes.Of(category) : "",
                LanguageCodes = CodeList.Write([.. CodeList.Read(item.LanguageCodes).Concat(CodeList.Read(item.InterpreterCodes)).Distinct()]),
            };
        }
    }
}
