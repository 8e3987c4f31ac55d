using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Live;
using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Submissions;
using BgImigranti.Hub.Ui;
using BgImigranti.Hub.Ui.Markdown;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Forum.Writing;

/// <summary>
/// Starting threads and answering them. Rights are part of each operation; texts are rendered before the writer is entered.
/// </summary>
public sealed class ForumWriter(HubWriter writer, SectionCatalogue sections, MarkdownRenderer markdown)
{
    /// <summary>Starts a thread with its first post.</summary>
    /// <exception cref="RefusalException">The texts are not acceptable, or the author may not write there.</exception>
    public async Task<PostResult> StartThreadAsync(Reader author, ThreadInput input, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        var authorId = RequireSignedIn(author);
        var section = await sections.RequireAsync(input.Section, author, cancellation);
        var title = ForumLimits.Title(input.Title);
        var body = ForumLimits.Body(input.Body);
        if (!Language.TryParse(input.LanguageCode, out var language))
        {
            throw new RefusalException("language-unknown", StatusCodes.Status422UnprocessableEntity, () => ForumText.LanguageUnknown);
        }

        var text = new RenderedText(body, markdown.Render(body), null);
        var idempotency = new IdempotentRequest(authorId, input.Key, $"thread\n{section.Id}\n{title}\n{language.Code}\n{body}");
        return await writer.WriteAsync(async scope =>
        {
            if (await idempotency.FindAnswerAsync(scope) is { } made)
            {
                return await ResultAsync(scope.Db, made);
            }

            var thread = new ForumThread
            {
                SectionId = section.Id,
                Title = title,
                LanguageCode = language.Code,
                AuthorId = authorId,
                OrganisationId = author.OrganisationId,
                StartedAt = scope.Now,
                LastAuthorId = authorId,
                LastPostAt = scope.Now,
            };
            return await OpenAsync(scope, new Addition(thread, section, author, text, idempotency));
        }, cancellation);
    }

    /// <summary>Answers a thread.</summary>
    /// <exception cref="RefusalException">The text is not acceptable, the thread is unknown to the author, or it is locked.</exception>
    public Task<PostResult> ReplyAsync(Reader author, long threadId, PostInput input, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        var authorId = RequireSignedIn(author);
        var body = ForumLimits.Body(input.Body);
        var text = new RenderedText(body, markdown.Render(body), input.LanguageCode);
        var idempotency = new IdempotentRequest(authorId, input.Key, $"reply\n{threadId}\n{body}");
        return writer.WriteAsync(async scope =>
        {
            if (await idempotency.FindAnswerAsync(scope) is { } made)
            {
                return await ResultAsync(scope.Db, made);
            }

            await scope.LockAsync(ForumLocks.Thread(threadId));
            var thread = await RequireThreadAsync(scope.Db, threadId, author);
            if (thread.IsLocked && !author.IsModerator)
            {
                throw new RefusalException("thread-locked", StatusCodes.Status409Conflict, () => ForumText.ThreadLocked);
            }

            var section = await sections.OfAsync(thread.SectionId, CancellationToken.None);
            return await AddPostAsync(scope, new Addition(thread, section, author, text, idempotency));
        }, cancellation);
    }

    /// <summary>The thread, tracked, if this reader may find it.</summary>
    /// <exception cref="RefusalException">There is none, or it is not for this reader: both look alike.</exception>
    internal static async Task<ForumThread> RequireThreadAsync(HubDbContext db, long threadId, Reader reader)
    {
        var open = db.Sections.Where(section => !section.IsRestricted || reader.IsNetwork).Select(section => section.Id);
        return await db.Threads.FirstOrDefaultAsync(thread =>
                thread.Id == threadId && (!thread.IsHidden || reader.IsModerator) && open.Contains(thread.SectionId))
            ?? throw new RefusalException("thread-unknown", StatusCodes.Status404NotFound, () => ForumText.ThreadUnknown);
    }

    /// <exception cref="RefusalException">A visitor asks.</exception>
    internal static long RequireSignedIn(Reader author)
    {
        ArgumentNullException.ThrowIfNull(author);
        return author.PersonId
            ?? throw new RefusalException("sign-in", StatusCodes.Status401Unauthorized, () => SubmissionsText.SignInFirst);
    }

    /// <summary>Adds a new thread with its first post.</summary>
    internal static async Task<PostResult> OpenAsync(WriteScope scope, Addition addition)
    {
        scope.Db.Add(addition.Thread);
        await scope.Db.SaveChangesAsync(CancellationToken.None);
        await scope.Db.Sections.Where(row => row.Id == addition.Section.Id)
            .ExecuteUpdateAsync(
                row => row.SetProperty(counted => counted.ThreadCount, counted => counted.ThreadCount + 1), CancellationToken.None);
        return await AddPostAsync(scope, addition);
    }

    private static async Task<PostResult> AddPostAsync(WriteScope scope, Addition addition)
    {
        var (thread, section, author, text, idempotency) = addition;
        thread.LastNumber++;
        thread.LastPostAt = scope.Now;
        thread.LastAuthorId = author.PersonId!.Value;
        var post = new ForumPost
        {
            ThreadId = thread.Id,
            Number = thread.LastNumber,
            AuthorId = author.PersonId.Value,
            OrganisationId = author.OrganisationId,
            Body = text.Markdown,
            BodyHtml = text.Html.Html,
            RendererVersion = MarkdownRenderer.Version,
            LanguageCode = text.LanguageCode == thread.LanguageCode ? null : text.LanguageCode,
            CreatedAt = scope.Now,
        };
        scope.Db.Add(post);
        idempotency.StoreAnswer(scope, thread.Id, post.Number);
        await scope.Db.SaveChangesAsync(CancellationToken.None);
        scope.Emit(LiveStreams.Thread(thread.Id), ForumKinds.PostAdded, post.Id);
        if (!thread.IsHidden)
        {
            await scope.Db.Sections.Where(row => row.Id == section.Id).ExecuteUpdateAsync(set => set
                .SetProperty(row => row.PostCount, row => row.PostCount + 1)
                .SetProperty(row => row.NewestThreadId, thread.Id));
            EmitLists(scope, section, thread.Id);
        }

        return new PostResult(post.Id, post.Number, thread.Id, thread.Title);
    }

    /// <summary>Tells every list in which the thread stands.</summary>
    internal static void EmitLists(WriteScope scope, SectionInfo section, long threadId, string kind = ForumKinds.ThreadListed)
    {
        scope.Emit(section.Stream, kind, threadId);
        scope.Emit(section.Stream, ForumKinds.SectionChanged, section.Id);
        if (!section.IsRestricted)
        {
            scope.Emit(LiveStreams.Front, kind, threadId);
        }
    }

    private static Task<PostResult> ResultAsync(HubDbContext db, IdempotentAnswer made)
    {
        var threads = db.Threads;
        return db.Posts.Where(post => post.ThreadId == made.SubjectId && post.Number == made.Number)
            .Join(
                threads,
                post => post.ThreadId,
                thread => thread.Id,
                (post, thread) => new PostResult(post.Id, post.Number, thread.Id, thread.Title))
            .FirstAsync();
    }

    internal sealed record RenderedText(string Markdown, SafeHtml Html, string? LanguageCode);

    internal sealed record Addition(
        ForumThread Thread, SectionInfo Section, Reader Author, RenderedText Text, IdempotentRequest Idempotency);
}
