using BgImigranti.Hub.Accounts;

namespace BgImigranti.Hub.Files;

/// <summary>
/// Says who may read a stored file. Whoever shows files registers one; the first that grants decides, and nobody's grant means
/// that the file does not exist for this reader.
/// </summary>
public interface IFileReaders
{
    /// <summary>What the reader may do with the file; null when this implementation has nothing to grant them.</summary>
    /// <param name="hash">Hash of the file: 64 lower-case hexadecimal digits, perhaps of no file at all.</param>
    /// <param name="reader">Who asks.</param>
    /// <param name="cancellation">Ends with the request.</param>
    Task<FileGrant?> MayReadAsync(string hash, Reader reader, CancellationToken cancellation);
}
