using BgImigranti.Hub.Events;

namespace BgImigranti.Hub.Registrations.Reading;

/// <summary>The next dates of an event and how people can register for them.</summary>
/// <param name="Event">The event.</param>
/// <param name="Dates">Its next dates in order, at most <see cref="RegistrationQueries.MaxDates"/>.</param>
public sealed record CapacityView(CalendarEvent Event, IReadOnlyList<OccurrenceCapacity> Dates)
{
    /// <summary>Somebody can register at this moment.</summary>
    public bool IsOpen => Dates.Any(date => date.Refusal is null);
}
