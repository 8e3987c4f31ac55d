using BgImigranti.Hub.Events;

namespace BgImigranti.Hub.Registrations.Desk;

/// <summary>The list of a date as its organiser sees it.</summary>
public sealed record SignUpListView
{
    public required CalendarEvent Event { get; init; }

    /// <summary>Title of the event and the language it is in.</summary>
    public required (string Text, string LanguageCode) Title { get; init; }

    /// <summary>The dates one can choose from.</summary>
    public required IReadOnlyList<EventDate> Dates { get; init; }

    /// <summary>The date that is shown; null for an event without any.</summary>
    public required EventDate? Date { get; init; }

    /// <summary>Who comes, then who waits, in order; then who cancelled.</summary>
    public required IReadOnlyList<SignUp> People { get; init; }

    /// <summary>Version of the desk's stream.</summary>
    public required long LiveVersion { get; init; }

    /// <summary>People who have a seat, those taken along not counted.</summary>
    public IEnumerable<SignUp> Taken => People.Where(person => person.State == SignUpState.Taken);

    /// <summary>People who wait.</summary>
    public IEnumerable<SignUp> Waiting => People.Where(person => person.State == SignUpState.Waiting);

    /// <summary>The date does not take place.</summary>
    public bool IsCancelled => Date?.IsCancelled == true || Event.Status == EventStatus.Cancelled;
}
