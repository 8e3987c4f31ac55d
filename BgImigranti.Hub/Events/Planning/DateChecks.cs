using BgImigranti.Hub.Publishing;
using BgImigranti.Hub.Ui;

namespace BgImigranti.Hub.Events.Planning;

/// <summary>What must be true before, and after, something is done to a date.</summary>
internal static class DateChecks
{
    /// <summary>What was typed makes sense by itself.</summary>
    public static void Typed(DateOrder order)
    {
        if (order.Act == DateAct.Move && (order.Start is null || order.End is null))
        {
            throw PlanningRefusals.Wrong("date-time-missing", () => PlanningText.TimeMissing);
        }

        if (order.Reason.Length > EventDate.ReasonLength || PlainText.HasForbiddenControls(order.Reason))
        {
            throw PlanningRefusals.Wrong("reason-wrong", () => string.Format(
                System.Globalization.CultureInfo.CurrentCulture, PlanningText.ReasonWrong, EventDate.ReasonLength));
        }
    }

    /// <summary>It can be done now.</summary>
    public static void Possible(SeriesAt series, DateOrder order, DateTime now)
    {
        var (item, date) = (series.Item, series.Date);
        if (item.State is ItemState.Archived or ItemState.Hidden or ItemState.Expired)
        {
            throw PlanningRefusals.Impossible("event-closed", () => PlanningText.EventClosed);
        }

        if (date.EndUtc <= now)
        {
            throw PlanningRefusals.Impossible("date-over", () => PlanningText.DateOver);
        }

        switch (order.Act)
        {
            case DateAct.Move when DateState.Of(date, item).IsCancelled:
                throw PlanningRefusals.Impossible("date-cancelled", () => PlanningText.CancelledCannotMove);
            case DateAct.Move:
                NotIntoThePast(series, order, now);
                break;
            case DateAct.Cancel when DateState.Of(date, item).IsCancelled:
                throw PlanningRefusals.Impossible("date-cancelled", () => PlanningText.AlreadyCancelled);
            case DateAct.Restore when item.Status == EventStatus.Cancelled && order.Reach == DateReach.One && series.HasMore:
                throw PlanningRefusals.Impossible("event-cancelled", () => PlanningText.WholeEventCancelled);
            case DateAct.Restore when order.Reach == DateReach.One && !date.IsMoved && !DateState.Of(date, item).IsCancelled:
                throw PlanningRefusals.Impossible("nothing-to-restore", () => PlanningText.NothingToRestore);
            default:
                break;
        }
    }

    /// <summary>A series that is shifted takes none of its dates to come into the past.</summary>
    public static void NothingIntoThePast(IEnumerable<ChangedDate> changes, DateTime now)
    {
        if (changes.Any(change => change.WasMoved && change.Before.StartUtc >= now && change.Now.StartUtc < now))
        {
            throw PlanningRefusals.Wrong("date-past", () => PlanningText.SeriesIntoThePast);
        }
    }

    private static void NotIntoThePast(SeriesAt series, DateOrder order, DateTime now)
    {
        var time = DateSteps.TimeOf(series.Item, order);
        if (time.EndUtc <= now || (time.StartUtc < now && time.StartUtc != series.Date.StartUtc))
        {
            throw PlanningRefusals.Wrong("date-past", () => PlanningText.IntoThePast);
        }
    }
}
