namespace BgImigranti.Hub.Events.Reading;

/// <summary>A month for paper.</summary>
/// <param name="View">The month; of its dates as many as fit.</param>
/// <param name="Count">How many there are in all.</param>
public sealed record CalendarProgramme(CalendarSpanView View, int Count)
{
    /// <summary>How many are not on the paper.</summary>
    public int More => Count - View.Days.Sum(day => day.Shown.Count);
}
