namespace BgImigranti.Hub.Events.Planning;

/// <summary>What people who mean to come must know of a date.</summary>
/// <param name="StartUtc">When it begins.</param>
/// <param name="EndUtc">When it ends.</param>
/// <param name="IsCancelled">It does not take place, alone or with the whole event.</param>
public sealed record OccurrenceState(DateTime StartUtc, DateTime EndUtc, bool IsCancelled)
{
    /// <summary>A date as it is now.</summary>
    public static OccurrenceState From(Occurrence occurrence, CalendarEvent item)
    {
        ArgumentNullException.ThrowIfNull(occurrence);
        ArgumentNullException.ThrowIfNull(item);
        return new OccurrenceState(occurrence.StartUtc, occurrence.EndUtc, occurrence.IsCancelled || item.Status == EventStatus.Cancelled);
    }
}
