namespace BgImigranti.Hub.Events.Reading;

/// <summary>A page of all that stands under one day.</summary>
/// <param name="View">The day; of its dates those of this page.</param>
/// <param name="Page">Number of the page, from 1.</param>
/// <param name="Pages">How many there are.</param>
public sealed record CalendarDayPage(CalendarSpanView View, int Page, int Pages);
