using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Publishing;
using BgImigranti.Hub.Publishing.Writing;
using BgImigranti.Hub.Ui;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Events.Planning;

/// <summary>
/// Moves, cancels and restores dates: one, this and the following, or all. For coordinators those of their own organisation's events,
/// for administrators all. The event, its dates, its discussion and whoever follows dates change in one operation.
/// </summary>
public sealed class RescheduleService(
    HubWriter writer, EventsRubric rubric, ItemWorkflow workflow, IEnumerable<IOccurrenceObserver> followers)
{
    /// <summary>Does what is asked; repeated with the same key it is done once.</summary>
    /// <exception cref="RefusalException">
    /// The event is not this person's, the date is over, the new time is none or past, the series does not follow, or, with code
    /// <c>date-conflict</c>, somebody changed the event since the version that the planner saw.
    /// </exception>
    public Task<RescheduleResult> ApplyAsync(Reader planner, RescheduleRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(planner);
        ArgumentNullException.ThrowIfNull(request);
        RescheduleRules.Typed(request);
        return writer.WriteAsync(async scope =>
        {
            var idempotency = new IdempotentRequest(planner.PersonId ?? 0, request.Key, request.Full);
            var made = await idempotency.FindAnswerAsync(scope);
            var item = await ItemWriter.RequireAsync(scope, planner, request.EventId) as CalendarEvent ?? throw ItemRights.Unknown();
            if (made is not null)
            {
                return new RescheduleResult(made.SubjectId, request.OccurrenceId, made.Number);
            }

            var target = await PerformAsync(scope, planner, item, request);
            idempotency.StoreAnswer(scope, target.Id, target.Version);
            return new RescheduleResult(target.Id, request.OccurrenceId, target.Version);
        }, cancellation);
    }

    private async Task<CalendarEvent> PerformAsync(WriteScope scope, Reader planner, CalendarEvent item, RescheduleRequest request)
    {
        if (item.Version != request.Version)
        {
            throw PlanningRefusals.Conflict();
        }

        var occurrences = await scope.Db.EventDates.Where(occurrence => occurrence.EventId == item.Id).ToListAsync(CancellationToken.None);
        var series = new SeriesSelection(
            item, occurrences.Find(occurrence => occurrence.Id == request.OccurrenceId) ?? throw PlanningRefusals.Unknown(), occurrences);
        RescheduleRules.Possible(series, request, scope.Now);
        var before = occurrences.ToDictionary(occurrence => occurrence.Id, occurrence => OccurrenceState.From(occurrence, item));
        var visibility = ItemVisibility.From(item, rubric);
        var second = await ChangeAsync(scope, planner, series, request);
        await StepAsync(scope, planner, item, visibility);
        if (second is not null)
        {
            await StepAsync(scope, planner, second, null);
        }

        await FollowAsync(scope, planner, request, (item, second, before));
        return second ?? item;
    }

    /// <summary>Changes fields and dates.</summary>
    /// <returns>The second half of a series that was cut; null when it is still one.</returns>
    private async Task<CalendarEvent?> ChangeAsync(WriteScope scope, Reader planner, SeriesSelection series, RescheduleRequest request)
    {
        var extent = !series.HasMore || (request.Scope == SeriesScope.Following && series.IsFirst) ? SeriesScope.All : request.Scope;
        if (extent == SeriesScope.One)
        {
            RescheduleSteps.One(series, request);
            return null;
        }

        if (extent == SeriesScope.All)
        {
            RescheduleSteps.All(series, request, scope.Now);
            return null;
        }

        if (RescheduleSteps.NeedsNoCut(series, request))
        {
            RescheduleSteps.Each(series.Following, request);
            return null;
        }

        var second = await SeriesCut.ApplyAsync(scope, planner, rubric, series);
        RescheduleSteps.All(series with { Item = second, Dates = [.. series.Following] }, request, scope.Now);
        return second;
    }

    private async Task StepAsync(WriteScope scope, Reader planner, CalendarEvent item, ItemVisibility? visibility)
    {
        var languages = await scope.Db.ItemTranslations.Where(text => text.ItemId == item.Id)
            .Select(text => text.LanguageCode)
            .ToListAsync(CancellationToken.None);
        await workflow.StepAsync(scope, new ItemWorkflowStep(item, rubric, planner, ItemTransition.Keep)
        {
            Before = visibility ?? ItemVisibility.None,
            Languages = languages,
            IsEdited = visibility is not null,
        });
    }

    private async Task FollowAsync(
        WriteScope scope, Reader planner, RescheduleRequest request,
        (CalendarEvent Item, CalendarEvent? Second, Dictionary<long, OccurrenceState> Before) done)
    {
        CalendarEvent[] events = done.Second is null ? [done.Item] : [done.Item, done.Second];
        var ids = events.Select(item => item.Id).ToList();
        var occurrences = await scope.Db.EventDates.Where(occurrence => ids.Contains(occurrence.EventId))
            .ToListAsync(CancellationToken.None);
        var changed = occurrences.Where(occurrence => done.Before.ContainsKey(occurrence.Id))
            .Select(occurrence =>
                new ChangedOccurrence(occurrence, events.First(item => item.Id == occurrence.EventId), done.Before[occurrence.Id]))
            .Where(change => change.Now != change.Before && (change.Before.EndUtc > scope.Now || change.Now.EndUtc > scope.Now))
            .OrderBy(change => change.Now.StartUtc).ToList();
        RescheduleRules.NothingIntoThePast(changed, scope.Now);
        if (request.Action == OccurrenceAction.Restore
            && RescheduleSteps.IsOff(occurrences.Single(occurrence => occurrence.Id == request.OccurrenceId), events))
        {
            throw PlanningRefusals.Impossible("restore-impossible", () => PlanningText.RestoreImpossible);
        }

        var change = new OccurrenceChange(request, changed, planner.PersonId!.Value);
        foreach (var follower in followers)
        {
            await follower.OnChangedAsync(scope, change);
        }
    }
}
