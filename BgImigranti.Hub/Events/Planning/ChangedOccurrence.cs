namespace BgImigranti.Hub.Events.Planning;

/// <summary>A date to come that was changed, and how it was before.</summary>
/// <param name="Date">The date as it is now.</param>
/// <param name="Event">The event it belongs to now.</param>
/// <param name="Before">How it was.</param>
public sealed record ChangedOccurrence(Occurrence Date, CalendarEvent Event, OccurrenceState Before)
{
    /// <summary>How it is now.</summary>
    public OccurrenceState Now => OccurrenceState.From(Date, Event);

    /// <summary>It was to take place and now does not.</summary>
    public bool WasCancelled => Now.IsCancelled && !Before.IsCancelled;

    /// <summary>It was not to take place and now does.</summary>
    public bool WasRestored => Before.IsCancelled && !Now.IsCancelled;

    /// <summary>It begins or ends at another time than before.</summary>
    public bool WasMoved => (Now.StartUtc, Now.EndUtc) != (Before.StartUtc, Before.EndUtc);
}
