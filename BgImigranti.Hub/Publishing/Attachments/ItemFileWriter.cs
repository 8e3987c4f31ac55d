using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Files;
using BgImigranti.Hub.Files.Storage;
using BgImigranti.Hub.Files.Uploads;
using BgImigranti.Hub.Live;
using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Publishing.Writing;
using BgImigranti.Hub.Ui;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Publishing.Attachments;

/// <summary>
/// Puts files to items and takes them away. The bytes come first, the rows after in one operation; bytes that lose their last row are
/// swept away a day later.
/// </summary>
public sealed class ItemFileWriter(HubWriter writer, IDbContextFactory<HubDbContext> contexts, Rubrics rubrics)
{
    /// <summary>Most files of one item.</summary>
    public const int MaxFiles = 60;

    /// <summary>Adds an uploaded file.</summary>
    /// <exception cref="RefusalException">The item is not this person's, a picture has no words, or there is no room left.</exception>
    public async Task AddAsync(Reader editor, long itemId, Upload upload, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(upload);
        var said = Checked(new ItemFileInput(upload["alt.bg"], upload["alt.en"], upload["language"]), upload.File.ContentType);
        await RequireRoomAsync(editor, itemId, upload.Length, cancellation);
        upload.Keep();
        await writer.WriteAsync(async scope =>
        {
            var item = await ItemWriter.RequireAsync(scope, editor, itemId);
            var positions = await scope.Db.ItemFiles.Where(file => file.ItemId == itemId)
                .Select(file => file.Position)
                .ToListAsync(CancellationToken.None);
            if (positions.Count >= MaxFiles)
            {
                throw new RefusalException("too-many-files", StatusCodes.Status422UnprocessableEntity, () => PublishingText.TooManyFiles);
            }

            await FileStore.RecordAsync(scope, upload.File);
            if (upload.Thumbnail is { } small)
            {
                await FileStore.RecordAsync(scope, small);
            }

            scope.Db.Add(new ItemFile
            {
                ItemId = itemId,
                Hash = upload.File.Hash,
                ThumbnailHash = upload.Thumbnail?.Hash,
                Name = upload.Name,
                ContentType = upload.File.ContentType,
                Length = upload.File.Length,
                LanguageCode = said.LanguageCode.Length > 0 ? said.LanguageCode : null,
                AltBg = said.AltBg,
                AltEn = said.AltEn,
                Position = positions.Count == 0 ? 1 : positions.Max() + 1,
                AddedAt = scope.Now,
            });
            Emit(scope, item);
        }, cancellation);
    }

    /// <summary>Changes what is said of a file.</summary>
    /// <exception cref="RefusalException">
    /// The item is not this person's, there is no such file, or a picture would have no words.
    /// </exception>
    public Task ChangeAsync(Reader editor, long itemId, long fileId, ItemFileInput input, CancellationToken cancellation) =>
        writer.WriteAsync(async scope =>
    {
        var item = await ItemWriter.RequireAsync(scope, editor, itemId);
        var file = await RequireFileAsync(scope, itemId, fileId);
        var said = Checked(input, file.ContentType);
        (file.AltBg, file.AltEn, file.LanguageCode) = (said.AltBg, said.AltEn, said.LanguageCode.Length > 0 ? said.LanguageCode : null);
        Emit(scope, item);
    }, cancellation);

    /// <summary>Takes a file away from an item.</summary>
    /// <exception cref="RefusalException">The item is not this person's, or there is no such file.</exception>
    public Task RemoveAsync(Reader editor, long itemId, long fileId, CancellationToken cancellation) => writer.WriteAsync(async scope =>
    {
        var item = await ItemWriter.RequireAsync(scope, editor, itemId);
        scope.Db.Remove(await RequireFileAsync(scope, itemId, fileId));
        Emit(scope, item);
    }, cancellation);

    private static async Task<ItemFile> RequireFileAsync(WriteScope scope, long itemId, long fileId) =>
        await scope.Db.ItemFiles.FirstOrDefaultAsync(file => file.Id == fileId && file.ItemId == itemId, CancellationToken.None)
            ?? throw ItemRights.Unknown();

    /// <summary>WCAG 1.1.1 in both languages: a picture without words is no picture for everybody.</summary>
    private static ItemFileInput Checked(ItemFileInput input, string contentType)
    {
        var said = new ItemFileInput(
            Line(input.AltBg), Line(input.AltEn), Language.TryParse(input.LanguageCode, out var language) ? language.Code : "");
        var isPicture = contentType.StartsWith("image/", StringComparison.Ordinal);
        return isPicture && (said.AltBg.Length == 0 || said.AltEn.Length == 0)
            ? throw new RefusalException("alt-needed", StatusCodes.Status422UnprocessableEntity, () => PublishingText.AltNeeded)
            : said;
    }

    private static string Line(string typed)
    {
        var line = PlainText.HasForbiddenControls(typed) ? "" : PlainText.Normalize(typed).ReplaceLineEndings(" ").Trim();
        return line.Length <= ItemFile.MaxAltLength
            ? line
            : throw new RefusalException("alt-too-long", StatusCodes.Status422UnprocessableEntity, () => PublishingText.AltTooLong);
    }

    private async Task RequireRoomAsync(Reader editor, long itemId, long added, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var item = ItemRights.RequireEditable(
            await db.Items.AsNoTracking().FirstOrDefaultAsync(row => row.Id == itemId, cancellation), editor);
        var items = db.Items;
        var used = await db.ItemFiles.Where(file => items.Any(row => row.Id == file.ItemId && row.OrganisationId == item.OrganisationId))
            .SumAsync(file => file.Length, cancellation);
        FileLimits.EnsureRoom(used, added);
    }

    /// <summary>Files are no text: no translation goes stale by them, and the version that guards the texts stays.</summary>
    private void Emit(WriteScope scope, SharedItem item)
    {
        item.ChangedAt = scope.Now;
        var rubric = rubrics.Of(item);
        if (item.IsPublic)
        {
            scope.Emit(rubric.Stream, PublishingKinds.ItemChanged, item.Id);
            if (item.ThreadId is { } thread)
            {
                // The card above the discussion shows the first picture.
                scope.Emit(LiveStreams.Thread(thread), PublishingKinds.SubjectChanged, item.Id);
            }
        }

        if (item.State == ItemState.Published)
        {
            scope.Emit(rubric.Stream, PublishingKinds.ItemListed, item.Id);
            scope.Emit(LiveStreams.Front, PublishingKinds.ItemListed, item.Id);
        }
    }
}
