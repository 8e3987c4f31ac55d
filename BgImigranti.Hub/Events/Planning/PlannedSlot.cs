namespace BgImigranti.Hub.Events.Planning;

/// <summary>A span of time that an event takes.</summary>
/// <param name="Event">The event.</param>
/// <param name="StartUtc">When it begins.</param>
/// <param name="EndUtc">When it ends; exclusive.</param>
public sealed record PlannedSlot(PlannedEvent Event, DateTime StartUtc, DateTime EndUtc)
{
    /// <summary>Both take place at one moment at least.</summary>
    public bool Overlaps(PlannedSlot other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return StartUtc < other.EndUtc && other.StartUtc < EndUtc;
    }
}
