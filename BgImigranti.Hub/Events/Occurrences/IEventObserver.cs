using BgImigranti.Hub.Data;

namespace BgImigranti.Hub.Events.Occurrences;

/// <summary>Whoever keeps something of an event in step with it: the lists of people who come, say.</summary>
public interface IEventObserver
{
    /// <summary>
    /// Asked inside the operation that changed the event, after its occurrences have been materialized: both are committed together or not
    /// at all.
    /// </summary>
    Task OnSyncedAsync(WriteScope scope, CalendarEvent item);
}
