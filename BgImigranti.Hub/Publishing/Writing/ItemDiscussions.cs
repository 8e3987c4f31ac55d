using BgImigranti.Hub.Data;
using BgImigranti.Hub.Forum;
using BgImigranti.Hub.Forum.Writing;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Publishing.Writing;

/// <summary>
/// Keeps the discussion of an item in step with it: begins it, calls it as the item is called, writes its lines, closes it.
/// </summary>
public sealed class ItemDiscussions(SubjectThreads threads)
{
    internal async Task FollowAsync(WriteScope scope, ItemWorkflowStep step, ItemState before)
    {
        var item = step.Item;
        if (item.ThreadId is null && (item.ThreadSection is null || item.State != ItemState.Published))
        {
            return;
        }

        var texts = await scope.Db.ItemTranslations.AsNoTracking()
            .Where(text => text.ItemId == item.Id)
            .ToListAsync(CancellationToken.None);
        if (texts.Find(text => text.LanguageCode == item.SourceLanguageCode) is not { } source)
        {
            return;
        }

        var other = texts.Find(text => text.LanguageCode != item.SourceLanguageCode)?.Title;
        if (item.ThreadId is { } thread)
        {
            await FollowAsync(scope, step, before, (thread, source.Title, other));
            return;
        }

        item.ThreadId = await threads.StartAsync(scope, step.Person, new SubjectThreadInput(
            item.ThreadSection!, item.Id, source.LanguageCode, source.Title, other,
            source.Summary.Length > 0 ? source.Summary : source.Title));
    }

    private async Task FollowAsync(
        WriteScope scope, ItemWorkflowStep step, ItemState before, (long Id, string Title, string? OtherTitle) thread)
    {
        var item = step.Item;
        if (step.IsTextChanged)
        {
            await threads.RenameAsync(scope, thread.Id, thread.Title, thread.OtherTitle);
        }

        if (LineOf(step, before) is { } line)
        {
            await threads.NoteAsync(scope, thread.Id, line, step.Person.PersonId ?? item.AuthorId);
        }

        if (item.ClosesThread && before != item.State)
        {
            await threads.LockAsync(scope, thread.Id, item.State is ItemState.Archived or ItemState.Expired or ItemState.Hidden);
        }
    }

    private static ThreadEventKind? LineOf(ItemWorkflowStep step, ItemState before) => (before, step.Item.State) switch
    {
        (ItemState.Published, ItemState.Expired) => ThreadEventKind.SubjectExpired,
        (ItemState.Published or ItemState.Expired, ItemState.Archived or ItemState.Hidden) => ThreadEventKind.SubjectClosed,
        (not ItemState.Published, ItemState.Published) => ThreadEventKind.SubjectReopened,
        _ when step.IsEdited && step.Item.IsPublic => ThreadEventKind.SubjectEdited,
        _ => null,
    };
}
