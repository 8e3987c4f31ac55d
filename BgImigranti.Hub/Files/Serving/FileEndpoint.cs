using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Files.Storage;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Files.Serving;

/// <summary>Where stored files are read. A file that is not there and one that is not for this reader answer alike.</summary>
internal static class FileEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapMethods("/files/{hash}/{name}", [HttpMethods.Get, HttpMethods.Head], AnswerAsync).AllowAnonymous();

    private static async Task<IResult> AnswerAsync(
        string hash, HttpContext context, FileStore store, IDbContextFactory<HubDbContext> factory, IEnumerable<IFileReaders> readers)
    {
        var cancellation = context.RequestAborted;
        if (!FileStore.IsHash(hash) || await GrantAsync(readers, hash, Reader.From(context.User), cancellation) is not { } grant)
        {
            throw FileRefusals.NotFound();
        }

        await using var db = await factory.CreateDbContextAsync(cancellation);
        var file = await db.StoredFiles.FirstOrDefaultAsync(stored => stored.Hash == hash, cancellation);
        return file is not null && store.Find(hash) is { } path ? new FileDownload(path, file, grant) : throw FileRefusals.NotFound();
    }

    private static async Task<FileGrant?> GrantAsync(
        IEnumerable<IFileReaders> readers, string hash, Reader reader, CancellationToken cancellation)
    {
        foreach (var one in readers)
        {
            if (await one.MayReadAsync(hash, reader, cancellation) is { } grant)
            {
                return grant;
            }
        }

        return null;
    }
}
