using BgImigranti.Hub.Events.Planning;
using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Publishing;
using BgImigranti.Hub.Publishing.Reading;

namespace BgImigranti.Hub.Events.Desk;

/// <summary>A date in the calendar of the desk. Its times are the wall clock of Sofia, as the scheduler wants them.</summary>
/// <param name="Date">The date.</param>
/// <param name="Card">Its event.</param>
/// <param name="MayMove">This planner may move it.</param>
public sealed record PlannerEntry(Occurrence Date, ItemCardView Card, bool MayMove)
{
    public long DateId => Date.Id;

    public long EventId => Event.Id;

    public CalendarEvent Event => (CalendarEvent)Card.Item;

    public DateTime Start => InstantFormatter.ToSofia(Date.StartUtc);

    /// <summary>The end; of whole days a minute before midnight, or the scheduler would draw a day more.</summary>
    public DateTime End => IsWholeDay ? InstantFormatter.ToSofia(Date.EndUtc).AddMinutes(-1) : InstantFormatter.ToSofia(Date.EndUtc);

    public bool IsWholeDay => Event.Time is { IsAllDay: true };

    /// <summary>What its card says, in one line: what the scheduler calls it for those who do not see it.</summary>
    public string Text => string.Join(' ', new[] { Card.Head.Title, State, Card.Organisation.Name }.OfType<string>());

    public bool IsCancelled => OccurrenceState.From(Date, Event).IsCancelled;

    /// <summary>It is not yet published: only its own organisation sees it.</summary>
    public bool IsDraft => !Event.IsPublic;

    /// <summary>There is a series, of which more or less can be meant.</summary>
    public bool IsSeries => Event.Stops.Length > 0 || Event.Recurrence.Recurs;

    /// <summary>Where it stands, in words; null when there is nothing to say.</summary>
    public string? State => IsCancelled ? CalendarText.StatusCancelled
        : IsDraft ? ItemStateText.For(Event.State)
        : Date.IsMoved ? CalendarText.StatusMoved
        : Event.Status == BgImigranti.Hub.Events.EventStatus.Confirmed ? null
        : BgImigranti.Hub.Events.Fields.EventNames.For(Event.Status);
}
