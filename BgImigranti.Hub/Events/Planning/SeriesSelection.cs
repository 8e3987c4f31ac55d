using BgImigranti.Hub.Recurrence;
using NodaTime;

namespace BgImigranti.Hub.Events.Planning;

/// <summary>A series as it stands at one of its dates, inside an operation.</summary>
/// <param name="Item">The event, tracked.</param>
/// <param name="Date">The date.</param>
/// <param name="Dates">All its dates that are kept, tracked.</param>
internal sealed record SeriesSelection(CalendarEvent Item, Occurrence Date, IReadOnlyList<Occurrence> Dates)
{
    /// <summary>When the series has the date, whatever was moved since.</summary>
    public LocalDateTime Cut => MomentOf(Date);

    /// <summary>The date and those that follow in the series.</summary>
    public IEnumerable<Occurrence> Following => Dates.Where(occurrence => MomentOf(occurrence) >= Cut);

    /// <summary>There is more than this date.</summary>
    public bool HasMore => Item.Stops.Length > 0 ? Dates.Count > 1 : Item.Recurrence.Recurs;

    /// <summary>Nothing comes before the date.</summary>
    public bool IsFirst => Dates.All(occurrence => MomentOf(occurrence) >= Cut);

    /// <summary>The time that the series gives the date; null for a stop, whose place in the plan is its own.</summary>
    public EventTime? Planned => Item.Stops.Length > 0 ? null : Item.Time!.At(Cut);

    /// <summary>When the series has a date.</summary>
    public static LocalDateTime MomentOf(Occurrence occurrence) => EventTimeConverter.ReadLocal(occurrence.Key[..16]);
}
