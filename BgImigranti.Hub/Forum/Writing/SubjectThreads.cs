using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Live;
using BgImigranti.Hub.Ui;
using BgImigranti.Hub.Ui.Markdown;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Forum.Writing;

/// <summary>
/// What the storeys above do to the discussions of what they share. Everything runs inside their own operation, so that a thing and
/// its discussion change together or not at all.
/// </summary>
public sealed class SubjectThreads(SectionCatalogue sections, MarkdownRenderer markdown)
{
    /// <summary>Edits of one person within this time are one line of the timeline.</summary>
    private static readonly TimeSpan OneEdit = TimeSpan.FromMinutes(15);

    /// <summary>Begins a discussion.</summary>
    /// <returns>Id of the thread.</returns>
    /// <exception cref="RefusalException">The author may not write in that section.</exception>
    public async Task<long> StartAsync(WriteScope scope, Reader author, SubjectThreadInput input)
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(input);
        var authorId = ForumWriter.RequireSignedIn(author);
        var section = await sections.RequireAsync(input.Section, author, CancellationToken.None);
        var thread = new ForumThread
        {
            SectionId = section.Id,
            Title = input.Title,
            OtherTitle = input.OtherTitle,
            LanguageCode = input.LanguageCode,
            SubjectId = input.SubjectId,
            AuthorId = authorId,
            OrganisationId = author.OrganisationId,
            StartedAt = scope.Now,
            LastAuthorId = authorId,
            LastPostAt = scope.Now,
        };
        var text = new ForumWriter.RenderedText(input.Body, markdown.Render(input.Body), null);
        var none = new IdempotentRequest(authorId, null, "");
        return (await ForumWriter.OpenAsync(scope, new ForumWriter.Addition(thread, section, author, text, none))).ThreadId;
    }

    /// <summary>Calls a discussion as its subject is called now.</summary>
    public async Task RenameAsync(WriteScope scope, long threadId, string title, string? otherTitle)
    {
        var thread = await FindAsync(scope, threadId);
        if (thread is null || (thread.Title == title && thread.OtherTitle == otherTitle))
        {
            return;
        }

        (thread.Title, thread.OtherTitle) = (title, otherTitle);
        scope.Emit(LiveStreams.Thread(threadId), ForumKinds.ThreadHeadChanged, threadId);
        await EmitListsAsync(scope, thread);
    }

    /// <summary>Writes a line into the timeline of a discussion.</summary>
    public async Task NoteAsync(WriteScope scope, long threadId, ThreadEventKind kind, long personId)
    {
        if (await FindAsync(scope, threadId) is not { } thread || await IsSameEditAsync(scope, threadId, kind, personId))
        {
            return;
        }

        var line = new ThreadEvent
        {
            ThreadId = threadId,
            AfterNumber = thread.LastNumber,
            Kind = kind,
            PersonId = personId,
            Reason = "",
            At = scope.Now,
        };
        scope.Db.Add(line);
        await scope.Db.SaveChangesAsync(CancellationToken.None);
        scope.Emit(LiveStreams.Thread(threadId), ForumKinds.EventAdded, line.Id);
    }

    /// <summary>Closes or opens a discussion, because its subject was closed or opened.</summary>
    public async Task LockAsync(WriteScope scope, long threadId, bool isLocked)
    {
        if (await FindAsync(scope, threadId) is not { } thread || thread.IsLocked == isLocked)
        {
            return;
        }

        thread.IsLocked = isLocked;
        scope.Emit(LiveStreams.Thread(threadId), ForumKinds.ThreadHeadChanged, threadId);
        scope.Emit(LiveStreams.Thread(threadId), ForumKinds.ThreadNoticeChanged, threadId);
        await EmitListsAsync(scope, thread);
    }

    private static async Task<ForumThread?> FindAsync(WriteScope scope, long threadId)
    {
        await scope.LockAsync(ForumLocks.Thread(threadId));
        return await scope.Db.Threads.FirstOrDefaultAsync(thread => thread.Id == threadId, CancellationToken.None);
    }

    private static async Task<bool> IsSameEditAsync(WriteScope scope, long threadId, ThreadEventKind kind, long personId)
    {
        if (kind != ThreadEventKind.SubjectEdited)
        {
            return false;
        }

        var newest = await scope.Db.ThreadEvents.Where(line => line.ThreadId == threadId).OrderByDescending(line => line.Id)
            .FirstOrDefaultAsync(CancellationToken.None);
        return newest is not null && newest.Kind == kind && newest.PersonId == personId && newest.At > scope.Now - OneEdit;
    }

    private async Task EmitListsAsync(WriteScope scope, ForumThread thread)
    {
        if (!thread.IsHidden)
        {
            ForumWriter.EmitLists(scope, await sections.OfAsync(thread.SectionId, CancellationToken.None), thread.Id);
        }
    }
}
