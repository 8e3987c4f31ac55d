namespace BgImigranti.Hub.Events.Reading;

/// <summary>
/// The months that the public calendar can be turned to: from the first one that has ever had an event, or this one, to the last one for
/// which dates are computed. No link leads further, so that nobody walks for ever who follows links.
/// </summary>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day.</param>
public sealed record CalendarRange(DateOnly First, DateOnly Last)
{
    /// <summary>Some of these days belong to it.</summary>
    public bool Touches(DateOnly first, DateOnly last) => last >= First && first <= Last;

    /// <summary>Some day of the span belongs to it.</summary>
    public bool Touches(CalendarSpan span)
    {
        ArgumentNullException.ThrowIfNull(span);
        return Touches(span.First, span.Last);
    }
}
