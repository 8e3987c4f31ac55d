using BgImigranti.Hub.Organisations;
using BgImigranti.Hub.Publishing.Reading;

namespace BgImigranti.Hub.Events.Reading;

/// <summary>A date of an event as a calendar shows it.</summary>
/// <param name="Date">When it is.</param>
/// <param name="Card">The event.</param>
public sealed record OccurrenceView(Occurrence Date, ItemCardView Card)
{
    /// <summary>The event's fields.</summary>
    public CalendarEvent Event => (CalendarEvent)Card.Item;

    /// <summary>It does not take place, this time or at all.</summary>
    public bool IsCancelled => Terms.IsCancelled;

    /// <summary>How sure this date is.</summary>
    public EventStatus Status => Terms.Status;

    /// <summary>The town; null for an event that is only online.</summary>
    public PlaceName? Town => Terms.Town;

    /// <summary>Place and address for a reader of the current language; empty when there is none.</summary>
    public string Place => Terms.Place;

    private EventWithOccurrence Terms => new(Date, Event);
}
