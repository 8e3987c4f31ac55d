using BgImigranti.Hub.Data;
using BgImigranti.Hub.Events;
using BgImigranti.Hub.Events.Planning;
using BgImigranti.Hub.Publishing.Fields;
using BgImigranti.Hub.Publishing.Writing;
using BgImigranti.Hub.Tests.TestKit;
using BgImigranti.Hub.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BgImigranti.Hub.Tests.Events.Planning;

/// <summary>Planners at work on dates.</summary>
internal static class Plans
{
    /// <summary>Tuesdays at ten, two hours each, on which people can register.</summary>
    public static Task<ItemWriteResult> TuesdaysAsync(HubServer hub, TestPerson author, params (string Field, string Value)[] more) =>
        hub.ItemAsync(
            author, "event", TestEvents.At("2027-02-02T10:00", "2027-02-02T12:00", [("repeat", "weekly"), ("repeat-count", "5"), .. more]));

    /// <summary>Does something to the nth date of an event, as of its newest version unless another is given.</summary>
    public static async Task<RescheduleResult> DoAsync(
        HubServer hub, TestPerson planner, long eventId, int nth, OccurrenceAction action, SeriesScope scope, PlanProposal? proposal = null)
    {
        var (occurrences, requested) = (await TestEvents.DatesAsync(hub, eventId), proposal ?? new PlanProposal());
        var request = new RescheduleRequest(
            eventId, occurrences[nth].Id, action, scope, requested.Version ?? (await hub.StoredAsync(eventId)).Version)
        {
            Start = requested.Start is { } start ? EventTimeConverter.ReadLocal(start) : null,
            End = requested.End is { } end ? EventTimeConverter.ReadLocal(end) : null,
            Reason = requested.Reason,
            Key = requested.Key,
        };
        return await hub.Services.GetRequiredService<RescheduleService>().ApplyAsync(planner.Reader, request, CancellationToken.None);
    }

    /// <summary>Code of the refusal; null when it was done.</summary>
    public static async Task<string?> CodeAsync(Func<Task> act)
    {
        try
        {
            await act();
            return null;
        }
        catch (RefusalException refusal)
        {
            Assert.NotEmpty(refusal.Text);
            return refusal.Code;
        }
    }

    /// <summary>People register for the nth date.</summary>
    public static Task RegisterAsync(HubServer hub, long eventId, int nth, int people) =>
        hub.Services.GetRequiredService<HubWriter>().WriteAsync(async scope =>
    {
        var occurrences = await scope.Db.EventDates.Where(occurrence => occurrence.EventId == eventId)
            .OrderBy(occurrence => occurrence.Key)
            .ToListAsync(CancellationToken.None);
        occurrences[nth].RegisteredCount = people;
    }, CancellationToken.None);

    /// <summary>The event as it is kept.</summary>
    public static async Task<CalendarEvent> EventAsync(HubServer hub, long id) => (CalendarEvent)await hub.StoredAsync(id);

    /// <summary>Beginnings of dates on the wall of Sofia.</summary>
    public static IEnumerable<string> Starts(IEnumerable<Occurrence> occurrences) =>
        occurrences.Select(occurrence => LocalInput.Write(occurrence.StartUtc)!);
}
