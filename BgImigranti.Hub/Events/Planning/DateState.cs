namespace BgImigranti.Hub.Events.Planning;

/// <summary>What people who mean to come must know of a date.</summary>
/// <param name="StartUtc">When it begins.</param>
/// <param name="EndUtc">When it ends.</param>
/// <param name="IsCancelled">It does not take place, alone or with the whole event.</param>
public sealed record DateState(DateTime StartUtc, DateTime EndUtc, bool IsCancelled)
{
    /// <summary>A date as it is now.</summary>
    public static DateState Of(EventDate date, CalendarEvent item)
    {
        ArgumentNullException.ThrowIfNull(date);
        ArgumentNullException.ThrowIfNull(item);
        return new DateState(date.StartUtc, date.EndUtc, date.IsCancelled || item.Status == EventStatus.Cancelled);
    }
}
