using BgImigranti.Hub.Events;

namespace BgImigranti.Hub.Registrations.Reading;

/// <summary>Somebody's registration as they see it.</summary>
/// <param name="Person">What they sent.</param>
/// <param name="Event">The event.</param>
/// <param name="Date">The date.</param>
public sealed record OwnRegistration(EventRegistration Person, CalendarEvent Event, Occurrence Date)
{
    /// <summary>Their place among those who wait, from 1.</summary>
    public required int Position { get; init; }

    /// <summary>Title of the event in the current language, or else in its source.</summary>
    public required string Title { get; init; }

    /// <summary>The language the title is in.</summary>
    public required string TitleCode { get; init; }

    public required string Organiser { get; init; }

    /// <summary>The event's page, relative to the language prefix.</summary>
    public required string EventLink { get; init; }

    /// <summary>The event has a page.</summary>
    public required bool IsPublic { get; init; }

    /// <summary>It has begun: nothing can be changed any more.</summary>
    public required bool IsOver { get; init; }

    /// <summary>The date does not take place.</summary>
    public bool IsDateCancelled => Date.IsCancelled || Event.Status == EventStatus.Cancelled;

    /// <summary>They can change or cancel it.</summary>
    public bool CanChange => !IsOver && Person.State != RegistrationState.Cancelled;
}
