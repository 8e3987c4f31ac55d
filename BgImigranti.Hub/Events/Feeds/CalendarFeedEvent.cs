using BgImigranti.Hub.Publishing.Reading;

namespace BgImigranti.Hub.Events.Feeds;

/// <summary>An event on its way into calendars of other programs.</summary>
/// <param name="Card">The event.</param>
/// <param name="Own">Its dates that are not as the series has them, in order; of a travelling event all.</param>
public sealed record CalendarFeedEvent(ItemCardView Card, IReadOnlyList<Occurrence> Own)
{
    /// <summary>The event's fields.</summary>
    public CalendarEvent Event => (CalendarEvent)Card.Item;
}
