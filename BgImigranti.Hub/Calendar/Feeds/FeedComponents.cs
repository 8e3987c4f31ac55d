using System.Globalization;
using BgImigranti.Hub.Calendar.Dates;
using BgImigranti.Hub.Calendar.Files;
using BgImigranti.Hub.Calendar.Reading;
using BgImigranti.Hub.Calendar.Terms;
using BgImigranti.Hub.Calendar.Times;
using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Publishing;
using BgImigranti.Hub.Publishing.Reading;
using NodaTime;

namespace BgImigranti.Hub.Calendar.Feeds;

/// <summary>
/// Turns events into what calendar files carry, in the language of the moment: a series with its rule and, each by itself, the dates
/// that are otherwise; the stops of a travelling event, which have no rule, as events of their own.
/// </summary>
/// <param name="site">The address of the pages in the current language, without a slash at the end.</param>
internal sealed class FeedComponents(string site)
{
    private const string RecurrenceMoment = "yyyyMMdd'T'HHmm";

    // By its UID a program knows an event again, in both languages and for ever.
    private readonly string _host = new Uri(site).Host;

    /// <summary>The components of one event.</summary>
    public IEnumerable<IcsEvent> Of(FeedEvent shown)
    {
        if (shown.Event.Time is not { } time)
        {
            return [];
        }

        if (shown.Event.Stops.Length > 0)
        {
            return shown.Own.Select(date => Component(shown, date, TimeOf(date, time)) with { Uid = UidOf(date) });
        }

        return shown.Event.Recurrence.Recurs ? [Series(shown, time), .. Otherwise(shown, time)] : [Single(shown, time)];
    }

    private IcsEvent Series(FeedEvent shown, EventTime time) =>
        Component(shown, AsPlanned(shown.Event, time), time) with { Recurrence = shown.Event.Recurrence };

    /// <summary>What happens once is moved and cancelled as what it is; nothing is left of which it would be an exception.</summary>
    private IcsEvent Single(FeedEvent shown, EventTime time)
    {
        var key = EventPlan.Key(time.Start, 0);
        return shown.Own.FirstOrDefault(date => date.Key == key) is { } own
            ? Component(shown, own, TimeOf(own, time))
            : Component(shown, AsPlanned(shown.Event, time), time);
    }

    /// <summary>The dates that are otherwise. One that the rule no longer gives and that was kept for its people has no series to stand in.</summary>
    private IEnumerable<IcsEvent> Otherwise(FeedEvent shown, EventTime time) =>
        from date in shown.Own
        let start = EventTimeConverter.ReadLocal(date.Key[..16])
        where shown.Event.Recurrence.Has(time, start)
        select Component(shown, date, TimeOf(date, time)) with { RecurrenceId = start };

    private IcsEvent Component(FeedEvent shown, EventDate date, EventTime time)
    {
        var (item, terms, head) = (shown.Event, new DateOfEvent(date, shown.Event), shown.Card.Head);
        return new IcsEvent(
            string.Create(CultureInfo.InvariantCulture, $"event-{item.Id}@{_host}"),
            item.Version - 1,
            item.ChangedAt,
            time,
            Recurrence.None,
            null,
            head.Title,
            Description(head, date),
            Location(terms, item),
            $"{site}/{shown.Card.Address}",
            StatusOf(terms.Status),
            item.Category is { } category ? [EventNames.Of(category)] : [],
            shown.Card.Organisation.Name,
            ContactOf(item))
        {
            LanguageCode = head.LanguageCode,
        };
    }

    private string UidOf(EventDate date)
    {
        var start = EventTimeConverter.ReadLocal(date.Key[..16]).ToDateTimeUnspecified().ToString(RecurrenceMoment, CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"event-{date.EventId}-{start}{date.Key[16..].Replace('#', '-')}@{_host}");
    }

    /// <summary>Whoever reads a text of the other language is told so, as on its page; why a date is cancelled stands before all else.</summary>
    private static string Description(ItemHead head, EventDate date)
    {
        var notice = head.LanguageCode == Language.Current.Code ? ""
            : head.LanguageCode == Language.Bulgarian.Code ? PublishingText.NoticeOnlyBulgarian : PublishingText.NoticeOnlyEnglish;
        return string.Join("\n\n", new[] { date.IsCancelled ? date.Reason : "", notice, head.Summary }.Where(part => part.Length > 0));
    }

    private static string? Location(DateOfEvent terms, CalendarEvent item)
    {
        string[] parts = [.. new[] { terms.Place, terms.Town?.Name ?? "" }.Where(part => part.Length > 0)];
        return parts.Length > 0 ? string.Join(", ", parts) : item.OnlineUrl;
    }

    private static string? ContactOf(CalendarEvent item)
    {
        string[] ways = [.. new[] { item.Phone, item.Email }.OfType<string>().Where(way => way.Length > 0)];
        return ways.Length > 0 ? string.Join(", ", ways) : null;
    }

    private static IcsStatus StatusOf(EventStatus status) => status switch
    {
        EventStatus.Cancelled => IcsStatus.Cancelled,
        EventStatus.Tentative => IcsStatus.Tentative,
        _ => IcsStatus.Confirmed,
    };

    private static EventDate AsPlanned(CalendarEvent item, EventTime time) =>
        new() { EventId = item.Id, Key = EventPlan.Key(time.Start, 0) };

    private static EventTime TimeOf(EventDate date, EventTime time)
    {
        var zone = DateTimeZoneProviders.Tzdb[time.ZoneId];
        var start = Instant.FromDateTimeUtc(date.StartUtc).InZone(zone).LocalDateTime;
        var end = Instant.FromDateTimeUtc(date.EndUtc).InZone(zone).LocalDateTime;
        return time.IsWholeDay
            ? time with { Start = start.Date.AtMidnight(), End = end.Date.AtMidnight() }
            : time with { Start = start, End = end };
    }
}
