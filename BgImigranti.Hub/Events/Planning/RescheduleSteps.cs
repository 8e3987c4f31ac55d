using BgImigranti.Hub.Recurrence;

namespace BgImigranti.Hub.Events.Planning;

/// <summary>What is done to rows and fields for each act and reach; that it may be done was asked before.</summary>
internal static class RescheduleSteps
{
    /// <summary>To one date of a series.</summary>
    public static void One(SeriesSelection series, RescheduleRequest request)
    {
        var occurrence = series.Date;
        if (request.Action != OccurrenceAction.Move)
        {
            Each([occurrence], request);
            return;
        }

        var time = TimeOf(series.Item, request);
        (occurrence.StartUtc, occurrence.EndUtc) = (time.StartUtc, time.EndUtc);
        occurrence.IsMoved = time != series.Planned;
    }

    /// <summary>To the series as a whole.</summary>
    public static void All(SeriesSelection series, RescheduleRequest request, DateTime now)
    {
        var item = series.Item;
        switch (request.Action)
        {
            case OccurrenceAction.Move:
                series.Date.IsMoved = false;
                SeriesShift.Apply(item, series.Cut, TimeOf(item, request));
                break;
            case OccurrenceAction.Cancel:
                (item.CancelledFrom, item.Status) = (item.Status, EventStatus.Cancelled);
                foreach (var occurrence in ToCome(series, now).Where(occurrence => !occurrence.IsCancelled))
                {
                    occurrence.Reason = request.Reason;
                }

                break;
            case OccurrenceAction.Restore when item.Status == EventStatus.Cancelled:
                (item.Status, item.CancelledFrom) = (item.CancelledFrom ?? EventStatus.Confirmed, null);
                foreach (var occurrence in ToCome(series, now).Where(occurrence => !occurrence.IsCancelled))
                {
                    occurrence.Reason = "";
                }

                break;
            default:
                Each(ToCome(series, now), request);
                break;
        }
    }

    /// <summary>To each of these by itself.</summary>
    public static void Each(IEnumerable<Occurrence> occurrences, RescheduleRequest request)
    {
        foreach (var occurrence in occurrences)
        {
            if (request.Action == OccurrenceAction.Cancel)
            {
                (occurrence.IsCancelled, occurrence.Reason) = (true, request.Reason);
            }
            else if (occurrence.IsCancelled)
            {
                (occurrence.IsCancelled, occurrence.Reason) = (false, "");
            }
            else
            {
                // Materialization gives it back the time of the series.
                occurrence.IsMoved = false;
            }
        }
    }

    /// <summary>
    /// Dates that are there can be cancelled and restored one by one where there are no others: in a travelling event, and where the
    /// series itself takes place.
    /// </summary>
    public static bool NeedsNoCut(SeriesSelection series, RescheduleRequest request) =>
        (series.Item.Stops.Length > 0 && request.Action != OccurrenceAction.Move && series.Item.Status != EventStatus.Cancelled)
        || (request.Action == OccurrenceAction.Restore && series.Item.Status != EventStatus.Cancelled);

    /// <summary>The date does not take place.</summary>
    public static bool IsOff(Occurrence occurrence, IEnumerable<CalendarEvent> events) =>
        OccurrenceState.From(occurrence, events.First(item => item.Id == occurrence.EventId)).IsCancelled;

    /// <summary>The time that is asked for, checked.</summary>
    /// <exception cref="Ui.RefusalException">It is none.</exception>
    public static EventTime TimeOf(CalendarEvent item, RescheduleRequest request)
    {
        var (start, end, time) = (request.Start!.Value, request.End!.Value, item.Time!);
        return time.IsAllDay
            ? EventTime.Create(start.Date.AtMidnight(), end.Date.PlusDays(1).AtMidnight(), time.ZoneId, isAllDay: true)
            : EventTime.Create(start, end, time.ZoneId, isAllDay: false);
    }

    private static IEnumerable<Occurrence> ToCome(SeriesSelection series, DateTime now) =>
        series.Dates.Where(occurrence => occurrence.EndUtc > now);
}
