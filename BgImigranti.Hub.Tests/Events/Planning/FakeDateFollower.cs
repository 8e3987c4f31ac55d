using BgImigranti.Hub.Data;
using BgImigranti.Hub.Events.Planning;

namespace BgImigranti.Hub.Tests.Events.Planning;

/// <summary>Notes what it is told.</summary>
internal sealed class FakeDateFollower : IDateFollower
{
    public List<DateChange> Told { get; } = [];

    public Task ChangedAsync(WriteScope scope, DateChange change)
    {
        Told.Add(change);
        return Task.CompletedTask;
    }
}
