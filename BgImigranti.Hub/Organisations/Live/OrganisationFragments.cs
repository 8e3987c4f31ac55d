using BgImigranti.Hub.Data;
using BgImigranti.Hub.Live;
using BgImigranti.Hub.Live.Rendering;
using BgImigranti.Hub.Organisations.Directory;
using Microsoft.AspNetCore.Components;

namespace BgImigranti.Hub.Organisations.Live;

/// <summary>Renders the directory's changes with the same components as its pages.</summary>
internal sealed class OrganisationFragments(DirectoryQueries directory, FragmentRenderer renderer) : ILiveFragments
{
    public IReadOnlySet<string> Kinds { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        OrganisationChanges.CardChanged, OrganisationChanges.RowChanged, OrganisationChanges.PageChanged, OrganisationChanges.Rearranged,
    };

    public async Task<IReadOnlyList<LiveFragment>> RenderAsync(IReadOnlyList<LiveChange> changes, CancellationToken cancellation)
    {
        var organisations = (await directory.AllAsync(cancellation)).Organisations.ToDictionary(organisation => organisation.Id);
        return await FragmentBatches.RenderByKindAsync(changes, (kind, some) => RenderKindAsync(kind, some, organisations));
    }

    private Task<IReadOnlyList<LiveFragment>> RenderKindAsync(
        string kind, IReadOnlyList<LiveChange> changes, Dictionary<long, OrganisationView> organisations) => kind switch
        {
            OrganisationChanges.CardChanged => ReplaceAsync<OrganisationCard>(changes, organisations, OrganisationCard.ElementId),
            OrganisationChanges.RowChanged => ReplaceAsync<OrganisationRow>(changes, organisations, OrganisationRow.ElementId),
            OrganisationChanges.PageChanged => RefreshAsync(changes, change => OrganisationPage.ElementId(change.SubjectId)),
            _ => RefreshAsync(changes, _ => DirectoryPage.ListId),
        };

    private Task<IReadOnlyList<LiveFragment>> ReplaceAsync<TComponent>(
        IReadOnlyList<LiveChange> changes, Dictionary<long, OrganisationView> organisations, Func<long, string> elementId)
        where TComponent : IComponent => renderer.RenderFragmentsAsync<TComponent, OrganisationView>(
            changes, organisations, "Organisation",
            organisation => new LiveFragment(LiveAction.Replace, elementId(organisation.Id)),
            gone => new LiveFragment(LiveAction.Remove, elementId(gone.SubjectId)));

    private static Task<IReadOnlyList<LiveFragment>> RefreshAsync(IReadOnlyList<LiveChange> changes, Func<LiveChange, string> target) =>
        Task.FromResult<IReadOnlyList<LiveFragment>>([.. changes.Select(change => new LiveFragment(LiveAction.Refresh, target(change)))]);
}
