using BgImigranti.Hub.Publishing;
using BgImigranti.Hub.Ui;

namespace BgImigranti.Hub.Events.Planning;

/// <summary>What must be true before, and after, something is done to a date.</summary>
internal static class RescheduleRules
{
    /// <summary>What was typed makes sense by itself.</summary>
    public static void Typed(RescheduleRequest request)
    {
        if (request.Action == OccurrenceAction.Move && (request.Start is null || request.End is null))
        {
            throw PlanningRefusals.Wrong("date-time-missing", () => PlanningText.TimeMissing);
        }

        if (request.Reason.Length > Occurrence.ReasonLength || PlainText.HasForbiddenControls(request.Reason))
        {
            throw PlanningRefusals.Wrong("reason-wrong", () => string.Format(
                System.Globalization.CultureInfo.CurrentCulture, PlanningText.ReasonWrong, Occurrence.ReasonLength));
        }
    }

    /// <summary>It can be done now.</summary>
    public static void Possible(SeriesSelection series, RescheduleRequest request, DateTime now)
    {
        var (item, occurrence) = (series.Item, series.Date);
        if (item.State is ItemState.Archived or ItemState.Hidden or ItemState.Expired)
        {
            throw PlanningRefusals.Impossible("event-closed", () => PlanningText.EventClosed);
        }

        if (occurrence.EndUtc <= now)
        {
            throw PlanningRefusals.Impossible("date-over", () => PlanningText.DateOver);
        }

        switch (request.Action)
        {
            case OccurrenceAction.Move when OccurrenceState.From(occurrence, item).IsCancelled:
                throw PlanningRefusals.Impossible("date-cancelled", () => PlanningText.CancelledCannotMove);
            case OccurrenceAction.Move:
                NotIntoThePast(series, request, now);
                break;
            case OccurrenceAction.Cancel when OccurrenceState.From(occurrence, item).IsCancelled:
                throw PlanningRefusals.Impossible("date-cancelled", () => PlanningText.AlreadyCancelled);
            case OccurrenceAction.Restore when item.Status == EventStatus.Cancelled && request.Scope == SeriesScope.One && series.HasMore:
                throw PlanningRefusals.Impossible("event-cancelled", () => PlanningText.WholeEventCancelled);
            case OccurrenceAction.Restore when request.Scope == SeriesScope.One
                && !occurrence.IsMoved
                && !OccurrenceState.From(occurrence, item).IsCancelled:
                throw PlanningRefusals.Impossible("nothing-to-restore", () => PlanningText.NothingToRestore);
            default:
                break;
        }
    }

    /// <summary>A series that is shifted takes none of its dates to come into the past.</summary>
    public static void NothingIntoThePast(IEnumerable<ChangedOccurrence> changes, DateTime now)
    {
        if (changes.Any(change => change.WasMoved && change.Before.StartUtc >= now && change.Now.StartUtc < now))
        {
            throw PlanningRefusals.Wrong("date-past", () => PlanningText.SeriesIntoThePast);
        }
    }

    private static void NotIntoThePast(SeriesSelection series, RescheduleRequest request, DateTime now)
    {
        var time = RescheduleSteps.TimeOf(series.Item, request);
        if (time.EndUtc <= now || (time.StartUtc < now && time.StartUtc != series.Date.StartUtc))
        {
            throw PlanningRefusals.Wrong("date-past", () => PlanningText.IntoThePast);
        }
    }
}
