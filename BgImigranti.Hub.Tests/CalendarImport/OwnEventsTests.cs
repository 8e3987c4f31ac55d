using BgImigranti.Hub.CalendarImport;
using BgImigranti.Hub.Data.Configuration;
using BgImigranti.Hub.Tests.ICalendar;
using BgImigranti.Hub.Ui;
using Microsoft.Extensions.Options;

namespace BgImigranti.Hub.Tests.CalendarImport;

/// <summary>Two hubs that subscribe to each other do not pass their events back and forth.</summary>
public sealed class OwnEventsTests
{
    [Theory]
    [InlineData("https://bgimigranti.com", true)]
    [InlineData("https://BGIMIGRANTI.com/hub", true)]
    [InlineData("https://other.example.org", false)]
    [InlineData(null, false)]
    public void An_event_that_left_this_hub_does_not_come_back(string? address, bool isOwn)
    {
        var loopGuard = new LoopGuard(Options.Create(new HubOptions { PublicUrl = address }));
        var external = SampleEvents.Course;

        Assert.Equal(isOwn, Record.Exception(() => loopGuard.Refuse(external)) is RefusalException);
    }
}
