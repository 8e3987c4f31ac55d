using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Organisations;

namespace BgImigranti.Hub.Events.Reading;

/// <summary>One date of an event, with what is true of this date alone: whether it takes place, and where.</summary>
/// <param name="Date">When it is.</param>
/// <param name="Event">What it is.</param>
public sealed record EventWithOccurrence(Occurrence Date, CalendarEvent Event)
{
    /// <summary>It does not take place, this time or at all.</summary>
    public bool IsCancelled => Date.IsCancelled || Event.Status == EventStatus.Cancelled;

    /// <summary>How sure this date is.</summary>
    public EventStatus Status => IsCancelled ? EventStatus.Cancelled
        : Date.IsMoved && Event.Status == EventStatus.Confirmed ? EventStatus.Moved
        : Event is { HasRegistration: true, Capacity: { } seats, Status: EventStatus.Confirmed } && Date.RegisteredCount >= seats
            ? EventStatus.Full
        : Event.Status;

    /// <summary>The town; null for an event that is only online.</summary>
    public PlaceName? Town => Towns.Find(Date.Town ?? Event.Town);

    /// <summary>Place and address for a reader of the current language; empty when there is none.</summary>
    public string Place => BilingualText.Choose(Date.PlaceBg ?? Event.PlaceBg, Date.PlaceEn ?? Event.PlaceEn);
}
