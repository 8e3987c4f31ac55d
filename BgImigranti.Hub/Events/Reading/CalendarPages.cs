using BgImigranti.Hub.Data;
using BgImigranti.Hub.Events.Occurrences;
using BgImigranti.Hub.Publishing;
using BgImigranti.Hub.Ui;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Events.Reading;

/// <summary>Reads the pages of the public calendar: each a range of days in an index, and of a day never more than is shown.</summary>
public sealed class CalendarPages(IDbContextFactory<HubDbContext> contexts, CalendarQueries calendar, TimeProvider clock)
{
    /// <summary>Dates on a page of the list.</summary>
    public const int AgendaSize = 20;

    /// <summary>Dates on a page of one day.</summary>
    public const int DaySize = 40;

    /// <summary>Dates on a printed programme.</summary>
    public const int ProgrammeSize = 200;

    /// <summary>Days that a page of the list looks through; behind them it only asks which day comes next.</summary>
    private const int AgendaDays = 92;

    /// <summary>A month or a week: of each day the first few dates, and how many there are.</summary>
    public async Task<CalendarSpanView> SpanAsync(CalendarFilter filter, CalendarSpan span, int mostOfDay, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(span);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await using var snapshot = await db.BeginSnapshotAsync(cancellation);
        var view = await EmptyAsync(db, span, cancellation);
        if (view.IsOutside)
        {
            return view;
        }

        var wanted = filter.Of(db.EventDays.Where(day => day.Day >= span.First && day.Day <= span.Last));

        // One statement: a range of the index is counted by days, and of each day the first rows are taken.
        var rows = await wanted.GroupBy(day => day.Day).Select(group => new { Day = group.Key, Count = group.Count() })
            .SelectMany(
                group =>
                    wanted.Where(day => day.Day == group.Day).OrderBy(day => day.StartUtc).ThenBy(day => day.OccurrenceId).Take(mostOfDay),
                (group, day) => new { Row = new DayRow(day.Day, day.StartUtc, day.OccurrenceId), group.Count })
            .ToListAsync(cancellation);
        var counts = rows.DistinctBy(row => row.Row.Day).ToDictionary(row => row.Row.Day, row => row.Count);
        return view with
        {
            Days = await DaysAsync(db, [.. rows.Select(row => row.Row)], counts, cancellation),
            Next = counts.Count == 0 ? await NextDayAsync(db, filter, span.Last.AddDays(1), view.Reach, cancellation) : null,
        };
    }

    /// <summary>All that stands under one day, page by page.</summary>
    /// <exception cref="RefusalException">There is no such page.</exception>
    public async Task<CalendarDayPage> DayAsync(CalendarFilter filter, CalendarSpan span, int page, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(span);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await using var snapshot = await db.BeginSnapshotAsync(cancellation);
        var view = await EmptyAsync(db, span, cancellation);
        if (view.IsOutside)
        {
            return new CalendarDayPage(view, 1, 1);
        }

        var wanted = filter.Of(db.EventDays.Where(day => day.Day == span.First));
        var count = await wanted.CountAsync(cancellation);
        var pages = Math.Max(1, (count + DaySize - 1) / DaySize);
        if (page < 1 || page > pages)
        {
            throw new RefusalException("page-unknown", StatusCodes.Status404NotFound, () => PublishingText.PageUnknown);
        }

        var rows = await Ordered(wanted).Skip((page - 1) * DaySize).Take(DaySize)
            .Select(day => new DayRow(day.Day, day.StartUtc, day.OccurrenceId)).ToListAsync(cancellation);
        return new CalendarDayPage(
            view with
            {
                Days = await DaysAsync(db, rows, new Dictionary<DateOnly, int> { [span.First] = count }, cancellation),
                Next = count == 0 ? await NextDayAsync(db, filter, span.Last.AddDays(1), view.Reach, cancellation) : null,
            },
            page,
            pages);
    }

    /// <summary>A month for paper: what lasts for several days stands under its first one only.</summary>
    public async Task<CalendarProgramme> ProgrammeAsync(CalendarFilter filter, CalendarSpan span, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(span);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await using var snapshot = await db.BeginSnapshotAsync(cancellation);
        var view = await EmptyAsync(db, span, cancellation);
        if (view.IsOutside)
        {
            return new CalendarProgramme(view, 0);
        }

        var wanted = filter.Of(
            db.EventDays.Where(day => day.Day >= span.First && day.Day <= span.Last && (day.IsFirst || day.Day == span.First)));
        var rows = await Ordered(wanted).Take(ProgrammeSize)
            .Select(day => new DayRow(day.Day, day.StartUtc, day.OccurrenceId)).ToListAsync(cancellation);
        var counts = rows.GroupBy(row => row.Day).ToDictionary(group => group.Key, group => group.Count());
        return new CalendarProgramme(
            view with { Days = await DaysAsync(db, rows, counts, cancellation) },
            rows.Count < ProgrammeSize ? rows.Count : await wanted.CountAsync(cancellation));
    }

    /// <summary>
    /// The dates that begin on a day or later; under today also what goes on, and nothing that is over. A page ends with a whole day, so
    /// that its address stays true; a day that alone is longer than a page says how much more there is.
    /// </summary>
    /// <param name="filter">Which events.</param>
    /// <param name="from">The first day; null for today.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<CalendarAgenda> AgendaAsync(CalendarFilter filter, DateOnly? from, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(filter);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await using var snapshot = await db.BeginSnapshotAsync(cancellation);
        var range = await ReachAsync(db, cancellation);
        var agenda = new CalendarAgenda
        {
            From = from ?? calendar.Today,
            Days = [],
            Reach = range,
            Today = calendar.Today,
            LiveVersion = await db.StreamVersionAsync(EventsRubric.StreamName, cancellation),
        };
        if (agenda.IsOutside)
        {
            return agenda;
        }

        var (rows, last) = await AgendaRowsAsync(db, filter, agenda.From, range, cancellation);
        if (rows.Count == 0 && await NextDayAsync(db, filter, last.AddDays(1), range, cancellation) is { } later)
        {
            (rows, last) = await AgendaRowsAsync(db, filter, later, range, cancellation);
        }

        var (shown, next) = FullDays(rows, last.AddDays(1));
        var isCut = rows.Count > shown.Count && rows[^1].Day == next;
        return agenda with
        {
            Days = await DaysAsync(db, shown, await CountsAsync(db, filter, shown, cancellation), cancellation),
            Next = isCut ? next : await NextDayAsync(db, filter, next, range, cancellation),
            Previous = await PreviousAsync(db, filter, agenda, cancellation),
        };
    }

    /// <summary>As many rows as make whole days, and the first day that is left for the next page.</summary>
    private static (IReadOnlyList<DayRow> Shown, DateOnly Next) FullDays(List<DayRow> rows, DateOnly afterAll)
    {
        if (rows.Count <= AgendaSize)
        {
            return (rows, afterAll);
        }

        var cut = rows[AgendaSize].Day;
        return cut == rows[0].Day
            ? (rows[..AgendaSize], cut.AddDays(1))
            : ([.. rows.TakeWhile(row => row.Day < cut)], cut);
    }

    private static IOrderedQueryable<OccurrenceDay> Ordered(IQueryable<OccurrenceDay> days) =>
        days.OrderBy(day => day.Day).ThenBy(day => day.StartUtc).ThenBy(day => day.OccurrenceId);

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    private static async Task<DateOnly?> NextDayAsync(
        HubDbContext db, CalendarFilter filter, DateOnly from, CalendarRange range, CancellationToken cancellation)
    {
        var days = filter.Of(db.EventDays.Where(day => day.Day >= from && day.Day <= range.Last && day.IsFirst));
        return await days.OrderBy(day => day.Day).Select(day => (DateOnly?)day.Day).FirstOrDefaultAsync(cancellation);
    }

    /// <summary>How much there is under each day; only the one that fills a page alone can have more than the page shows.</summary>
    private async Task<Dictionary<DateOnly, int>> CountsAsync(
        HubDbContext db, CalendarFilter filter, IReadOnlyList<DayRow> shown, CancellationToken cancellation)
    {
        var counts = shown.GroupBy(row => row.Day).ToDictionary(group => group.Key, group => group.Count());
        if (counts.Count == 1 && shown.Count == AgendaSize)
        {
            var only = shown[0].Day;
            counts[only] = await filter.Of(Beginning(db, only, only)).CountAsync(cancellation);
        }

        return counts;
    }

    private async Task<(List<DayRow> Rows, DateOnly Last)> AgendaRowsAsync(
        HubDbContext db, CalendarFilter filter, DateOnly from, CalendarRange range, CancellationToken cancellation)
    {
        var last = Earlier(from.AddDays(AgendaDays - 1), range.Last);
        var rows = await Ordered(filter.Of(Beginning(db, from, last))).Take(AgendaSize + 1)
            .Select(day => new DayRow(day.Day, day.StartUtc, day.OccurrenceId)).ToListAsync(cancellation);
        return (rows, last);
    }

    private IQueryable<OccurrenceDay> Beginning(HubDbContext db, DateOnly from, DateOnly last)
    {
        var (today, now, occurrences) = (calendar.Today, clock.GetUtcNow().UtcDateTime, db.EventDates);
        return db.EventDays.Where(day => day.Day >= from && day.Day <= last
            && ((day.IsFirst && day.Day != today)
                // Not "is there one that": PostgreSQL would first gather all dates to come.
                || (day.Day == today && occurrences.Where(occurrence => occurrence.Id == day.OccurrenceId)
                    .Select(occurrence => occurrence.EndUtc)
                    .First() > now)));
    }

    /// <summary>Where the page before begins: as many whole days back as fill it, not across today.</summary>
    private async Task<DateOnly?> PreviousAsync(
        HubDbContext db, CalendarFilter filter, CalendarAgenda agenda, CancellationToken cancellation)
    {
        var (from, today) = (agenda.From, agenda.Today);
        var bound = from > today ? today : agenda.Reach.First;
        if (from == today || from == bound)
        {
            return null;
        }

        var days = await filter.Of(Beginning(db, bound, from.AddDays(-1))).OrderByDescending(day => day.Day).Select(day => day.Day)
            .Take(AgendaSize + 1).ToListAsync(cancellation);
        return days.Count <= AgendaSize
            ? from > today ? today : days.Count == 0 ? null : days[^1]
            : days[AgendaSize] == days[0] ? days[0] : days.Last(day => day > days[AgendaSize]);
    }

    private async Task<CalendarSpanView> EmptyAsync(HubDbContext db, CalendarSpan span, CancellationToken cancellation) => new()
    {
        Span = span,
        Days = [],
        Reach = await ReachAsync(db, cancellation),
        Today = calendar.Today,
        LiveVersion = await db.StreamVersionAsync(EventsRubric.StreamName, cancellation),
    };

    private async Task<CalendarRange> ReachAsync(HubDbContext db, CancellationToken cancellation)
    {
        var today = calendar.Today;
        var first = await db.EventDays.OrderBy(day => day.Day).Select(day => (DateOnly?)day.Day).FirstOrDefaultAsync(cancellation) ?? today;
        return new CalendarRange(
            CalendarSpan.From(SpanKind.Month, Earlier(first, today)).First,
            CalendarSpan.From(SpanKind.Month, today.AddMonths(OccurrencePlan.Reach.Months)).Last);
    }

    private async Task<IReadOnlyList<CalendarDay>> DaysAsync(
        HubDbContext db, IReadOnlyList<DayRow> rows, Dictionary<DateOnly, int> counts, CancellationToken cancellation)
    {
        var occurrences = (await calendar.OccurrencesAsync(db, [.. rows.Select(row => row.OccurrenceId).Distinct()], cancellation))
            .ToDictionary(occurrence => occurrence.Date.Id);
        return
        [
            .. from row in rows
               where occurrences.ContainsKey(row.OccurrenceId)
               orderby row.Day, row.StartUtc, row.OccurrenceId
               group occurrences[row.OccurrenceId] by row.Day into day
               select new CalendarDay(day.Key, [.. day], counts[day.Key]),
        ];
    }

    private sealed record DayRow(DateOnly Day, DateTime StartUtc, long OccurrenceId);
}
