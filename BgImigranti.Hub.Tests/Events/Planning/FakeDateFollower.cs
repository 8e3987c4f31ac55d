using BgImigranti.Hub.Data;
using BgImigranti.Hub.Events.Planning;

namespace BgImigranti.Hub.Tests.Events.Planning;

/// <summary>Notes what it is told.</summary>
internal sealed class FakeDateFollower : IOccurrenceObserver
{
    public List<OccurrenceChange> Changes { get; } = [];

    public Task OnChangedAsync(WriteScope scope, OccurrenceChange change)
    {
        Changes.Add(change);
        return Task.CompletedTask;
    }
}
