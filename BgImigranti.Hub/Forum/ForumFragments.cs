using BgImigranti.Hub.Data;
using BgImigranti.Hub.Forum.Pieces;
using BgImigranti.Hub.Forum.Reading;
using BgImigranti.Hub.Live;
using BgImigranti.Hub.Ui;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Forum;

/// <summary>Renders the forum's changes with the same components as its pages.</summary>
internal sealed class ForumFragments(
    IDbContextFactory<HubDbContext> contexts, ForumReading lists, MarkdownRenderer markdown, FragmentRenderer renderer) : ILiveFragments
{
    public IReadOnlySet<string> Kinds { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        ForumKinds.PostAdded, ForumKinds.PostChanged, ForumKinds.EventAdded, ForumKinds.ThreadHeadChanged, ForumKinds.ThreadNoticeChanged,
        ForumKinds.ThreadVisibilityChanged, ForumKinds.ThreadListed, ForumKinds.ThreadUnlisted, ForumKinds.SectionChanged,
    };

    public async Task<IReadOnlyList<LiveFragment>> RenderAsync(IReadOnlyList<LiveChange> changes, CancellationToken cancellation)
    {
        var fragments = new LiveFragment[changes.Count];
        foreach (var ofKind in changes.Select((change, index) => (change, index)).GroupBy(pair => pair.change.Kind, StringComparer.Ordinal))
        {
            var some = ofKind.ToList();
            var rendered = await RenderKindAsync(ofKind.Key, [.. some.Select(pair => pair.change)], cancellation);
            foreach (var (pair, fragment) in some.Zip(rendered))
            {
                fragments[pair.index] = fragment;
            }
        }

        return fragments;
    }

    private Task<IReadOnlyList<LiveFragment>> RenderKindAsync(string kind, IReadOnlyList<LiveChange> changes, CancellationToken cancellation) => kind switch
    {
        ForumKinds.PostAdded => PostsAsync(changes, id => (LiveAction.Append, "posts"), cancellation),
        ForumKinds.PostChanged => PostsAsync(changes, id => (LiveAction.Replace, PostCard.ElementId(id)), cancellation),
        ForumKinds.EventAdded => EventsAsync(changes, cancellation),
        ForumKinds.ThreadHeadChanged => HeadsAsync<ThreadHead>(changes, ThreadHead.ElementId, cancellation),
        ForumKinds.ThreadNoticeChanged => HeadsAsync<ThreadNotice>(changes, ThreadNotice.ElementId, cancellation),
        ForumKinds.ThreadListed => RowsAsync(changes, cancellation),
        ForumKinds.ThreadUnlisted => Task.FromResult<IReadOnlyList<LiveFragment>>(
            [.. changes.Select(change => new LiveFragment(LiveAction.Remove, ThreadListItem.ElementId(change.SubjectId)))]),
        ForumKinds.SectionChanged => SectionsAsync(changes, cancellation),
        _ => Task.FromResult<IReadOnlyList<LiveFragment>>([.. changes.Select(_ => LiveFragment.RefreshPage)]),
    };

    private async Task<IReadOnlyList<LiveFragment>> PostsAsync(
        IReadOnlyList<LiveChange> changes, Func<long, (LiveAction Action, string Target)> place, CancellationToken cancellation)
    {
        var ids = Subjects(changes);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var posts = await db.PostRecords.Where(post => ids.Contains(post.Id)).ToDictionaryAsync(post => post.Id, post => post.View(markdown), cancellation);
        return await renderer.FragmentsAsync<PostCard, PostView>(changes, posts, nameof(PostCard.Post), change => place(change.SubjectId));
    }

    private async Task<IReadOnlyList<LiveFragment>> EventsAsync(IReadOnlyList<LiveChange> changes, CancellationToken cancellation)
    {
        var ids = Subjects(changes);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var lines = await db.EventRecords.Where(line => ids.Contains(line.View.Id)).Select(line => line.View).ToDictionaryAsync(line => line.Id, cancellation);
        return await renderer.FragmentsAsync<TimelineLine, ThreadEventView>(
            changes, lines, nameof(TimelineLine.Line), _ => (LiveAction.Append, "posts"));
    }

    private async Task<IReadOnlyList<LiveFragment>> HeadsAsync<TComponent>(
        IReadOnlyList<LiveChange> changes, string target, CancellationToken cancellation)
        where TComponent : Microsoft.AspNetCore.Components.IComponent
    {
        var ids = Subjects(changes);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var heads = await db.ThreadHeads.Where(thread => ids.Contains(thread.Id)).ToDictionaryAsync(head => head.Id, cancellation);
        return await renderer.FragmentsAsync<TComponent, ThreadHeadView>(changes, heads, "Thread", _ => (LiveAction.Replace, target));
    }

    private async Task<IReadOnlyList<LiveFragment>> RowsAsync(IReadOnlyList<LiveChange> changes, CancellationToken cancellation)
    {
        var rows = await lists.ListedAsync(Subjects(changes), cancellation);
        if (changes[0].Stream == LiveStreams.Front)
        {
            return await renderer.FragmentsAsync<FrontThreadItem, ThreadRow>(
                changes, rows, nameof(FrontThreadItem.Thread), _ => (LiveAction.Append, FrontThreadItem.ListId));
        }

        return await renderer.FragmentsAsync<ThreadListItem, ThreadRow>(
            changes, rows, nameof(ThreadListItem.Thread), change => (LiveAction.Append, ThreadListItem.ListId(rows.GetValueOrDefault(change.SubjectId)?.SectionId)));
    }

    private async Task<IReadOnlyList<LiveFragment>> SectionsAsync(IReadOnlyList<LiveChange> changes, CancellationToken cancellation)
    {
        var rows = await lists.SectionRowsAsync(cancellation);
        return await renderer.FragmentsAsync<SectionItem, SectionRow>(
            changes, rows, nameof(SectionItem.Section), change => (LiveAction.Replace, SectionItem.ElementId(change.SubjectId)));
    }

    private static HashSet<long> Subjects(IReadOnlyList<LiveChange> changes) => [.. changes.Select(change => change.SubjectId)];
}
