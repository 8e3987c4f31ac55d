using BgImigranti.Hub.Calendar.Planning;
using BgImigranti.Hub.Data;

namespace BgImigranti.Hub.Tests.Calendar.Planning;

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
