using System.IO.Compression;
using System.Runtime.InteropServices;

namespace BgImigranti.Hub.Files.Formats;

/// <summary>Unpacks what is packed inside a file, a piece at a time, so that a bomb is noticed long before it is unpacked.</summary>
internal static class Inflater
{
    private const int PieceLength = 64 * 1024;

    /// <summary>
    /// The unpacked bytes in pieces; each begins with the last <paramref name="overlap"/> bytes of the one before, so that a word
    /// is never cut, and is overwritten by the next. Ends at the end of the data or where they stop making sense.
    /// </summary>
    public static IEnumerable<ReadOnlyMemory<byte>> Pieces(ReadOnlyMemory<byte> packed, bool isZlib, int overlap = 0)
    {
        _ = MemoryMarshal.TryGetArray(packed, out var segment);
        using var source = new MemoryStream(segment.Array ?? [], segment.Offset, segment.Count, writable: false);
#pragma warning disable MA0045 // Unpacks from memory: there is nothing to wait for.
        using Stream unpacked = isZlib
            ? new ZLibStream(source, CompressionMode.Decompress)
            : new DeflateStream(source, CompressionMode.Decompress);
#pragma warning restore MA0045
        var buffer = new byte[overlap + PieceLength];
        var carried = 0;
        for (int read; (read = Read(unpacked, buffer.AsSpan(carried))) > 0;)
        {
            var filled = carried + read;
            yield return buffer.AsMemory(0, filled);
            carried = Math.Min(overlap, filled);
            buffer.AsSpan(filled - carried, carried).CopyTo(buffer);
        }
    }

    private static int Read(Stream unpacked, Span<byte> buffer)
    {
        try
        {
#pragma warning disable MA0045 // As above.
            return unpacked.Read(buffer);
#pragma warning restore MA0045
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException)
        {
            return 0;
        }
    }
}
