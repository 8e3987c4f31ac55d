using System.Security.Cryptography;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Data.Configuration;
using BgImigranti.Hub.Files.Formats;
using BgImigranti.Hub.Files.Jobs;
using Microsoft.Extensions.Options;

namespace BgImigranti.Hub.Files.Storage;

/// <summary>
/// Where the bytes of files lie: <c>files/ab/cdef….bin</c> below the data directory, named by their own SHA-256. What comes in is
/// written to a temporary file first, looked through, rid of its metadata, written again, flushed and only then renamed: there is
/// never half a file. The file comes first and its row after (<see cref="RecordAsync"/>), so that no row is without a file; a file
/// whose row never came is taken away by <see cref="FileCleanupJob"/>.
/// </summary>
public sealed class FileStore(IOptions<HubOptions> options, TimeProvider clock) : IDisposable
{
    internal const string TemporaryEnding = ".part";
    internal const string KeptEnding = ".bin";

    /// <summary>Of what comes in at once so many are looked through, because each is then in memory as a whole.</summary>
    private const int LookedThroughAtOnce = 2;

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private readonly SemaphoreSlim _inspecting = new(LookedThroughAtOnce);
    private readonly Lock _keeping = new();

    /// <summary>The folder of the store.</summary>
    public string Root => Path.Combine(options.Value.DataDirectory, "files");

    /// <summary>Notes in the operation's transaction that the store holds this file. Beside it belongs what refers to the file.</summary>
    public static async Task RecordAsync(WriteScope scope, StoredFile file)
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(file);
        await scope.LockAsync(FileLocks.Store);
        if (await scope.Db.StoredFiles.FindAsync([file.Hash], CancellationToken.None) is { } known)
        {
            known.CreatedAt = scope.Now;
            return;
        }

        scope.Db.Add(new StoredFile
        {
            Hash = file.Hash,
            Length = file.Length,
            ContentType = file.ContentType,
            Width = file.Width,
            Height = file.Height,
            CreatedAt = scope.Now,
        });
    }

    /// <summary>
    /// Takes a file in, checks it and has it ready to be kept. What is not kept is gone when it is disposed, and so is what was
    /// refused.
    /// </summary>
    /// <exception cref="Ui.RefusalException">It is empty, too large, damaged, or nothing that the hub takes.</exception>
    public async Task<PendingFile> ReceiveAsync(Stream source, FileUse use, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(source);
        MakeFolder(Root);
        var arrived = NewTemporary();
        try
        {
            await CopyAsync(source, arrived, use == FileUse.Attachment ? FileLimits.Document : LimitOf(use), cancellation);
            return await InspectAsync(arrived, use, cancellation);
        }
        finally
        {
            File.Delete(arrived);
        }
    }

    /// <summary>Takes a file in and keeps it at once.</summary>
    /// <inheritdoc cref="ReceiveAsync" path="/exception"/>
    public async Task<StoredFile> SaveAsync(Stream source, FileUse use, CancellationToken cancellation)
    {
        using var pending = await ReceiveAsync(source, use, cancellation);
        return pending.Keep();
    }

    /// <summary>Where the file lies; null when the store does not hold it.</summary>
    public string? Find(string hash)
    {
        ArgumentNullException.ThrowIfNull(hash);
        return IsHash(hash) && PathOf(hash) is var path && File.Exists(path) ? path : null;
    }

    /// <summary>Whether the text can be the name of a stored file: 64 lower-case hexadecimal digits, and so never a path.</summary>
    public static bool IsHash(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length == SHA256.HashSizeInBytes * 2 && text.All(char.IsAsciiHexDigitLower);
    }

    /// <inheritdoc />
    public void Dispose() => _inspecting.Dispose();

    /// <summary>Gives a checked temporary file its place. A file that is there already is as good, and counts as new from now.</summary>
    internal void Place(string temporary, string hash)
    {
        var path = PathOf(hash);
        MakeFolder(Path.GetDirectoryName(path)!);
        lock (_keeping)
        {
            if (File.Exists(path))
            {
                File.SetLastWriteTimeUtc(path, clock.GetUtcNow().UtcDateTime);
                File.Delete(temporary);
                return;
            }

            // Still open while it is renamed: flushing it afterwards takes its new name to the disk as well.
            using var file = new FileStream(
                temporary, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
            File.SetLastWriteTimeUtc(file.SafeFileHandle, clock.GetUtcNow().UtcDateTime);
            File.Move(temporary, path);
            file.Flush(flushToDisk: true);
        }
    }

    /// <summary>Takes a file away, unless it was put there since.</summary>
    internal bool Remove(string path, DateTime notSince)
    {
        lock (_keeping)
        {
            if (File.GetLastWriteTimeUtc(path) >= notSince)
            {
                return false;
            }

            File.Delete(path);
            return true;
        }
    }

    internal string PathOf(string hash) => Path.Combine(Root, hash[..2], hash[2..] + KeptEnding);

    private async Task<PendingFile> InspectAsync(string arrived, FileUse use, CancellationToken cancellation)
    {
        await _inspecting.WaitAsync(cancellation);
        var cleaned = NewTemporary();
        try
        {
            var content = await File.ReadAllBytesAsync(arrived, cancellation);
            var found = await Task.Run(() => FileInspection.Inspect(content), cancellation);
            if (use != FileUse.Attachment && !found.Type.IsPicture)
            {
                throw FileRefusals.NoPicture();
            }

            if (found.Type.IsPicture && content.Length > LimitOf(use))
            {
                throw FileRefusals.TooLarge(LimitOf(use));
            }

            return await WriteAsync(cleaned, found, cancellation);
        }
        catch
        {
            File.Delete(cleaned);
            throw;
        }
        finally
        {
            _inspecting.Release();
        }
    }

    private async Task<PendingFile> WriteAsync(string path, InspectedFile found, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        long length = 0;
        await using (var file = Create(path))
        {
            foreach (var piece in found.Pieces)
            {
                hash.AppendData(piece.Span);
                await file.WriteAsync(piece, cancellation);
                length += piece.Length;
            }

            await file.FlushAsync(cancellation);
            file.Flush(flushToDisk: true);
        }

        return new PendingFile(this, path, new StoredFile
        {
            Hash = Convert.ToHexStringLower(hash.GetHashAndReset()),
            Length = length,
            ContentType = found.Type.ContentType,
            Width = found.Width,
            Height = found.Height,
            CreatedAt = clock.GetUtcNow().UtcDateTime,
        });
    }

    private static async Task CopyAsync(Stream source, string path, long limit, CancellationToken cancellation)
    {
        var buffer = new byte[64 * 1024];
        long length = 0;
        await using var file = Create(path);
        for (int read; (read = await source.ReadAsync(buffer, cancellation)) > 0;)
        {
            length += read;
            if (length > limit)
            {
                throw FileRefusals.TooLarge(limit);
            }

            await file.WriteAsync(buffer.AsMemory(0, read), cancellation);
        }

        if (length == 0)
        {
            throw FileRefusals.Empty();
        }
    }

    private static long LimitOf(FileUse use) => use == FileUse.Thumbnail ? FileLimits.Thumbnail : FileLimits.Picture;

    private static FileStream Create(string path) =>
        new(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1, FileOptions.Asynchronous);

    private string NewTemporary() => Path.Combine(Root, Guid.NewGuid().ToString("N") + TemporaryEnding);

    private static void MakeFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, OwnerOnly);
        }
    }
}
