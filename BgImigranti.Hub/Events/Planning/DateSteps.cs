using BgImigranti.Hub.Recurrence;
using BgImigranti.Hub.Ui;

namespace BgImigranti.Hub.Events.Planning;

/// <summary>What is done to rows and facts for each act and reach; that it may be done was asked before.</summary>
internal static class DateSteps
{
    /// <summary>To one date of a series.</summary>
    public static void One(SeriesAt series, DateOrder order)
    {
        var date = series.Date;
        if (order.Act != DateAct.Move)
        {
            Each([date], order);
            return;
        }

        var time = TimeOf(series.Item, order);
        (date.StartUtc, date.EndUtc) = (time.StartUtc, time.EndUtc);
        date.IsMoved = time != series.Planned;
    }

    /// <summary>To the series as a whole.</summary>
    public static void All(SeriesAt series, DateOrder order, DateTime now)
    {
        var item = series.Item;
        switch (order.Act)
        {
            case DateAct.Move:
                series.Date.IsMoved = false;
                SeriesShift.Apply(item, series.Cut, TimeOf(item, order));
                break;
            case DateAct.Cancel:
                (item.CancelledFrom, item.Status) = (item.Status, EventStatus.Cancelled);
                foreach (var date in ToCome(series, now).Where(date => !date.IsCancelled))
                {
                    date.Reason = order.Reason;
                }

                break;
            case DateAct.Restore when item.Status == EventStatus.Cancelled:
                (item.Status, item.CancelledFrom) = (item.CancelledFrom ?? EventStatus.Confirmed, null);
                foreach (var date in ToCome(series, now).Where(date => !date.IsCancelled))
                {
                    date.Reason = "";
                }

                break;
            default:
                Each(ToCome(series, now), order);
                break;
        }
    }

    /// <summary>To each of these by itself.</summary>
    public static void Each(IEnumerable<EventDate> dates, DateOrder order)
    {
        foreach (var date in dates)
        {
            if (order.Act == DateAct.Cancel)
            {
                (date.IsCancelled, date.Reason) = (true, order.Reason);
            }
            else if (date.IsCancelled)
            {
                (date.IsCancelled, date.Reason) = (false, "");
            }
            else
            {
                // Reckoning gives it back the time of the series.
                date.IsMoved = false;
            }
        }
    }

    /// <summary>
    /// Dates that are there can be cancelled and restored one by one where there are no others: in a travelling event, and where the
    /// series itself takes place.
    /// </summary>
    public static bool NeedsNoCut(SeriesAt series, DateOrder order) =>
        (series.Item.Stops.Length > 0 && order.Act != DateAct.Move && series.Item.Status != EventStatus.Cancelled)
        || (order.Act == DateAct.Restore && series.Item.Status != EventStatus.Cancelled);

    /// <summary>The date does not take place.</summary>
    public static bool IsOff(EventDate date, IEnumerable<CalendarEvent> events) =>
        DateState.Of(date, events.First(item => item.Id == date.EventId)).IsCancelled;

    /// <summary>The time that is asked for, checked.</summary>
    /// <exception cref="Ui.RefusalException">It is none.</exception>
    public static EventTime TimeOf(CalendarEvent item, DateOrder order)
    {
        var (start, end, time) = (order.Start!.Value, order.End!.Value, item.Time!);
        return time.IsWholeDay
            ? EventTime.Create(start.Date.AtMidnight(), end.Date.PlusDays(1).AtMidnight(), time.ZoneId, isWholeDay: true)
            : EventTime.Create(start, end, time.ZoneId, isWholeDay: false);
    }

    private static IEnumerable<EventDate> ToCome(SeriesAt series, DateTime now) => series.Dates.Where(date => date.EndUtc > now);
}
