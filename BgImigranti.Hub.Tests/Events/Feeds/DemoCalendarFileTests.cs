using System.Globalization;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Events;
using BgImigranti.Hub.ICalendar.Reading;
using BgImigranti.Hub.Tests.Forum;
using BgImigranti.Hub.Tests.TestKit;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Tests.Events.Feeds;

/// <summary>The demo events as files: what somebody sees who tries the hub with their own calendar.</summary>
public sealed class DemoCalendarFileTests
{
    private static readonly Dictionary<string, string?> Demo = new() { ["Hub:Demo"] = "true" };

    [Fact]
    public async Task Every_demo_event_is_read_alike_by_programs_of_other_people()
    {
        await using var hub = await HubServer.StartAsync(DatabaseEngine.Sqlite, Demo);
        await using var db = await hub.ReadAsync();
        var events = (await db.Events.ToListAsync(TestContext.Current.CancellationToken)).Where(item => item.IsPublic).ToList();
        Assert.True(events.Count > 18);
        foreach (var language in (string[])["bg", "en"])
        {
            var feed = await hub.FileAsync($"{language}/events.ics");
            await CalendarFiles.AssertReadByPeersAsync(feed);
            var subscribed = IcsReader.Read(feed).Events.ToLookup(component => IdOf(component.Uid));
            var alone = 0;
            foreach (var item in events)
            {
                var file = await hub.FileAsync($"{language}/{CalendarLinks.EventFile(item.Id)}");
                var taken = IcsReader.Read(file).Events;
                Assert.NotEmpty(taken);
                if (subscribed.Contains(item.Id))
                {
                    Assert.Equal(subscribed[item.Id], taken);
                }
                else
                {
                    alone++;
                    await CalendarFiles.AssertReadByPeersAsync(file);
                }
            }

            // Those of 2015, and what was closed.
            Assert.InRange(alone, 1, 6);
        }
    }

    private static long IdOf(string uid) => long.Parse(uid.Split('@')[0].Split('-')[1], CultureInfo.InvariantCulture);
}
