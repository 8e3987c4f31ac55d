using BgImigranti.Hub.Events;

namespace BgImigranti.Hub.Registrations.Desk;

/// <summary>The list of a date as its organiser sees it.</summary>
public sealed record RegistrationListView
{
    public required CalendarEvent Event { get; init; }

    /// <summary>Title of the event and the language it is in.</summary>
    public required (string Text, string LanguageCode) Title { get; init; }

    /// <summary>The dates one can choose from.</summary>
    public required IReadOnlyList<Occurrence> Dates { get; init; }

    /// <summary>The date that is shown; null for an event without any.</summary>
    public required Occurrence? Date { get; init; }

    /// <summary>Who comes, then who waits, in order; then who cancelled.</summary>
    public required IReadOnlyList<EventRegistration> People { get; init; }

    /// <summary>Version of the desk's stream.</summary>
    public required long LiveVersion { get; init; }

    /// <summary>People who have a seat, those taken along not counted.</summary>
    public IEnumerable<EventRegistration> Taken => People.Where(registration => registration.State == RegistrationState.Taken);

    /// <summary>People who wait.</summary>
    public IEnumerable<EventRegistration> Waiting => People.Where(registration => registration.State == RegistrationState.Waiting);

    /// <summary>The date does not take place.</summary>
    public bool IsCancelled => Date?.IsCancelled == true || Event.Status == EventStatus.Cancelled;
}
