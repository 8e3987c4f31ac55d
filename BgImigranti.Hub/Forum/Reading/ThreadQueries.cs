using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Live;
using BgImigranti.Hub.Ui;
using BgImigranti.Hub.Ui.Markdown;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Forum.Reading;

/// <summary>Reads threads and posts with the rights of a reader.</summary>
public sealed class ThreadQueries(IDbContextFactory<HubDbContext> contexts, SectionCatalogue sections, MarkdownRenderer markdown)
{
    private readonly Func<HubDbContext, long, string, long, IAsyncEnumerable<PageHead>> _pageHeads = ComposedQuery.Compile(
        ThreadHeadView.Source,
        (HubDbContext db, IQueryable<ThreadHeadView> heads, long threadId, string stream, long personId) =>
            heads.Where(head => head.Id == threadId).Select(head => new PageHead
            {
                Head = head,
                LiveVersion = db.Set<LiveStream>().Where(row => row.Name == stream).Select(row => row.Version).FirstOrDefault(),
                ReadNumber = db.Set<ThreadRead>()
                    .Where(row => row.PersonId == personId && row.ThreadId == threadId)
                    .Select(row => row.Number)
                    .FirstOrDefault(),
                HasEvents = db.Set<ThreadEvent>().Any(row => row.ThreadId == threadId),
            }));

    private readonly Func<HubDbContext, long, int, int, IAsyncEnumerable<PostRecord>> _posts = ComposedQuery.Compile(
        PostRecord.Source,
        (HubDbContext db, IQueryable<PostRecord> posts, long threadId, int first, int last) => posts
            .Where(post => post.ThreadId == threadId && post.Number >= first && post.Number <= last)
            .OrderBy(post => post.Number));

    private readonly Func<HubDbContext, long, int, int, IAsyncEnumerable<EventRecord>> _events = ComposedQuery.Compile(
        EventRecord.Source,
        (HubDbContext db, IQueryable<EventRecord> events, long threadId, int first, int last) => events
            .Where(line => line.ThreadId == threadId && line.View.AfterNumber >= first && line.View.AfterNumber <= last)
            .OrderBy(line => line.View.Id));

    /// <summary>A page of a thread.</summary>
    /// <exception cref="RefusalException">There is no such thread or page for this reader.</exception>
    public async Task<ThreadPageView> PageAsync(Reader reader, long threadId, int page, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(reader);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await using var snapshot = await db.BeginSnapshotAsync(cancellation);
        var top = await _pageHeads(db, threadId, LiveStreams.Thread(threadId), reader.PersonId ?? 0).FirstOrDefaultAsync(cancellation);
        var section = await RequireReadableAsync(reader, top?.Head, cancellation);
        var head = top!.Head;
        if (page < 1 || page > head.Pages)
        {
            throw new RefusalException("page-unknown", StatusCodes.Status404NotFound, () => ForumText.PageUnknown);
        }

        var (first, last) = PageCount.Numbers(page);
        var posts = await PostsAsync(db, threadId, first, last, cancellation);
        var events = top.HasEvents
            ? await _events(db, threadId, first, page == head.Pages ? int.MaxValue : last).ToListAsync(cancellation)
            : [];
        return new ThreadPageView(head, section, page, top.LiveVersion, posts, [.. events.Select(line => line.View)], top.ReadNumber);
    }

    /// <summary>What stands above a thread.</summary>
    /// <exception cref="RefusalException">There is no such thread for this reader.</exception>
    public async Task<(ThreadHeadView Head, SectionInfo Section)> HeadAsync(Reader reader, long threadId, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await RequireHeadAsync(db, reader, threadId, cancellation);
    }

    /// <summary>What stands above a thread, whoever asks: the caller decides who may see it. Null when there is none.</summary>
    internal static Task<ThreadHeadView?> FindHeadAsync(HubDbContext db, long threadId, CancellationToken cancellation) =>
        db.ThreadHeads.FirstOrDefaultAsync(thread => thread.Id == threadId, cancellation);

    /// <summary>The newest posts of a thread but the first, oldest of them first, whoever asks.</summary>
    internal Task<IReadOnlyList<PostView>> NewestAsync(HubDbContext db, ThreadHeadView head, int most, CancellationToken cancellation) =>
        PostsAsync(db, head.Id, Math.Max(2, head.LastNumber - most + 1), head.LastNumber, cancellation);

    /// <summary>
    /// Posts of a thread with numbers after <paramref name="after"/>, at most <paramref name="most"/>, for programs and print.
    /// </summary>
    /// <exception cref="RefusalException">There is no such thread for this reader.</exception>
    public async Task<IReadOnlyList<PostView>> PostsAfterAsync(
        Reader reader, long threadId, int after, int most, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await RequireHeadAsync(db, reader, threadId, cancellation);
        return await PostsAsync(db, threadId, after + 1, after + most, cancellation);
    }

    /// <summary>A post with what stands above its thread.</summary>
    /// <exception cref="RefusalException">There is no such post for this reader.</exception>
    public async Task<(PostView Post, ThreadHeadView Head, SectionInfo Section)> PostAsync(
        Reader reader, long postId, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var record = await db.PostRecords.FirstOrDefaultAsync(post => post.Id == postId, cancellation)
            ?? throw new RefusalException("post-unknown", StatusCodes.Status404NotFound, () => ForumText.PostUnknown);
        var (head, section) = await RequireHeadAsync(db, reader, record.ThreadId, cancellation);
        return (record.View(markdown), head, section);
    }

    /// <summary>The Markdown of a post; null when it is hidden from this reader.</summary>
    public async Task<string?> SourceAsync(Reader reader, long postId, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.Posts.Where(post => post.Id == postId && (!post.IsHidden || reader.IsModerator))
            .Select(post => post.Body).FirstOrDefaultAsync(cancellation);
    }

    /// <summary>All texts that a post has had, oldest first; empty when it was never edited or is hidden from this reader.</summary>
    public async Task<IReadOnlyList<RevisionView>> RevisionsAsync(Reader reader, long postId, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var people = db.Set<Person>();
        var readable = db.Posts.Where(post => post.Id == postId && (!post.IsHidden || reader.IsModerator)).Select(post => post.Id);
        return await db.Revisions.Where(revision => readable.Contains(revision.PostId))
            .OrderBy(revision => revision.Version)
            .Join(people, revision => revision.AuthorId, person => person.Id,
                (revision, person) => new RevisionView(revision.Version, revision.Body, person.DisplayName, revision.At))
            .ToListAsync(cancellation);
    }

    private async Task<IReadOnlyList<PostView>> PostsAsync(
        HubDbContext db, long threadId, int first, int last, CancellationToken cancellation)
    {
        var records = await _posts(db, threadId, first, last).ToListAsync(cancellation);
        return [.. records.Select(record => record.View(markdown))];
    }

    private async Task<(ThreadHeadView Head, SectionInfo Section)> RequireHeadAsync(
        HubDbContext db, Reader reader, long threadId, CancellationToken cancellation)
    {
        var head = await db.ThreadHeads.FirstOrDefaultAsync(thread => thread.Id == threadId, cancellation);
        var section = await RequireReadableAsync(reader, head, cancellation);
        return (head!, section);
    }

    private async Task<SectionInfo> RequireReadableAsync(Reader reader, ThreadHeadView? head, CancellationToken cancellation)
    {
        var section = head is null ? null : await sections.OfAsync(head.SectionId, cancellation);
        return section?.IsReadableBy(reader) == true && (!head!.IsHidden || reader.IsModerator)
            ? section
            : throw new RefusalException("thread-unknown", StatusCodes.Status404NotFound, () => ForumText.ThreadUnknown);
    }
}
