using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Live;
using BgImigranti.Hub.Ui;
using BgImigranti.Hub.Ui.Markdown;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Forum.Writing;

/// <summary>
/// Editing posts: whoever wrote it, while the thread is open, and moderators. No text is ever lost: what was is kept as a revision.
/// </summary>
public sealed class PostEditor(HubWriter writer, SectionCatalogue sections, MarkdownRenderer markdown)
{
    /// <summary>Code of the refusal of an edit that started from an older text.</summary>
    public const string Conflict = "edit-conflict";

    /// <summary>Replaces the text of a post, and the title of its thread when it is the first.</summary>
    /// <exception cref="RefusalException">
    /// The texts are not acceptable; the post is unknown to the editor; they may not edit it; or, with code
    /// <c>edit-conflict</c>, it was edited since <see cref="EditInput.Version"/>.
    /// </exception>
    public Task<PostResult> EditAsync(Reader editor, long postId, EditInput input, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        var editorId = ForumWriter.RequireSignedIn(editor);
        var body = ForumLimits.Body(input.Body);
        var title = input.Title is null ? null : ForumLimits.Title(input.Title);
        var html = markdown.Render(body);
        return writer.WriteAsync(async scope =>
        {
            var (post, thread) = await RequireEditableAsync(scope, postId, editor);
            if (post.Version != input.Version)
            {
                throw new RefusalException(Conflict, StatusCodes.Status409Conflict, () => ForumText.EditConflict);
            }

            if (post.Number == 1 && title is not null && title != thread.Title)
            {
                await RenameAsync(scope, thread, title, editorId);
            }

            if (post.Body != body)
            {
                await ReplaceBodyAsync(scope, post, editorId, (body, html));
                scope.Emit(LiveStreams.Thread(thread.Id), ForumKinds.PostChanged, post.Id);
            }

            return new PostResult(post.Id, post.Number, thread.Id, thread.Title);
        }, cancellation);
    }

    /// <summary>May this person edit such a post?</summary>
    public static bool MayEdit(Reader editor, long authorId, bool isThreadLocked, bool isPostHidden)
    {
        ArgumentNullException.ThrowIfNull(editor);
        return editor.IsModerator || (editor.PersonId == authorId && !isThreadLocked && !isPostHidden);
    }

    private static async Task<(ForumPost Post, ForumThread Thread)> RequireEditableAsync(WriteScope scope, long postId, Reader editor)
    {
        var threadId = await scope.Db.Posts.Where(post => post.Id == postId).Select(post => post.ThreadId).FirstOrDefaultAsync();
        await scope.LockAsync(ForumLocks.Thread(threadId));
        var thread = await ForumWriter.RequireThreadAsync(scope.Db, threadId, editor);
        var post = await scope.Db.Posts.FirstAsync(row => row.Id == postId);
        return MayEdit(editor, post.AuthorId, thread.IsLocked, post.IsHidden)
            ? (post, thread)
            : throw new RefusalException("edit-refused", StatusCodes.Status403Forbidden, () => ForumText.EditRefused);
    }

    private async Task RenameAsync(WriteScope scope, ForumThread thread, string title, long editorId)
    {
        thread.Title = title;
        var line = new ThreadEvent
        {
            ThreadId = thread.Id,
            AfterNumber = thread.LastNumber,
            Kind = ThreadEventKind.Renamed,
            PersonId = editorId,
            Reason = "",
            At = scope.Now,
        };
        scope.Db.Add(line);
        await scope.Db.SaveChangesAsync();
        var section = await sections.OfAsync(thread.SectionId, CancellationToken.None);
        scope.Emit(LiveStreams.Thread(thread.Id), ForumKinds.ThreadHeadChanged, thread.Id);
        scope.Emit(LiveStreams.Thread(thread.Id), ForumKinds.EventAdded, line.Id);
        if (!thread.IsHidden)
        {
            ForumWriter.EmitLists(scope, section, thread.Id);
        }
    }

    private static async Task ReplaceBodyAsync(WriteScope scope, ForumPost post, long editorId, (string Markdown, SafeHtml Html) text)
    {
        var revisions = scope.Db.Revisions;
        if (post.Version == 1)
        {
            revisions.Add(
                new PostRevision { PostId = post.Id, Version = 1, Body = post.Body, AuthorId = post.AuthorId, At = post.CreatedAt });
        }

        post.Version++;
        revisions.Add(
            new PostRevision { PostId = post.Id, Version = post.Version, Body = text.Markdown, AuthorId = editorId, At = scope.Now });
        post.Body = text.Markdown;
        post.BodyHtml = text.Html.Html;
        post.RendererVersion = MarkdownRenderer.Version;
        post.EditedAt = scope.Now;
        await scope.Db.SaveChangesAsync();
    }
}
