namespace BgImigranti.Hub.Events.Reading;

/// <summary>The dates to come of an event, a page of them, for whoever may change them.</summary>
/// <param name="Event">The event.</param>
/// <param name="Title">Its title in the language of the moment, or in its own.</param>
/// <param name="LanguageCode">Language of the title.</param>
/// <param name="Dates">The dates of the page, by their beginning.</param>
/// <param name="Chosen">The date that was asked for; null when there is none such, or it is over.</param>
/// <param name="Page">The page, from 1.</param>
/// <param name="Pages">How many pages there are.</param>
public sealed record OccurrencesView(
    CalendarEvent Event, string Title, string LanguageCode, IReadOnlyList<Occurrence> Dates, Occurrence? Chosen, int Page, int Pages)
{
    /// <summary>There is a series, of which more or less can be meant.</summary>
    public bool IsSeries => Event.Stops.Length > 0 || Event.Recurrence.Recurs;
}
