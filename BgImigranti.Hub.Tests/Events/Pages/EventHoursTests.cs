using BgImigranti.Hub.Events;
using BgImigranti.Hub.Events.Fields;
using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Recurrence;
using NodaTime;

namespace BgImigranti.Hub.Tests.Events.Pages;

/// <summary>The hours of a date as they stand under one day.</summary>
public sealed class EventHoursTests
{
    [Theory]
    [InlineData("2026-12-01T10:00", "2026-12-01T12:00", "2026-12-01", "10:00–12:00\u00A0ч.", "10:00–12:00")]
    [InlineData("2026-12-01T10:00", "2026-12-01T10:00", "2026-12-01", "10:00\u00A0ч.", "10:00")]
    [InlineData("2026-12-01T18:00", "2026-12-02T00:00", "2026-12-01", "18:00–24:00\u00A0ч.", "18:00–24:00")]
    [InlineData("2026-12-01T18:00", "2026-12-03T12:00", "2026-12-01", "от 18:00\u00A0ч.", "from 18:00")]
    [InlineData("2026-12-01T18:00", "2026-12-03T12:00", "2026-12-02", "Цял ден", "All day")]
    [InlineData("2026-12-01T18:00", "2026-12-03T12:00", "2026-12-03", "до 12:00\u00A0ч.", "until 12:00")]
    [InlineData("2026-03-29T02:30", "2026-03-29T04:30", "2026-03-29", "02:30–04:30\u00A0ч.", "02:30–04:30")]
    [InlineData("2026-10-25T02:30", "2026-10-25T04:30", "2026-10-25", "02:30–04:30\u00A0ч.", "02:30–04:30")]
    public void A_day_says_its_part(string start, string end, string day, string bulgarian, string english)
    {
        var (occurrence, item) = Made(start, end, EventTime.SofiaZone);

        Assert.Equal(bulgarian, Said(Language.Bulgarian, occurrence, item, day));
        Assert.Equal(english, Said(Language.English, occurrence, item, day));
    }

    [Fact]
    public void Hours_of_another_zone_are_said_in_those_of_Sofia()
    {
        var (occurrence, item) = Made("2026-12-01T10:00", "2026-12-01T12:00", "Europe/Berlin");

        Assert.Equal("11:00–13:00\u00A0ч. (българско време)", Said(Language.Bulgarian, occurrence, item, "2026-12-01"));
        Assert.Equal("11:00–13:00 (Bulgarian time)", Said(Language.English, occurrence, item, "2026-12-01"));
    }

    private static string Said(Language language, Occurrence occurrence, CalendarEvent item, string day)
    {
        using var scope = language.Use();
        return EventHoursNotice.On(occurrence, item, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));
    }

    private static (Occurrence Date, CalendarEvent Item) Made(string start, string end, string zone)
    {
        var time = EventTime.Create(Local(start), Local(end), zone, isAllDay: false);
        var item = new CalendarEvent
        {
            OrganisationId = 1,
            AuthorId = 1,
            SourceLanguageCode = "bg",
            CreatedAt = DateTime.UnixEpoch,
            Time = time
        };
        return (new Occurrence { EventId = 1, Key = "", StartUtc = time.StartUtc, EndUtc = time.EndUtc }, item);
    }

    private static LocalDateTime Local(string text) =>
        NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(text).Value;
}
