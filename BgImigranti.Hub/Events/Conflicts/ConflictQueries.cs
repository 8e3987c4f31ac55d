using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Events.Planning;
using BgImigranti.Hub.Localization;
using BgImigranti.Hub.OpeningHours.Holidays;
using BgImigranti.Hub.Publishing;
using BgImigranti.Hub.Publishing.Reading;
using BgImigranti.Hub.Recurrence;
using BgImigranti.Hub.Ui;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace BgImigranti.Hub.Events.Conflicts;

/// <summary>
/// Looks for conflicts of what is planned, among all that a planner may see: everything published, and what is not yet so of their own
/// organisation. Bounded: the next dates of a series, and the first of what stands there.
/// </summary>
public sealed class ConflictQueries(IDbContextFactory<HubDbContext> contexts, ItemCards cards, HolidayCalendar holidays, TimeProvider clock)
{
    /// <summary>Dates of a series that are looked at.</summary>
    public const int MaxDates = 12;

    private const int MaxOthers = 200;

    /// <summary>Conflicts of an event's next dates as they are.</summary>
    /// <exception cref="RefusalException">The event is not this person's.</exception>
    public async Task<IReadOnlyList<ConflictView>> OfEventAsync(Reader planner, long eventId, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var item = await RequireAsync(db, planner, eventId, cancellation);
        var occurrences = item.Status == EventStatus.Cancelled ? [] : await ToComeAsync(db, item, cancellation);
        return await FindAsync(db, planner, [.. occurrences.Where(occurrence => !occurrence.IsCancelled).Select(
            occurrence => new PlannedSlot(PlannedEvent.From(item, occurrence), occurrence.StartUtc, occurrence.EndUtc))], cancellation);
    }

    /// <summary>Conflicts that a move would have; none for anything else.</summary>
    /// <exception cref="RefusalException">The event is not this person's, or the time is none.</exception>
    public async Task<IReadOnlyList<ConflictView>> OfOrderAsync(Reader planner, RescheduleRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Action != OccurrenceAction.Move)
        {
            return [];
        }

        RescheduleRules.Typed(request);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var item = await RequireAsync(db, planner, request.EventId, cancellation);
        var occurrences = await db.EventDates.AsNoTracking()
            .Where(occurrence => occurrence.EventId == item.Id && occurrence.Id == request.OccurrenceId)
            .ToListAsync(cancellation);
        if (occurrences.Count == 0 || item.Time is null)
        {
            throw PlanningRefusals.Unknown();
        }

        var series = new SeriesSelection(
            item, occurrences[0], request.Scope == SeriesScope.One ? occurrences : await ToComeAsync(db, item, cancellation));
        return await FindAsync(db, planner, Slots(series, request), cancellation);
    }

    private static List<PlannedSlot> Slots(SeriesSelection series, RescheduleRequest request)
    {
        var to = RescheduleSteps.TimeOf(series.Item, request);
        var own = new PlannedSlot(PlannedEvent.From(series.Item, series.Date), to.StartUtc, to.EndUtc);
        if (request.Scope == SeriesScope.One || series.Item.Stops.Length > 0)
        {
            return [own];
        }

        var by = Period.Between(series.Cut, to.Start, PeriodUnits.Minutes);
        var others = (request.Scope == SeriesScope.All ? series.Dates : series.Following).Where(
            occurrence => occurrence.Id != series.Date.Id && occurrence is { IsMoved: false, IsCancelled: false });
        return [own, .. others.Select(occurrence => to.At(SeriesSelection.MomentOf(occurrence) + by))
            .Select(time => own with { StartUtc = time.StartUtc, EndUtc = time.EndUtc })];
    }

    private async Task<IReadOnlyList<ConflictView>> FindAsync(
        HubDbContext db, Reader planner, List<PlannedSlot> slots, CancellationToken cancellation)
    {
        if (slots.Count == 0)
        {
            return [];
        }

        var table = await holidays.TableAsync();
        var others = await OthersAsync(db, planner, slots, cancellation);
        var found = PlanningConflicts.For(slots, [.. others.Select(other => new PlannedSlot(
            PlannedEvent.From(other.Event, other.Date), other.Date.StartUtc, other.Date.EndUtc))], day => table.Find(day) is not null);
        var ids = found.Select(conflict => conflict.Other?.Event.EventId ?? 0).ToHashSet();
        var shown = await cards.OfAsync(
            db, [.. others.Select(other => other.Event).Where(item => ids.Contains(item.Id)).DistinctBy(item => item.Id)], cancellation);
        var byId = shown.ToDictionary(card => card.Item.Id);
        return [.. found.Select(conflict => conflict.Holiday is { } day
            ? new ConflictView(conflict.Kind, conflict.Slot.StartUtc, table.Find(day)!.Name, Language.Current.Code, "", null, null, day)
            : For(conflict, byId[conflict.Other!.Event.EventId]))];
    }

    private static ConflictView For(FoundConflict conflict, ItemCardView card) => new(
        conflict.Kind, conflict.Slot.StartUtc, card.Head.Title, card.Head.LanguageCode, card.Organisation.Name, conflict.Other!.StartUtc,
        card.Item.IsPublic ? card.Address : PublishingLinks.Edit(card.Item.Id), null);

    private static async Task<List<(CalendarEvent Event, Occurrence Date)>> OthersAsync(
        HubDbContext db, Reader planner, List<PlannedSlot> slots, CancellationToken cancellation)
    {
        var (from, until, own) = (slots.Min(slot => slot.StartUtc), slots.Max(slot => slot.EndUtc), slots[0].Event);
        var earliest = from.AddDays(-EventTime.MaxDaysLength - 1);
        var hosts = own.CoOrganisers.Append(own.OrganisationId).ToList();
        var (isAll, organisation, town) = (planner.IsAdministrator, planner.OrganisationId, own.Town);
        var events = db.Events.AsNoTracking().Where(item => item.Id != own.EventId && item.Status != EventStatus.Cancelled
            && (item.State == ItemState.Published || ((isAll || item.OrganisationId == organisation)
                && (item.State == ItemState.Draft || item.State == ItemState.Review || item.State == ItemState.Scheduled))));
        var found = await db.EventDates.AsNoTracking()
            .Where(occurrence =>
                occurrence.StartUtc > earliest && occurrence.StartUtc < until && occurrence.EndUtc > from && !occurrence.IsCancelled)
            .Join(events, occurrence => occurrence.EventId, item => item.Id, (occurrence, item) => new { occurrence, item })
            .Where(row =>
                hosts.Contains(row.item.OrganisationId) || row.item.CoOrganiserIds != "" || (row.occurrence.Town ?? row.item.Town) == town)
            .OrderBy(row => row.occurrence.StartUtc).ThenBy(row => row.occurrence.Id).Take(MaxOthers).ToListAsync(cancellation);
        return found.ConvertAll(row => (row.item, row.occurrence));
    }

    private async Task<List<Occurrence>> ToComeAsync(HubDbContext db, CalendarEvent item, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return await db.EventDates.AsNoTracking().Where(occurrence => occurrence.EventId == item.Id && occurrence.EndUtc > now)
            .OrderBy(occurrence => occurrence.StartUtc).Take(MaxDates).ToListAsync(cancellation);
    }

    private static async Task<CalendarEvent> RequireAsync(HubDbContext db, Reader planner, long eventId, CancellationToken cancellation) =>
        ItemRights.RequireEditable(
            await db.Items.AsNoTracking().FirstOrDefaultAsync(item => item.Id == eventId, cancellation), planner) as CalendarEvent
        ?? throw ItemRights.Unknown();
}
