using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Files;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Publishing.Attachments;

/// <summary>A file can be read by whoever can read one of the items it belongs to, and is kept as long as one of them names it.</summary>
internal sealed class ItemFileAccess(IDbContextFactory<HubDbContext> contexts) : IFileReaders, IFileReferences
{
    public async Task<FileGrant?> MayReadAsync(string hash, Reader reader, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var items = db.Items;
        var found = await db.ItemFiles.Where(file => file.Hash == hash || file.ThumbnailHash == hash)
            .Join(items, file => file.ItemId, item => item.Id, (file, item) => new { file.Name, item.State, item.OrganisationId })
            .ToListAsync(cancellation);
        return found.Find(row => row.State is ItemState.Published or ItemState.Expired or ItemState.Archived) is { } open
            ? new FileGrant(open.Name, IsPublic: true)
            : found.Find(row => ItemRights.MayEdit(reader, row.OrganisationId)) is { } own
                ? new FileGrant(own.Name, IsPublic: false)
                : null;
    }

    public IQueryable<string> Hashes(HubDbContext db) =>
        db.ItemFiles.Select(file => file.Hash)
            .Concat(db.ItemFiles.Where(file => file.ThumbnailHash != null).Select(file => file.ThumbnailHash!));
}
