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
    /// <summary>Tuesdays at ten, two hours each, on which people can sign up.</summary>
    public static Task<ItemReceipt> TuesdaysAsync(HubServer hub, TestPerson author, params (string Field, string Value)[] more) =>
        hub.ItemAsync(author, "event", TestEvents.At("2027-02-02T10:00", "2027-02-02T12:00", [("repeat", "weekly"), ("repeat-count", "5"), .. more]));

    /// <summary>Does something to the nth date of an event, as of its newest version unless another is given.</summary>
    public static async Task<DateReceipt> DoAsync(HubServer hub, TestPerson planner, long eventId, int nth, DateAct act, DateReach reach, PlanWish? wish = null)
    {
        var (dates, asked) = (await TestEvents.DatesAsync(hub, eventId), wish ?? new PlanWish());
        var order = new DateOrder(eventId, dates[nth].Id, act, reach, asked.Version ?? (await hub.StoredAsync(eventId)).Version)
        {
            Start = asked.Start is { } start ? EventTimeConverter.ReadLocal(start) : null,
            End = asked.End is { } end ? EventTimeConverter.ReadLocal(end) : null,
            Reason = asked.Reason,
            Key = asked.Key,
        };
        return await hub.Services.GetRequiredService<EventMoving>().ApplyAsync(planner.Reader, order, CancellationToken.None);
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

    /// <summary>People sign up for the nth date.</summary>
    public static Task SignUpAsync(HubServer hub, long eventId, int nth, int people) => hub.Services.GetRequiredService<HubWriter>().WriteAsync(async scope =>
    {
        var dates = await scope.Db.EventDates.Where(date => date.EventId == eventId).OrderBy(date => date.Key).ToListAsync(CancellationToken.None);
        dates[nth].SeatsTaken = people;
    }, CancellationToken.None);

    /// <summary>The event as it is kept.</summary>
    public static async Task<CalendarEvent> EventAsync(HubServer hub, long id) => (CalendarEvent)await hub.StoredAsync(id);

    /// <summary>Beginnings of dates on the wall of Sofia.</summary>
    public static IEnumerable<string> Starts(IEnumerable<EventDate> dates) =>
        dates.Select(date => LocalInput.Write(date.StartUtc)!);
}
