using BgImigranti.Hub.Data;
using BgImigranti.Hub.Files;
using BgImigranti.Hub.Files.Storage;
using BgImigranti.Hub.Publishing;

namespace BgImigranti.Hub.Operations.Demo.Installation;

/// <summary>Takes the pictures of the demo items in by the way of every upload: the bytes first, their rows after.</summary>
public sealed class DemoPictures(FileStore store)
{
    /// <summary>Puts the pictures of the items into the store. What never gets its row is swept away later, like anybody's.</summary>
    public async Task<IReadOnlyList<IllustratedItem>> KeepAsync(IEnumerable<ItemEntry> entries, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var items = new List<IllustratedItem>();
        foreach (var entry in entries)
        {
            var pictures = new List<StoredPicture>();
            foreach (var picture in entry.Pictures)
            {
                pictures.Add(new StoredPicture(
                    picture,
                    await SaveAsync(picture.Name, FileUse.Picture, cancellation),
                    await SaveAsync(picture.SmallName, FileUse.Thumbnail, cancellation)));
            }

            items.Add(new IllustratedItem(entry, pictures));
        }

        return items;
    }

    /// <summary>
    /// Writes the rows of an item's pictures, which the item has had since <paramref name="addedAt"/>; the store has them from now.
    /// </summary>
    public static async Task RecordAsync(WriteScope scope, long itemId, DateTime addedAt, IReadOnlyList<StoredPicture> pictures)
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(pictures);
        foreach (var (index, picture) in pictures.Index())
        {
            await FileStore.RecordAsync(scope, picture.File);
            await FileStore.RecordAsync(scope, picture.Small);
            scope.Db.Add(new ItemFile
            {
                ItemId = itemId,
                Hash = picture.File.Hash,
                ThumbnailHash = picture.Small.Hash,
                Name = picture.Entry.Name,
                ContentType = picture.File.ContentType,
                Length = picture.File.Length,
                AltBg = picture.Entry.Alt.Bg,
                AltEn = picture.Entry.Alt.En,
                Position = index + 1,
                AddedAt = addedAt,
            });
        }
    }

    private async Task<StoredFile> SaveAsync(string name, FileUse use, CancellationToken cancellation)
    {
        await using var file = DemoContent.Picture(name);
        return await store.SaveAsync(file, use, cancellation);
    }
}
