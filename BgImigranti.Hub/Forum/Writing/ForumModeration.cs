using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Live;
using BgImigranti.Hub.Ui;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Forum.Writing;

/// <summary>What moderators do to threads and posts. Each act is undone by its opposite and leaves a line in the timeline.</summary>
public sealed class ForumModeration(HubWriter writer, SectionCatalogue sections)
{
    /// <summary>What can be done to a thread.</summary>
    public static IReadOnlySet<ThreadEventKind> ThreadActs { get; } = new HashSet<ThreadEventKind>
    {
        ThreadEventKind.Locked, ThreadEventKind.Unlocked, ThreadEventKind.Pinned, ThreadEventKind.Unpinned, ThreadEventKind.Hidden,
        ThreadEventKind.Restored,
    };

    /// <summary>Locks, unlocks, pins, unpins, hides or restores a thread; nothing happens when it is so already.</summary>
    /// <exception cref="RefusalException">The person is no moderator, or the thread is unknown.</exception>
    public Task ChangeThreadAsync(Reader moderator, long threadId, ThreadEventKind act, string? reason, CancellationToken cancellation)
    {
        var personId = RequireModerator(moderator);
        var why = ForumLimits.Reason(reason);
        return writer.WriteAsync(async scope =>
        {
            await scope.LockAsync(ForumLocks.Thread(threadId));
            var thread = await ForumWriter.RequireThreadAsync(scope.Db, threadId, moderator);
            if (!Apply(thread, act))
            {
                return;
            }

            var line = Line(scope, thread, act, personId, null, why);
            await scope.Db.SaveChangesAsync(CancellationToken.None);
            var section = await sections.OfAsync(thread.SectionId, CancellationToken.None);
            await EmitThreadAsync(scope, thread, section, act);
            scope.Emit(LiveStreams.Thread(threadId), ForumKinds.EventAdded, line.Id);
        }, cancellation);
    }

    /// <summary>Hides or restores a post; nothing happens when it is so already.</summary>
    /// <exception cref="RefusalException">The person is no moderator, or the post is unknown.</exception>
    public Task<PostResult> ChangePostAsync(Reader moderator, long postId, bool hide, string? reason, CancellationToken cancellation)
    {
        var personId = RequireModerator(moderator);
        var why = ForumLimits.Reason(reason);
        return writer.WriteAsync(async scope =>
        {
            var threadId = await scope.Db.Posts.Where(row => row.Id == postId)
                .Select(row => row.ThreadId)
                .FirstOrDefaultAsync(CancellationToken.None);
            await scope.LockAsync(ForumLocks.Thread(threadId));
            var thread = await ForumWriter.RequireThreadAsync(scope.Db, threadId, moderator);
            var post = await scope.Db.Posts.FirstAsync(row => row.Id == postId, CancellationToken.None);
            if (post.IsHidden != hide)
            {
                post.IsHidden = hide;
                var act = hide ? ThreadEventKind.PostHidden : ThreadEventKind.PostRestored;
                var line = Line(scope, thread, act, personId, post.Number, why);
                await scope.Db.SaveChangesAsync(CancellationToken.None);
                scope.Emit(LiveStreams.Thread(threadId), ForumKinds.PostChanged, post.Id);
                scope.Emit(LiveStreams.Thread(threadId), ForumKinds.EventAdded, line.Id);
            }

            return new PostResult(post.Id, post.Number, thread.Id, thread.Title);
        }, cancellation);
    }

    private static long RequireModerator(Reader moderator)
    {
        var id = ForumWriter.RequireSignedIn(moderator);
        return moderator.IsModerator
            ? id
            : throw new RefusalException("moderators-only", StatusCodes.Status403Forbidden, () => ForumText.ModeratorsOnly);
    }

    private static bool Apply(ForumThread thread, ThreadEventKind act)
    {
        var before = (thread.IsLocked, thread.IsPinned, thread.IsHidden);
        switch (act)
        {
            case ThreadEventKind.Locked or ThreadEventKind.Unlocked:
                thread.IsLocked = act == ThreadEventKind.Locked;
                break;
            case ThreadEventKind.Pinned or ThreadEventKind.Unpinned:
                thread.IsPinned = act == ThreadEventKind.Pinned;
                break;
            case ThreadEventKind.Hidden or ThreadEventKind.Restored:
                thread.IsHidden = act == ThreadEventKind.Hidden;
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(act), act, "Not an act on a thread.");
        }

        return before != (thread.IsLocked, thread.IsPinned, thread.IsHidden);
    }

    private static ThreadEvent Line(
        WriteScope scope, ForumThread thread, ThreadEventKind act, long personId, int? postNumber, string reason)
    {
        var line = new ThreadEvent
        {
            ThreadId = thread.Id,
            AfterNumber = thread.LastNumber,
            Kind = act,
            PersonId = personId,
            PostNumber = postNumber,
            Reason = reason,
            At = scope.Now,
        };
        scope.Db.Add(line);
        return line;
    }

    private static async Task EmitThreadAsync(WriteScope scope, ForumThread thread, SectionInfo section, ThreadEventKind act)
    {
        var stream = LiveStreams.Thread(thread.Id);
        if (act is ThreadEventKind.Hidden or ThreadEventKind.Restored)
        {
            await SectionCounts.RecountAsync(scope.Db, section.Id);
            scope.Emit(stream, ForumKinds.ThreadVisibilityChanged, thread.Id);
        }

        scope.Emit(stream, ForumKinds.ThreadHeadChanged, thread.Id);
        scope.Emit(stream, ForumKinds.ThreadNoticeChanged, thread.Id);
        ForumWriter.EmitLists(scope, section, thread.Id, thread.IsHidden ? ForumKinds.ThreadUnlisted : ForumKinds.ThreadListed);
    }
}
