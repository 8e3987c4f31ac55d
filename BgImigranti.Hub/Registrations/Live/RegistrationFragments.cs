using BgImigranti.Hub.Data;
using BgImigranti.Hub.Live;
using BgImigranti.Hub.Live.Rendering;
using BgImigranti.Hub.Registrations.Components;
using BgImigranti.Hub.Registrations.Desk;
using BgImigranti.Hub.Registrations.Reading;

namespace BgImigranti.Hub.Registrations.Live;

/// <summary>Renders the seats that are left; the organiser's list fetches itself anew, because names are not for a stream.</summary>
internal sealed class RegistrationFragments(RegistrationQueries reading, FragmentRenderer renderer) : ILiveFragments
{
    public IReadOnlySet<string> Kinds { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        RegistrationKinds.SeatsChanged,
        RegistrationKinds.ListChanged
    };

    public Task<IReadOnlyList<LiveFragment>> RenderAsync(IReadOnlyList<LiveChange> changes, CancellationToken cancellation) =>
        FragmentBatches.RenderByKindAsync(
            changes,
            (kind, some) => kind == RegistrationKinds.SeatsChanged ? SeatsAsync(some, cancellation) : Task.FromResult(Lists(some)));

    private async Task<IReadOnlyList<LiveFragment>> SeatsAsync(IReadOnlyList<LiveChange> changes, CancellationToken cancellation)
    {
        var views = new Dictionary<long, CapacityView>();
        foreach (var id in changes.Select(change => change.SubjectId).Distinct())
        {
            if (await reading.SeatsAsync(id, cancellation) is { } view)
            {
                views[id] = view;
            }
        }

        return await renderer.RenderFragmentsAsync<PlacesLeft, CapacityView>(
            changes, views, nameof(PlacesLeft.View), view => new LiveFragment(LiveAction.Replace, PlacesLeft.ElementId),
            _ => LiveFragment.RefreshPage);
    }

    private static IReadOnlyList<LiveFragment> Lists(IReadOnlyList<LiveChange> changes) =>
        [.. changes.Select(change => new LiveFragment(LiveAction.Refresh, RegistrationsPage.ListId(change.SubjectId)))];
}
