using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.CalendarImport.Reading;
using BgImigranti.Hub.Events;
using BgImigranti.Hub.Events.Desk;

namespace BgImigranti.Hub.CalendarImport.Desk;

/// <summary>Says above an event's editor from which calendars it is imported.</summary>
internal sealed class EventOriginExtension(CalendarSourceQueries sources) : IEventEditorExtension
{
    public async Task<IReadOnlyList<string>> NoticesOfAsync(Reader reader, CalendarEvent item, CancellationToken cancellation) =>
        [.. (await sources.OfEventAsync(reader, item, cancellation)).Select(ImportFormatter.For)];
}
