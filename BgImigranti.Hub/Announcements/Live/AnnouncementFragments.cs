using BgImigranti.Hub.Announcements.Components;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Live;
using BgImigranti.Hub.Live.Rendering;

namespace BgImigranti.Hub.Announcements.Live;

/// <summary>Renders the band of what is urgent; who has read an announcement each page of the network asks for itself.</summary>
internal sealed class AnnouncementFragments(UrgentBoard board, FragmentRenderer renderer) : ILiveFragments
{
    public IReadOnlySet<string> Kinds { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        AnnouncementKinds.UrgentChanged,
        AnnouncementKinds.Acknowledged
    };

    public async Task<IReadOnlyList<LiveFragment>> RenderAsync(IReadOnlyList<LiveChange> changes, CancellationToken cancellation)
    {
        var band = new LiveFragment(LiveAction.Replace, UrgentBanner.ElementId);
        if (changes.Any(change => change.Kind == AnnouncementKinds.UrgentChanged))
        {
            var view = await board.ReadNowAsync(cancellation);
            band = band with { Html = (await renderer.RenderAsync<UrgentBanner>([view], nameof(UrgentBanner.View)))[0] };
        }

        return [.. changes.Select(change => change.Kind == AnnouncementKinds.UrgentChanged
            ? band
            : new LiveFragment(LiveAction.Refresh, AcknowledgementList.ElementId(change.SubjectId)))];
    }
}
