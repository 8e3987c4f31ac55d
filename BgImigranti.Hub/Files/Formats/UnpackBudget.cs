namespace BgImigranti.Hub.Files.Formats;

/// <summary>How much may come out of an archive and of the archives in it, all together.</summary>
internal sealed class UnpackBudget
{
    private const long Max = 128L * 1024 * 1024;
    private const long MaxOfPart = 4L * 1024 * 1024;

    // Sheets full of equal cells pack well; this is beyond all of them.
    private const long MaxTimes = 250;
    private const long Unsuspicious = 1024 * 1024;

    private long _left = Max;

    /// <summary>Unpacks an entry to its end, for what it says of itself must be true, and keeps its content if asked.</summary>
    /// <exception cref="Ui.RefusalException">It is damaged, a bomb, or a program.</exception>
    public Unpacked Unpack(ZipEntry entry, bool keep)
    {
        if (entry.Length > _left
            || (entry.Length > Unsuspicious && entry.Length / MaxTimes > entry.Data.Length)
            || (keep && entry.Length > MaxOfPart))
        {
            throw FileRefusals.Swollen();
        }

        using var content = new MemoryStream();
        var start = Array.Empty<byte>();
        uint sum = 0;
        long length = 0;
        foreach (var piece in entry.Pieces())
        {
            start = length == 0 ? piece[..Math.Min(8, piece.Length)].ToArray() : start;
            length += piece.Length;
            _ = length <= entry.Length ? true : throw FileRefusals.Swollen();
            sum = Crc32.Next(sum, piece.Span);
            if (keep)
            {
                content.Write(piece.Span);
            }
        }

        _left -= length;
        if (length != entry.Length || sum != entry.Sum)
        {
            throw FileRefusals.Damaged();
        }

        EnsureNoProgram(start);
        return new Unpacked(content.ToArray(), start.AsSpan().StartsWith(ZipDirectory.Signature));
    }

    /// <summary>The whole unpacked content of an entry that was unpacked before.</summary>
    public ReadOnlyMemory<byte> Full(ZipEntry entry)
    {
        _left -= entry.Length;
        if (_left < 0 || entry.Length > FileLimits.Document)
        {
            throw FileRefusals.Swollen();
        }

        using var content = new MemoryStream((int)entry.Length);
        foreach (var piece in entry.Pieces())
        {
            content.Write(piece.Span);
        }

        return content.ToArray();
    }

    /// <summary>
    /// Programs of Windows and Linux, scripts with an interpreter, and the old compound files that macros and objects come in.
    /// </summary>
    private static void EnsureNoProgram(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith("MZ"u8) || start.StartsWith("\u007fELF"u8) || start.StartsWith("#!"u8)
            || start.SequenceEqual<byte>([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
        {
            throw FileRefusals.Active();
        }
    }

    /// <summary>What came of unpacking.</summary>
    /// <param name="Content">The content, where it was asked for.</param>
    /// <param name="IsArchive">It begins like an archive.</param>
    internal readonly record struct Unpacked(byte[] Content, bool IsArchive);
}
