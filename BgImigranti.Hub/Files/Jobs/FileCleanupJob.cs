using BgImigranti.Hub.Data;
using BgImigranti.Hub.Data.Upkeep;
using BgImigranti.Hub.Files.Storage;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Files.Jobs;

/// <summary>
/// Keeps the store free of what nobody needs: temporary files of interrupted uploads, older than an hour; stored files to which
/// nothing refers, older than a day, so that a form that is being filled in loses nothing. At the start and then hourly.
/// </summary>
public sealed partial class FileCleanupJob(
    FileStore store,
    HubWriter writer,
    IDbContextFactory<HubDbContext> factory,
    IEnumerable<IFileReferences> references,
    TimeProvider clock,
    ILogger<FileCleanupJob> logger) : RecurringJob(clock, TimeSpan.FromHours(1), logger)
{
    private static readonly TimeSpan TemporaryLasts = TimeSpan.FromHours(1);
    private static readonly TimeSpan UnusedLasts = TimeSpan.FromDays(1);

    private readonly IFileReferences[] _references = [.. references];

    /// <summary>Sweeps once; the number of files that went.</summary>
    public async Task<int> SweepAsync(CancellationToken cancellation)
    {
        if (!Directory.Exists(store.Root))
        {
            return 0;
        }

        var now = Clock.GetUtcNow().UtcDateTime;
        var gone = RemoveOld(Directory.EnumerateFiles(store.Root, "*" + FileStore.TemporaryEnding), now - TemporaryLasts);
        if (_references.Length == 0)
        {
            return gone; // Nobody has said what is needed: nothing is known to be needless.
        }

        await writer.WriteAsync(ForgetUnusedAsync, cancellation);
        return gone + await RemoveUnknownAsync(now - UnusedLasts, cancellation);
    }

    /// <inheritdoc />
    protected override async Task RunOnceAsync(CancellationToken cancellation) => LogSwept(Logger, await SweepAsync(cancellation));

    private async Task ForgetUnusedAsync(WriteScope scope)
    {
        await scope.LockAsync(FileLocks.Store);
        var oldest = scope.Now - UnusedLasts;
        var unused = scope.Db.StoredFiles.Where(file => file.CreatedAt < oldest);
        foreach (var needed in _references.Select(reference => reference.Hashes(scope.Db)))
        {
            unused = unused.Where(file => !needed.Contains(file.Hash));
        }

        await unused.ExecuteDeleteAsync(CancellationToken.None);
    }

    /// <summary>Files without a row: their row went just now, or never came.</summary>
    private async Task<int> RemoveUnknownAsync(DateTime notSince, CancellationToken cancellation)
    {
        var gone = 0;
        foreach (var folder in Directory.EnumerateDirectories(store.Root))
        {
            var old = Directory.EnumerateFiles(folder, "*" + FileStore.KeptEnding)
                .Where(path => File.GetLastWriteTimeUtc(path) < notSince)
                .ToList();
            if (old.Count > 0)
            {
                var prefix = Path.GetFileName(folder);
                var known = await KnownAsync(prefix, cancellation);
                gone += RemoveOld(old.Where(path => !known.Contains(prefix + Path.GetFileNameWithoutExtension(path))), notSince);
            }
        }

        return gone;
    }

    private async Task<HashSet<string>> KnownAsync(string prefix, CancellationToken cancellation)
    {
        await using var db = await factory.CreateDbContextAsync(cancellation);
        return await db.StoredFiles.Where(file => file.Hash.StartsWith(prefix)).Select(file => file.Hash).ToHashSetAsync(cancellation);
    }

    private int RemoveOld(IEnumerable<string> paths, DateTime notSince) => paths.ToList().Count(path => store.Remove(path, notSince));

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} needless files were removed")]
    private static partial void LogSwept(ILogger logger, int count);
}
