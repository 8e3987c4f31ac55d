using BgImigranti.Hub.Events.Fields;
using BgImigranti.Hub.Events.Occurrences;
using BgImigranti.Hub.Events.Reading;
using BgImigranti.Hub.ICalendar;
using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Publishing;
using BgImigranti.Hub.Publishing.Reading;
using BgImigranti.Hub.Recurrence;

namespace BgImigranti.Hub.Events.Feeds;

/// <summary>
/// Turns events into what calendar files carry, in the language of the moment: a series with its rule and, each by itself, the dates
/// that are otherwise; the stops of a travelling event, which have no rule, as events of their own.
/// </summary>
/// <param name="site">The address of the pages in the current language, without a slash at the end.</param>
/// <param name="host">The hub's own name, as mails have it: part of the names of dates.</param>
internal sealed class CalendarFeedComponents(string site, string host)
{
    /// <summary>The components of one event.</summary>
    public IEnumerable<IcsEvent> Of(CalendarFeedEvent shown)
    {
        if (shown.Event.Time is not { } time)
        {
            return [];
        }

        if (shown.Event.Stops.Length > 0)
        {
            return shown.Own.Select(occurrence => Dated(shown, occurrence, time));
        }

        return shown.Event.Recurrence.Recurs ? [Series(shown, time), .. Otherwise(shown, time)] : [Single(shown, time)];
    }

    private IcsEvent Series(CalendarFeedEvent shown, EventTime time) =>
        Component(shown, AsPlanned(shown.Event, time), time) with { Recurrence = shown.Event.Recurrence };

    /// <summary>What happens once is moved and cancelled as what it is; nothing is left of which it would be an exception.</summary>
    private IcsEvent Single(CalendarFeedEvent shown, EventTime time)
    {
        var key = OccurrencePlan.Key(time.Start, 0);
        return shown.Own.FirstOrDefault(occurrence => occurrence.Key == key) is { } own
            ? Dated(shown, own, time)
            : Component(shown, AsPlanned(shown.Event, time), time);
    }

    /// <summary>
    /// The dates that are otherwise. One that the rule no longer gives and that was kept for its people has no series to stand in.
    /// </summary>
    private IEnumerable<IcsEvent> Otherwise(CalendarFeedEvent shown, EventTime time) =>
        from occurrence in shown.Own
        where shown.Event.Recurrence.Has(time, EventTimeConverter.ReadLocal(occurrence.Key[..16]))
        select Dated(shown, occurrence, time);

    private IcsEvent Dated(CalendarFeedEvent shown, Occurrence occurrence, EventTime time)
    {
        var name = OccurrenceName.From(shown.Event, occurrence, host);
        return Component(shown, occurrence, occurrence.TimeAs(time)) with { Uid = name.Uid, RecurrenceId = name.Planned?.Start };
    }

    private IcsEvent Component(CalendarFeedEvent shown, Occurrence occurrence, EventTime time)
    {
        var (item, terms, head) = (shown.Event, new EventWithOccurrence(occurrence, shown.Event), shown.Card.Head);
        return new IcsEvent(
            OccurrenceName.From(item, host).Uid,
            OccurrenceName.SequenceOf(item),
            item.ChangedAt,
            time,
            RecurrenceSet.None,
            null,
            head.Title,
            Description(head, occurrence),
            Location(terms, item),
            $"{site}/{shown.Card.Address}",
            StatusOf(terms.Status),
            item.Category is { } category ? [EventNames.For(category)] : [],
            shown.Card.Organisation.Name,
            ContactOf(item))
        {
            LanguageCode = head.LanguageCode,
        };
    }

    /// <summary>
    /// Whoever reads a text of the other language is told so, as on its page; why a date is cancelled stands before all else.
    /// </summary>
    private static string Description(ItemHead head, Occurrence occurrence)
    {
        var notice = head.LanguageCode == Language.Current.Code ? ""
            : head.LanguageCode == Language.Bulgarian.Code ? PublishingText.NoticeOnlyBulgarian : PublishingText.NoticeOnlyEnglish;
        return string.Join(
            "\n\n", new[] { occurrence.IsCancelled ? occurrence.Reason : "", notice, head.Summary }.Where(part => part.Length > 0));
    }

    private static string? Location(EventWithOccurrence terms, CalendarEvent item)
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

    private static Occurrence AsPlanned(CalendarEvent item, EventTime time) =>
        new() { EventId = item.Id, Key = OccurrencePlan.Key(time.Start, 0) };
}
