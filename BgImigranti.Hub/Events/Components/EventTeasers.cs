using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Events.Reading;
using BgImigranti.Hub.Organisations;

namespace BgImigranti.Hub.Events.Components;

/// <summary>
/// What an organisation has ahead, on its page: the next dates, whenever they were announced; also those it holds with others.
/// </summary>
internal sealed class EventTeasers(CalendarQueries calendar, EventsRubric rubric) : IOrganisationTeasers
{
    private const int Max = 6;

    public int Order => rubric.Order;

    public IReadOnlyList<string> Streams { get; } = [EventsRubric.StreamName];

    public async Task<TeasersView?> FindAsync(long organisationId, Reader reader, CancellationToken cancellation)
    {
        var filter = CalendarFilter.All with { OrganisationId = organisationId };
        var (dates, version) = await calendar.NextAsync(filter, Max, cancellation);
        return dates.Count == 0 ? null : new TeasersView(CalendarText.AgendaTitle, typeof(EventTeaserList), new Dictionary<string, object?>
        {
            [nameof(EventTeaserList.Dates)] = dates,
            [nameof(EventTeaserList.Filter)] = filter,
            [nameof(EventTeaserList.LiveVersion)] = version,
        });
    }
}
