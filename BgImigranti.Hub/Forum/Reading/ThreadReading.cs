using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Live;
using BgImigranti.Hub.Ui;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Forum.Reading;

/// <summary>Reads threads and posts with the rights of a reader.</summary>
public sealed class ThreadReading(IDbContextFactory<HubDbContext> contexts, SectionCatalogue sections, MarkdownRenderer markdown)
{
    /// <summary>A page of a thread.</summary>
    /// <exception cref="RefusalException">There is no such thread or page for this reader.</exception>
    public async Task<ThreadPageView> PageAsync(Reader reader, long threadId, int page, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await using var snapshot = await db.BeginSnapshotAsync(cancellation);
        var (head, section) = await RequireHeadAsync(db, reader, threadId, cancellation);
        if (page < 1 || page > head.Pages)
        {
            throw new RefusalException("page-unknown", StatusCodes.Status404NotFound, () => ForumText.PageUnknown);
        }

        var (first, last) = Paging.Numbers(page);
        var posts = await PostsAsync(db, threadId, first, last, cancellation);
        var lastShown = page == head.Pages ? int.MaxValue : last;
        var events = await db.EventViews(line => line.ThreadId == threadId && line.AfterNumber >= first && line.AfterNumber <= lastShown)
            .ToListAsync(cancellation);
        var version = await db.StreamVersionAsync(LiveStreams.Thread(threadId), cancellation);
        var read = reader.PersonId is { } personId
            ? await db.ThreadReads.Where(row => row.PersonId == personId && row.ThreadId == threadId).Select(row => row.Number).FirstOrDefaultAsync(cancellation)
            : 0;
        return new ThreadPageView(head, section, page, version, posts, events, read);
    }

    /// <summary>What stands above a thread.</summary>
    /// <exception cref="RefusalException">There is no such thread for this reader.</exception>
    public async Task<(ThreadHeadView Head, SectionInfo Section)> HeadAsync(Reader reader, long threadId, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await RequireHeadAsync(db, reader, threadId, cancellation);
    }

    /// <summary>Posts of a thread with numbers after <paramref name="after"/>, at most <paramref name="most"/>, for programs and print.</summary>
    /// <exception cref="RefusalException">There is no such thread for this reader.</exception>
    public async Task<IReadOnlyList<PostView>> PostsAfterAsync(Reader reader, long threadId, int after, int most, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await RequireHeadAsync(db, reader, threadId, cancellation);
        return await PostsAsync(db, threadId, after + 1, after + most, cancellation);
    }

    /// <summary>A post with what stands above its thread.</summary>
    /// <exception cref="RefusalException">There is no such post for this reader.</exception>
    public async Task<(PostView Post, ThreadHeadView Head, SectionInfo Section)> PostAsync(Reader reader, long postId, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var record = await db.PostRecords(post => post.Id == postId).FirstOrDefaultAsync(cancellation)
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
            .Join(people, revision => revision.AuthorId, person => person.Id,
                (revision, person) => new RevisionView(revision.Version, revision.Body, person.DisplayName, revision.At))
            .OrderBy(revision => revision.Version)
            .ToListAsync(cancellation);
    }

    private async Task<IReadOnlyList<PostView>> PostsAsync(HubDbContext db, long threadId, int first, int last, CancellationToken cancellation)
    {
        var records = await db.PostRecords(post => post.ThreadId == threadId && post.Number >= first && post.Number <= last).ToListAsync(cancellation);
        return [.. records.Select(record => record.View(markdown))];
    }

    private async Task<(ThreadHeadView Head, SectionInfo Section)> RequireHeadAsync(
        HubDbContext db, Reader reader, long threadId, CancellationToken cancellation)
    {
        var head = await db.ThreadHeads(thread => thread.Id == threadId && (!thread.IsHidden || reader.IsModerator)).FirstOrDefaultAsync(cancellation);
        var section = head is null ? null : await sections.OfAsync(head.SectionId, cancellation);
        return head is not null && section!.IsReadableBy(reader)
            ? (head, section)
            : throw new RefusalException("thread-unknown", StatusCodes.Status404NotFound, () => ForumText.ThreadUnknown);
    }
}
