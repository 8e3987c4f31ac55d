using BgImigranti.Hub.Data;
using BgImigranti.Hub.Forum.Components;
using BgImigranti.Hub.Forum.Reading;
using BgImigranti.Hub.Live;
using BgImigranti.Hub.Live.Rendering;
using BgImigranti.Hub.Ui.Markdown;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Forum.Live;

/// <summary>Renders the forum's changes with the same components as its pages.</summary>
internal sealed class ForumFragments(
    IDbContextFactory<HubDbContext> contexts, ForumQueries lists, MarkdownRenderer markdown, FragmentRenderer renderer) : ILiveFragments
{
    public IReadOnlySet<string> Kinds { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        ForumKinds.PostAdded, ForumKinds.PostChanged, ForumKinds.EventAdded, ForumKinds.ThreadHeadChanged, ForumKinds.ThreadNoticeChanged,
        ForumKinds.ThreadVisibilityChanged, ForumKinds.ThreadListed, ForumKinds.ThreadUnlisted, ForumKinds.SectionChanged,
    };

    public Task<IReadOnlyList<LiveFragment>> RenderAsync(IReadOnlyList<LiveChange> changes, CancellationToken cancellation) =>
        FragmentBatches.RenderByKindAsync(changes, (kind, some) => RenderKindAsync(kind, some, cancellation));

    private Task<IReadOnlyList<LiveFragment>> RenderKindAsync(
        string kind, IReadOnlyList<LiveChange> changes, CancellationToken cancellation) => kind switch
        {
            ForumKinds.PostAdded => PostsAsync(changes, _ => new LiveFragment(LiveAction.Append, "posts"), cancellation),
            ForumKinds.PostChanged => PostsAsync(
                changes, post => new LiveFragment(LiveAction.Replace, PostCard.ElementId(post.Id)), cancellation),
            ForumKinds.EventAdded => EventsAsync(changes, cancellation),
            ForumKinds.ThreadHeadChanged => HeadsAsync<ThreadHead>(changes, ThreadHead.ElementId, cancellation),
            ForumKinds.ThreadNoticeChanged => HeadsAsync<ThreadNotice>(changes, ThreadNotice.ElementId, cancellation),
            ForumKinds.ThreadListed => RowsAsync(changes, cancellation),
            ForumKinds.ThreadUnlisted => Task.FromResult<IReadOnlyList<LiveFragment>>([.. changes.Select(Unlisted)]),
            ForumKinds.SectionChanged => SectionsAsync(changes, cancellation),
            _ => Task.FromResult<IReadOnlyList<LiveFragment>>([.. changes.Select(_ => LiveFragment.RefreshPage)]),
        };

    private async Task<IReadOnlyList<LiveFragment>> PostsAsync(
        IReadOnlyList<LiveChange> changes, Func<PostView, LiveFragment> place, CancellationToken cancellation)
    {
        var ids = Subjects(changes);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var posts = await db.PostRecords.Where(post => ids.Contains(post.Id))
            .ToDictionaryAsync(post => post.Id, post => post.View(markdown), cancellation);
        return await renderer.RenderFragmentsAsync<PostCard, PostView>(
            changes, posts, nameof(PostCard.Post), place, gone => new LiveFragment(LiveAction.Remove, PostCard.ElementId(gone.SubjectId)));
    }

    private async Task<IReadOnlyList<LiveFragment>> EventsAsync(IReadOnlyList<LiveChange> changes, CancellationToken cancellation)
    {
        var ids = Subjects(changes);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var lines = await db.EventRecords.Where(line => ids.Contains(line.View.Id))
            .Select(line => line.View)
            .ToDictionaryAsync(line => line.Id, cancellation);
        return await renderer.RenderFragmentsAsync<TimelineLine, ThreadEventView>(
            changes, lines, nameof(TimelineLine.Line), _ => new LiveFragment(LiveAction.Append, "posts"), _ => LiveFragment.RefreshPage);
    }

    private async Task<IReadOnlyList<LiveFragment>> HeadsAsync<TComponent>(
        IReadOnlyList<LiveChange> changes, string target, CancellationToken cancellation)
        where TComponent : Microsoft.AspNetCore.Components.IComponent
    {
        var ids = Subjects(changes);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var heads = await db.ThreadHeads.Where(thread => ids.Contains(thread.Id)).ToDictionaryAsync(head => head.Id, cancellation);
        return await renderer.RenderFragmentsAsync<TComponent, ThreadHeadView>(
            changes, heads, "Thread", _ => new LiveFragment(LiveAction.Replace, target), _ => LiveFragment.RefreshPage);
    }

    private async Task<IReadOnlyList<LiveFragment>> RowsAsync(IReadOnlyList<LiveChange> changes, CancellationToken cancellation)
    {
        var rows = await lists.ListedAsync(Subjects(changes), cancellation);
        return changes[0].Stream == LiveStreams.Front
            ? await renderer.RenderFragmentsAsync<FrontThreadItem, ThreadRow>(
                changes, rows, nameof(FrontThreadItem.Thread), _ => new LiveFragment(LiveAction.Append, FrontThreadItem.ListId), Unlisted)
            : await renderer.RenderFragmentsAsync<ThreadListItem, ThreadRow>(
                changes, rows, nameof(ThreadListItem.Thread),
                row => new LiveFragment(LiveAction.Append, ThreadListItem.ListId(row.SectionId)), Unlisted);
    }

    private async Task<IReadOnlyList<LiveFragment>> SectionsAsync(IReadOnlyList<LiveChange> changes, CancellationToken cancellation)
    {
        var rows = await lists.SectionRowsAsync(cancellation);
        return await renderer.RenderFragmentsAsync<SectionItem, SectionRow>(
            changes, rows, nameof(SectionItem.Section),
            section => new LiveFragment(LiveAction.Replace, SectionItem.ElementId(section.Section.Id)), _ => LiveFragment.RefreshPage);
    }

    private static LiveFragment Unlisted(LiveChange change) => new(LiveAction.Remove, ThreadListItem.ElementId(change.SubjectId));

    private static HashSet<long> Subjects(IReadOnlyList<LiveChange> changes) => [.. changes.Select(change => change.SubjectId)];
}
