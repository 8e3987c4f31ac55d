using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Publishing.Fields;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Publishing.Writing;

/// <summary>Brings back a text as it once was: as a new revision, so that what stands there now is not lost either.</summary>
public sealed class ItemRestoreService(IDbContextFactory<HubDbContext> contexts, Rubrics rubrics, ItemWriter items)
{
    /// <summary>Saves the item with one of its texts as it was in a revision.</summary>
    /// <exception cref="Ui.RefusalException">The item is not this person's, or there is no such revision.</exception>
    public async Task<ItemWriteResult> RestoreAsync(
        Reader editor, long itemId, string languageCode, int number, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var item = ItemRights.RequireEditable(
            await db.Items.AsNoTracking().FirstOrDefaultAsync(row => row.Id == itemId, cancellation), editor);
        var revision = await db.ItemRevisions.AsNoTracking().FirstOrDefaultAsync(
            row => row.ItemId == itemId && row.LanguageCode == languageCode && row.Number == number,
            cancellation) ?? throw ItemRights.Unknown();
        var texts = await db.ItemTranslations.AsNoTracking().Where(text => text.ItemId == itemId)
            .ToDictionaryAsync(
                text => text.LanguageCode,
                text => new TextInput(text.Title, text.Summary, text.Body),
                StringComparer.Ordinal,
                cancellation);
        texts[languageCode] = new TextInput(revision.Title, revision.Summary, revision.Body);
        var fields = new FieldValues();
        foreach (var (field, value) in CommonFields.Write(item).Concat(rubrics.Of(item).WriteFields(item)))
        {
            fields.Add(field, value);
        }

        return await items.SaveAsync(editor, itemId, new ItemInput
        {
            SourceLanguageCode = item.SourceLanguageCode,
            Bg = texts.GetValueOrDefault("bg", TextInput.Empty),
            En = texts.GetValueOrDefault("en", TextInput.Empty),
            Fields = fields,

            // An older translation does not follow the source by being brought back: it renders what it rendered then.
            IsMinor = languageCode != item.SourceLanguageCode,
            BasedOn = languageCode != item.SourceLanguageCode ? await BasisAsync(db, revision, cancellation) : null,
            Version = item.Version,
        }, cancellation);
    }

    /// <summary>The source that a revision followed: minor edits after it did not look at the source again.</summary>
    private static Task<int> BasisAsync(HubDbContext db, ItemRevision revision, CancellationToken cancellation) => db.ItemRevisions
        .Where(row => row.ItemId == revision.ItemId && row.LanguageCode == revision.LanguageCode
            && row.Number <= revision.Number && (!row.IsMinor || row.Number == 1))
        .OrderByDescending(row => row.Number)
        .Select(row => row.SourceRevision)
        .FirstAsync(cancellation);
}
