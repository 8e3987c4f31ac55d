using BgImigranti.Hub.Data;
using BgImigranti.Hub.Events.Planning;

namespace BgImigranti.Hub.Registrations.Writing;

/// <summary>People hear of what is done to single dates as of what is done to their event.</summary>
internal sealed class RegistrationOccurrenceObserver(RegistrationSync sync) : IOccurrenceObserver
{
    public async Task OnChangedAsync(WriteScope scope, OccurrenceChange change)
    {
        foreach (var item in change.Dates.Select(date => date.Event).DistinctBy(item => item.Id).OrderBy(item => item.Id))
        {
            await sync.OnSyncedAsync(scope, item);
        }
    }
}
