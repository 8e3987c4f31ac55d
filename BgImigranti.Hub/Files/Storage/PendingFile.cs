namespace BgImigranti.Hub.Files.Storage;

/// <summary>
/// A file that was taken in and found good, and has no place in the store yet: the moment to count the quota. Disposed without
/// having been kept it leaves nothing behind.
/// </summary>
public sealed class PendingFile : IDisposable
{
    private readonly FileStore _store;
    private readonly string _temporary;

    internal PendingFile(FileStore store, string temporary, StoredFile description)
    {
        _store = store;
        _temporary = temporary;
        Description = description;
    }

    /// <summary>What the file is.</summary>
    public StoredFile Description { get; }

    /// <summary>Puts the file into the store. Its row is written after, by <see cref="FileStore.RecordAsync"/>.</summary>
    public StoredFile Keep()
    {
        _store.Place(_temporary, Description.Hash);
        return Description;
    }

    /// <inheritdoc />
    public void Dispose() => File.Delete(_temporary);
}
