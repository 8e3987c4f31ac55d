using BgImigranti.Hub.Data;
using BgImigranti.Hub.Events.Planning;

namespace BgImigranti.Hub.Registrations.Writing;

/// <summary>People hear of what is done to single dates as of what is done to their event.</summary>
internal sealed class SignUpDateFollower(SignUpFollowing signUps) : IDateFollower
{
    public async Task ChangedAsync(WriteScope scope, DateChange change)
    {
        foreach (var item in change.Dates.Select(date => date.Event).DistinctBy(item => item.Id).OrderBy(item => item.Id))
        {
            await signUps.OnSyncedAsync(scope, item);
        }
    }
}
