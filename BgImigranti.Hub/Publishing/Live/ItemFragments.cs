using BgImigranti.Hub.Data;
using BgImigranti.Hub.Forum;
using BgImigranti.Hub.Live;
using BgImigranti.Hub.Live.Rendering;
using BgImigranti.Hub.Publishing.Components;
using BgImigranti.Hub.Publishing.Reading;

namespace BgImigranti.Hub.Publishing.Live;

/// <summary>Renders the changes of shared items with the same components as their pages.</summary>
internal sealed class ItemFragments(ItemQueries items, FragmentRenderer renderer) : ILiveFragments
{
    private static readonly string EmptySubject = $"""<div id="{ThreadSubject.ElementId}"></div>""";

    public IReadOnlySet<string> Kinds { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        PublishingKinds.ItemListed, PublishingKinds.ItemUnlisted, PublishingKinds.ItemChanged, PublishingKinds.SubjectChanged,
        PublishingKinds.DiscussionBegun, PublishingKinds.DeskChanged,
    };

    public Task<IReadOnlyList<LiveFragment>> RenderAsync(IReadOnlyList<LiveChange> changes, CancellationToken cancellation) =>
        FragmentBatches.RenderByKindAsync(changes, (kind, some) => RenderKindAsync(kind, some, cancellation));

    private Task<IReadOnlyList<LiveFragment>> RenderKindAsync(
        string kind, IReadOnlyList<LiveChange> changes, CancellationToken cancellation) => kind switch
        {
            PublishingKinds.ItemListed => CardsAsync(changes, cancellation),
            PublishingKinds.ItemUnlisted => Task.FromResult<IReadOnlyList<LiveFragment>>([.. changes.Select(Unlisted)]),
            PublishingKinds.ItemChanged => Task.FromResult<IReadOnlyList<LiveFragment>>([.. changes.Select(Page)]),
            PublishingKinds.SubjectChanged => SubjectsAsync(changes, cancellation),
            PublishingKinds.DiscussionBegun => Task.FromResult<IReadOnlyList<LiveFragment>>([.. changes.Select(Discussion)]),
            _ => Task.FromResult<IReadOnlyList<LiveFragment>>([.. changes.Select(_ => LiveFragment.RefreshPage)]),
        };

    private async Task<IReadOnlyList<LiveFragment>> CardsAsync(IReadOnlyList<LiveChange> changes, CancellationToken cancellation)
    {
        var cards = (await items.CardsAsync(IdsOf(changes), cancellation))
            .Where(pair => pair.Value.Item.State == ItemState.Published).ToDictionary();
        return changes[0].Stream == LiveStreams.Front
            ? await renderer.RenderFragmentsAsync<FrontItemEntry, ItemCardView>(
                changes, cards, nameof(FrontItemEntry.Card),
                card => new LiveFragment(LiveAction.Append, FrontItemEntry.ListId(card.Item.Kind)), Unlisted)
            : await renderer.RenderFragmentsAsync<ItemListEntry, ItemCardView>(
                changes, cards, nameof(ItemListEntry.Card), _ => new LiveFragment(LiveAction.Append, ItemListEntry.ListId), Unlisted);
    }

    private async Task<IReadOnlyList<LiveFragment>> SubjectsAsync(IReadOnlyList<LiveChange> changes, CancellationToken cancellation)
    {
        var cards = await items.CardsAsync(IdsOf(changes), cancellation);
        return await renderer.RenderFragmentsAsync<SubjectCard, ItemCardView>(
            changes, cards, nameof(SubjectCard.Card),
            _ => new LiveFragment(LiveAction.Replace, ThreadSubject.ElementId),
            _ => new LiveFragment(LiveAction.Replace, ThreadSubject.ElementId, EmptySubject));
    }

    private static LiveFragment Unlisted(LiveChange change) => new(LiveAction.Remove, ItemListEntry.ElementId(change.SubjectId));

    /// <summary>
    /// Rubrics show their text each in its own way, by chapters for one, so a page fetches its own; the stream only says which.
    /// </summary>
    private static LiveFragment Page(LiveChange change) => new(LiveAction.Refresh, ItemView.IdOf(change.SubjectId));

    private static LiveFragment Discussion(LiveChange change) => new(LiveAction.Refresh, DiscussionSection.ElementId(change.SubjectId));

    private static HashSet<long> IdsOf(IReadOnlyList<LiveChange> changes) => [.. changes.Select(change => change.SubjectId)];
}
