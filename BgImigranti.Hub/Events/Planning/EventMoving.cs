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
public sealed class EventMoving(HubWriter writer, EventsRubric rubric, ItemLife life, IEnumerable<IDateFollower> followers)
{
    /// <summary>Does what is asked; repeated with the same key it is done once.</summary>
    /// <exception cref="RefusalException">
    /// The event is not this person's, the date is over, the new time is none or past, the series does not follow, or, with code
    /// <c>date-conflict</c>, somebody changed the event since the version that the planner saw.
    /// </exception>
    public Task<DateReceipt> ApplyAsync(Reader planner, DateOrder order, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(planner);
        ArgumentNullException.ThrowIfNull(order);
        DateChecks.Typed(order);
        return writer.WriteAsync(async scope =>
        {
            var idempotency = new IdempotentRequest(planner.PersonId ?? 0, order.Key, order.Whole);
            var made = await idempotency.FindAnswerAsync(scope);
            var item = await ItemWriting.RequireAsync(scope, planner, order.EventId) as CalendarEvent ?? throw ItemRights.Unknown();
            if (made is not null)
            {
                return new DateReceipt(made.SubjectId, order.DateId, made.Number);
            }

            var target = await PerformAsync(scope, planner, item, order);
            idempotency.StoreAnswer(scope, target.Id, target.Version);
            return new DateReceipt(target.Id, order.DateId, target.Version);
        }, cancellation);
    }

    private async Task<CalendarEvent> PerformAsync(WriteScope scope, Reader planner, CalendarEvent item, DateOrder order)
    {
        if (item.Version != order.Version)
        {
            throw PlanningRefusals.Conflict();
        }

        var dates = await scope.Db.EventDates.Where(date => date.EventId == item.Id).ToListAsync(CancellationToken.None);
        var series = new SeriesAt(item, dates.Find(date => date.Id == order.DateId) ?? throw PlanningRefusals.Unknown(), dates);
        DateChecks.Possible(series, order, scope.Now);
        var before = dates.ToDictionary(date => date.Id, date => DateState.Of(date, item));
        var traces = ItemTraces.Of(item, rubric);
        var second = await ChangeAsync(scope, planner, series, order);
        await StepAsync(scope, planner, item, traces);
        if (second is not null)
        {
            await StepAsync(scope, planner, second, null);
        }

        await FollowAsync(scope, planner, order, (item, second, before));
        return second ?? item;
    }

    /// <summary>Changes facts and dates.</summary>
    /// <returns>The second half of a series that was cut; null when it is still one.</returns>
    private async Task<CalendarEvent?> ChangeAsync(WriteScope scope, Reader planner, SeriesAt series, DateOrder order)
    {
        var reach = !series.HasMore || (order.Reach == DateReach.Following && series.IsFirst) ? DateReach.All : order.Reach;
        if (reach == DateReach.One)
        {
            DateSteps.One(series, order);
            return null;
        }

        if (reach == DateReach.All)
        {
            DateSteps.All(series, order, scope.Now);
            return null;
        }

        if (DateSteps.NeedsNoCut(series, order))
        {
            DateSteps.Each(series.Following, order);
            return null;
        }

        var second = await SeriesCut.ApplyAsync(scope, planner, rubric, series);
        DateSteps.All(series with { Item = second, Dates = [.. series.Following] }, order, scope.Now);
        return second;
    }

    private async Task StepAsync(WriteScope scope, Reader planner, CalendarEvent item, ItemTraces? traces)
    {
        var languages = await scope.Db.ItemTranslations.Where(text => text.ItemId == item.Id).Select(text => text.LanguageCode).ToListAsync(CancellationToken.None);
        await life.StepAsync(scope, new ItemStep(item, rubric, planner, ItemAct.Keep)
        {
            Before = traces ?? ItemTraces.None,
            Languages = languages,
            IsEdited = traces is not null,
        });
    }

    private async Task FollowAsync(
        WriteScope scope, Reader planner, DateOrder order, (CalendarEvent Item, CalendarEvent? Second, Dictionary<long, DateState> Before) done)
    {
        CalendarEvent[] events = done.Second is null ? [done.Item] : [done.Item, done.Second];
        var ids = events.Select(item => item.Id).ToList();
        var dates = await scope.Db.EventDates.Where(date => ids.Contains(date.EventId)).ToListAsync(CancellationToken.None);
        var changed = dates.Where(date => done.Before.ContainsKey(date.Id))
            .Select(date => new ChangedDate(date, events.First(item => item.Id == date.EventId), done.Before[date.Id]))
            .Where(change => change.Now != change.Before && (change.Before.EndUtc > scope.Now || change.Now.EndUtc > scope.Now))
            .OrderBy(change => change.Now.StartUtc).ToList();
        DateChecks.NothingIntoThePast(changed, scope.Now);
        if (order.Act == DateAct.Restore && DateSteps.IsOff(dates.Single(date => date.Id == order.DateId), events))
        {
            throw PlanningRefusals.Impossible("restore-impossible", () => PlanningText.RestoreImpossible);
        }

        var change = new DateChange(order, changed, planner.PersonId!.Value);
        foreach (var follower in followers)
        {
            await follower.ChangedAsync(scope, change);
        }
    }
}
