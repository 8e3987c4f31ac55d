using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Events.Reading;
using BgImigranti.Hub.Organisations;

namespace BgImigranti.Hub.Events.Components;

/// <summary>What an organisation has ahead, on its page: the next dates, whenever they were announced; also those it holds with others.</summary>
internal sealed class EventShelf(CalendarReading calendar, EventsRubric rubric) : IOrganisationShelf
{
    private const int Most = 6;

    public int Order => rubric.Order;

    public IReadOnlyList<string> Streams { get; } = [EventsRubric.StreamName];

    public async Task<ShelfView?> FindAsync(long organisationId, Reader reader, CancellationToken cancellation)
    {
        var filter = CalendarFilter.All with { OrganisationId = organisationId };
        var (dates, version) = await calendar.NextAsync(filter, Most, cancellation);
        return dates.Count == 0 ? null : new ShelfView(CalendarText.AgendaTitle, typeof(EventShelfList), new Dictionary<string, object?>
        {
            [nameof(EventShelfList.Dates)] = dates,
            [nameof(EventShelfList.Filter)] = filter,
            [nameof(EventShelfList.LiveVersion)] = version,
        });
    }
}
