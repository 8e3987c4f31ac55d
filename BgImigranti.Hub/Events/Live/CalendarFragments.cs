using BgImigranti.Hub.Data;
using BgImigranti.Hub.Events.Pages;
using BgImigranti.Hub.Live;

namespace BgImigranti.Hub.Events.Live;

/// <summary>
/// Tells open calendars that they have changed. Each shows its own month, filter and order, so each asks anew for what it shows; the
/// answer comes from the cache of pages.
/// </summary>
internal sealed class CalendarFragments : ILiveFragments
{
    public IReadOnlySet<string> Kinds { get; } = new HashSet<string>(StringComparer.Ordinal) { CalendarKinds.CalendarChanged };

    public Task<IReadOnlyList<LiveFragment>> RenderAsync(IReadOnlyList<LiveChange> changes, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<LiveFragment>>([.. changes.Select(_ => new LiveFragment(LiveAction.Refresh, EventsPage.ViewId))]);
}
