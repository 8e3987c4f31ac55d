using BgImigranti.Hub.Data;
using BgImigranti.Hub.Events;
using BgImigranti.Hub.Events.Occurrences;
using BgImigranti.Hub.Operations.Demo;
using BgImigranti.Hub.Publishing;
using BgImigranti.Hub.Publishing.Fields;
using BgImigranti.Hub.Recurrence;
using BgImigranti.Hub.Tests.TestKit;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace BgImigranti.Hub.Tests.Operations;

/// <summary>The demo events, as they would be on every day on which somebody may install the hub.</summary>
public sealed class DemoEventTests(SharedServers servers) : IAsyncLifetime
{
    private EventsRubric _rubric = null!;

    public async ValueTask InitializeAsync() =>
        _rubric = (await servers.OnAsync(DatabaseEngine.Sqlite)).Services.GetRequiredService<EventsRubric>();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Every_event_has_both_texts_but_the_one_that_is_meant_for_clerks()
    {
        var events = await EventsAsync();
        Assert.Equal(24, events.Count);
        var alone = Assert.Single(events, item => item.Texts.Count == 1);
        Assert.Equal("burgas", alone.Organisation);
        Assert.All(events.SelectMany(item => item.Texts.Values), text =>
        {
            Assert.InRange(text.Title.Length, 5, ItemTranslation.MaxTitleLength);
            Assert.InRange(text.Summary.Length, 20, ItemTranslation.MaxSummaryLength);
            Assert.NotEmpty(text.Body);
        });
        Assert.All(events.Where(item => item.Texts.Count == 2), item => Assert.NotEqual(item.Texts["bg"].Body, item.Texts["en"].Body));
    }

    [Fact]
    public async Task Between_them_they_show_every_status_and_category_and_way_to_repeat()
    {
        var events = (await EventsAsync()).Select(item => Event(item, Noon(RelativeDayTests.Days.First()), Keys(item))).ToList();
        Assert.Equal(Enum.GetValues<EventStatus>(), events.Select(item => item.Status).Distinct().Order());
        Assert.Equal(Enum.GetValues<EventCategory>(), events.Select(item => item.Category!.Value).Distinct().Order());
        Assert.Equal(
            Enum.GetValues<RecurrenceFrequency>(),
            events.Select(item => item.Recurrence.Rule?.Frequency).OfType<RecurrenceFrequency>().Distinct().Order());
        Assert.Contains(events, item => item.Time?.ZoneId == "Europe/Berlin");
        Assert.Contains(events, item => item.Time is { IsAllDay: true });
        Assert.Contains(
            events, item => item.Capacity is not null && item.HasRegistration && item.ExDates.Length > 0 && item.RDates.Length > 0);
        Assert.Equal(
            ["haskovo", "stambolovo", "harmanli", "svilengrad"],
            EventStops.Read(Assert.Single(events, item => item.Stops.Length > 0)).Select(stop => stop.TownCode));
    }

    [Fact]
    public async Task Whenever_the_hub_is_installed_every_event_expands_and_begins_with_a_date_of_its_rule()
    {
        foreach (var entry in await EventsAsync())
        {
            var keys = Keys(entry);
            foreach (var now in RelativeDayTests.Days.Select(Noon))
            {
                AssertSound(entry, Event(entry, now, keys), now);
            }
        }
    }

    [Fact]
    public async Task The_tour_ends_where_it_should_and_in_the_order_of_the_road()
    {
        var tour = Assert.Single(await EventsAsync(), item => item.Facts.ContainsKey("stop-1"));
        var stops = EventStops.Read(Event(tour, Noon(new DateOnly(2026, 11, 25)), Keys(tour)));
        Assert.Equal(new LocalDateTime(2026, 12, 5, 9, 0), stops[0].Time.Start);
        Assert.Equal(("Автогарата", "The bus station"), (stops[3].PlaceBg, stops[3].PlaceEn));
        Assert.All(stops.Zip(stops.Skip(1)), pair => Assert.True(pair.First.Time.End < pair.Second.Time.Start));
    }

    private void AssertSound(ItemEntry entry, CalendarEvent item, DateTime now)
    {
        if (entry.State == "draft")
        {
            return;
        }

        _rubric.RequirePublishable(item, [.. entry.Texts.Keys]);
        var (time, title) = (item.Time!, $"{entry.Texts["bg"].Title}, {now:yyyy-MM-dd}");
        var starts = item.Recurrence.StartsBetween(time, time.Start, time.Start + Period.FromMonths(30)).ToList();
        Assert.True(starts.Count > 0 && starts[0] == time.Start, title);
        Assert.True(IsDateOf(item.Recurrence.Rule, time.Start), title);
        Assert.True(
            item.Recurrence.Rule is null || starts.Count > 4 || item.Recurrence.Rule.Frequency == RecurrenceFrequency.Yearly, title);

        // Nothing is published when it is already over, and what is scheduled appears before it begins.
        var end = item.Recurrence.IsEndless ? DateTime.MaxValue : time.At(starts[^1]).EndUtc;
        Assert.True(entry.Published is null || entry.Published.Utc(now) < end, title);
        Assert.True(entry.State != "scheduled" || entry.Published!.Utc(now) < time.StartUtc, title);
    }

    /// <summary>The start is always a first occurrence, also when the rule does not give it: here it must.</summary>
    private static bool IsDateOf(RecurrenceRule? rule, LocalDateTime start) => rule is null || rule.Frequency switch
    {
        RecurrenceFrequency.Weekly => rule.Weekdays.Count == 0 || rule.Weekdays.Contains(start.DayOfWeek),
        RecurrenceFrequency.Monthly => rule.OrdinalWeekdays is [var only] && only.In(start.Date.ToYearMonth()) == start.Date,
        RecurrenceFrequency.Yearly => (start.Month, start.Day) == (12, 18),
        _ => true,
    };

    private static async Task<List<ItemEntry>> EventsAsync() =>
        [.. (await DemoContent.ItemsAsync()).Where(item => item.Path == EventsRubric.PathName)];

    private static Dictionary<string, long> Keys(ItemEntry entry) => entry.Facts.GetValueOrDefault(EventFields.CoOrganisers, "")
        .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select((key, at) => (key, at)).ToDictionary(pair => pair.key, pair => pair.at + 1L, StringComparer.Ordinal);

    private CalendarEvent Event(ItemEntry entry, DateTime now, Dictionary<string, long> organisations)
    {
        var item = _rubric.Create(new NewItem(1, 1, entry.Source, now));
        var reader = new FieldReader(DemoFields.For(entry, now, organisations));
        _rubric.ReadFields(reader, item);
        reader.ThrowIfFaulty();
        return (CalendarEvent)item;
    }

    private static DateTime Noon(DateOnly day) => day.ToDateTime(new TimeOnly(12, 0), DateTimeKind.Utc);
}
