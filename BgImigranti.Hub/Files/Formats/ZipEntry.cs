namespace BgImigranti.Hub.Files.Formats;

/// <summary>One file in an archive.</summary>
/// <param name="Name">Its path in the archive, harmless and with slashes.</param>
/// <param name="Data">The bytes as they lie in the archive.</param>
/// <param name="IsPacked">They are deflated; otherwise they are the file itself.</param>
/// <param name="Length">The length that the unpacked file is said to have.</param>
/// <param name="Sum">The check sum that it is said to have.</param>
internal sealed record ZipEntry(string Name, ReadOnlyMemory<byte> Data, bool IsPacked, long Length, uint Sum)
{
    /// <summary>Where it begins in the archive.</summary>
    public required int Start { get; init; }

    /// <summary>Where the next one must begin.</summary>
    public required int End { get; init; }

    /// <summary>A folder, not a file.</summary>
    public bool IsFolder => Name.EndsWith('/');

    /// <summary>The unpacked bytes, a piece at a time; each piece is overwritten by the next.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Pieces() => IsPacked ? Inflater.Pieces(Data, isZlib: false) : [Data];
}
