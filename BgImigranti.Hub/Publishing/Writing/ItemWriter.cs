using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Publishing.Fields;
using BgImigranti.Hub.Ui;
using BgImigranti.Hub.Ui.Markdown;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Publishing.Writing;

/// <summary>
/// Writes shared items: for coordinators those of their own organisation, for administrators all. Texts, fields, the step in the item's
/// life and its discussion are one operation.
/// </summary>
public sealed class ItemWriter(HubWriter writer, Rubrics rubrics, ItemWorkflow workflow, MarkdownRenderer markdown)
{
    /// <summary>Code of the refusal of an edit that started from an older version.</summary>
    public const string Conflict = "edit-conflict";

    /// <summary>Writes a new item.</summary>
    /// <exception cref="RefusalException">The person may not share, or what they typed cannot be taken.</exception>
    public Task<ItemWriteResult> CreateAsync(Reader author, IRubric rubric, ItemInput input, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(rubric);
        ArgumentNullException.ThrowIfNull(input);
        var (personId, organisationId) = RequireSharing(author, input.OrganisationId);
        var texts = ItemTexts.From(input, rubric, markdown);
        var idempotency = Once(personId, $"new {rubric.Kind}", input, texts);
        return writer.WriteAsync(async scope =>
        {
            if (await idempotency.FindAnswerAsync(scope) is { } made)
            {
                var known = await scope.Db.Items.FirstAsync(row => row.Id == made.SubjectId, CancellationToken.None);
                return Result(known, rubric, texts);
            }

            var item = await AddAsync(scope, rubric, author, organisationId, input, texts);
            idempotency.StoreAnswer(scope, item.Id);
            await scope.Db.SaveChangesAsync(CancellationToken.None);
            return Result(item, rubric, texts);
        }, cancellation);
    }

    /// <summary>Writes an item that is there.</summary>
    /// <exception cref="RefusalException">
    /// The item is not this person's, what they typed cannot be taken, or, with code <c>edit-conflict</c>, it was changed since
    /// <see cref="ItemInput.Version"/>.
    /// </exception>
    public async Task<ItemWriteResult> SaveAsync(Reader editor, long itemId, ItemInput input, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        var kind = await workflow.RequireKindAsync(editor, itemId, cancellation);
        var rubric = rubrics.Of(kind);
        var texts = ItemTexts.From(input, rubric, markdown);
        return await writer.WriteAsync(async scope =>
        {
            var idempotency = Once(editor.PersonId!.Value, $"item {itemId}", input, texts);
            var isRepeated = await idempotency.FindAnswerAsync(scope) is not null;
            var item = await RequireAsync(scope, editor, itemId);
            if (isRepeated)
            {
                return Result(item, rubric, texts);
            }

            if (item.Version != input.Version)
            {
                throw new RefusalException(Conflict, StatusCodes.Status409Conflict, () => PublishingText.EditConflict);
            }

            await ReplaceAsync(scope, rubric, editor, item, (input, texts));
            idempotency.StoreAnswer(scope, item.Id);
            await scope.Db.SaveChangesAsync(CancellationToken.None);
            return Result(item, rubric, texts);
        }, cancellation);
    }

    /// <summary>Does something to an item without changing what it says.</summary>
    /// <exception cref="RefusalException">The item is not this person's, or it cannot take that step now.</exception>
    public Task<ItemWriteResult> TransitionAsync(Reader person, long itemId, ItemTransition transition, CancellationToken cancellation) =>
        TransitionAsync(person, itemId, transition, null, cancellation);

    /// <summary>The same; repeated with the same key it is done once.</summary>
    /// <exception cref="RefusalException">The item is not this person's, or it cannot take that step now.</exception>
    public Task<ItemWriteResult> TransitionAsync(
        Reader person,
        long itemId,
        ItemTransition transition,
        string? key,
        CancellationToken cancellation) => writer.WriteAsync(async scope =>
    {
        var idempotency = new IdempotentRequest(person.PersonId ?? 0, key, $"act\n{itemId}\n{transition}");
        var isRepeated = await idempotency.FindAnswerAsync(scope) is not null;
        var item = await RequireAsync(scope, person, itemId);
        var rubric = rubrics.Of(item);
        var languages = await scope.Db.ItemTranslations.Where(text => text.ItemId == itemId).ToListAsync(CancellationToken.None);
        if (!isRepeated)
        {
            await workflow.StepAsync(scope, new ItemWorkflowStep(item, rubric, person, transition)
            {
                Before = ItemVisibility.From(item, rubric),
                Languages = languages.ConvertAll(text => text.LanguageCode),
            });
            idempotency.StoreAnswer(scope, itemId);
            await scope.Db.SaveChangesAsync(CancellationToken.None);
        }

        var title = languages.First(text => text.LanguageCode == item.SourceLanguageCode).Title;
        return new ItemWriteResult(item.Id, rubric.Path, title, item.State, item.Version);
    }, cancellation);

    /// <summary>Writes a new item inside somebody's operation; that the author may is asked before.</summary>
    internal async Task<SharedItem> AddAsync(
        WriteScope scope, IRubric rubric, Reader author, long organisationId, ItemInput input, ItemTexts texts)
    {
        var personId = author.PersonId!.Value;
        var item = rubric.Create(new NewItem(organisationId, personId, input.SourceLanguageCode, scope.Now));
        item.ChangedAt = scope.Now;
        ReadFields(rubric, input, item, (personId, scope.Now));
        scope.Db.Add(item);
        await scope.Db.SaveChangesAsync(CancellationToken.None);
        await texts.ApplyAsync(scope, item, input, personId);
        await workflow.StepAsync(
            scope, new ItemWorkflowStep(item, rubric, author, input.Transition) { Languages = texts.Languages, IsTextChanged = true });
        return item;
    }

    /// <summary>
    /// Writes an item that is there inside somebody's operation; that the editor may, and knows its version, is asked before.
    /// </summary>
    internal async Task ReplaceAsync(
        WriteScope scope, IRubric rubric, Reader editor, SharedItem item, (ItemInput Draft, ItemTexts Texts) edit)
    {
        var (input, texts) = edit;
        var before = ItemVisibility.From(item, rubric);
        ReadFields(rubric, input, item, (editor.PersonId!.Value, scope.Now));
        var (isSourceChanged, isChanged) = await texts.ApplyAsync(scope, item, input, editor.PersonId.Value);
        await workflow.StepAsync(scope, new ItemWorkflowStep(item, rubric, editor, input.Transition)
        {
            Before = before,
            Languages = texts.Languages,
            IsTextChanged = isChanged,
            IsEdited = isSourceChanged || (!input.IsMinor && scope.Db.Entry(item).State == EntityState.Modified),
        });
    }

    /// <summary>The item, tracked and locked, if this person may change it.</summary>
    internal static async Task<SharedItem> RequireAsync(WriteScope scope, Reader editor, long itemId)
    {
        await scope.LockAsync(ItemLocks.Item(itemId));
        var item = await scope.Db.Items.FirstOrDefaultAsync(row => row.Id == itemId, CancellationToken.None);
        return ItemRights.RequireEditable(item, editor);
    }

    private static (long PersonId, long OrganisationId) RequireSharing(Reader author, long? wanted)
    {
        ArgumentNullException.ThrowIfNull(author);
        var organisationId = author.IsAdministrator ? wanted ?? author.OrganisationId : author.OrganisationId;
        return author.PersonId is not { } personId
            ? throw new RefusalException("sign-in", StatusCodes.Status401Unauthorized, () => PublishingText.SignInFirst)
            : !author.IsNetwork
                ? throw new RefusalException("coordinators-only", StatusCodes.Status403Forbidden, () => PublishingText.CoordinatorsOnly)
            : organisationId is not { } organisation
                ? throw ItemLimits.Refused("organisation-needed", () => PublishingText.OrganisationNeeded)
            : (personId, organisation);
    }

    private static void ReadFields(IRubric rubric, ItemInput input, SharedItem item, (long PersonId, DateTime Now) edit)
    {
        var reader = new FieldReader(input.Fields);
        CommonFields.Read(reader, item, rubric, edit);
        rubric.ReadFields(reader, item);
        reader.NoteUnknown(input.SentFields);
        reader.ThrowIfFaulty();
    }

    private static IdempotentRequest Once(long personId, string what, ItemInput input, ItemTexts texts) =>
        new(personId, input.Key, string.Join('\n', [
            what, $"{input.Transition} {input.SourceLanguageCode} {input.IsMinor} {input.IsTranslationConfirmed}", texts.Full,
            .. input.Fields.Select(field => $"{field.Key}={field.Value}"),
        ]));

    private static ItemWriteResult Result(SharedItem item, IRubric rubric, ItemTexts texts) =>
        new(item.Id, rubric.Path, texts.Title(item.SourceLanguageCode)!, item.State, item.Version);
}
