using System.Buffers;
using System.Buffers.Binary;

namespace BgImigranti.Hub.Files.Formats;

/// <summary>
/// PNG (ISO/IEC 15948). Kept are the chunks without which there is no picture and those that say its colours and density. Texts,
/// times, EXIF and everything unknown go; a moving picture becomes its first one.
/// </summary>
internal static class PngPicture
{
    private const int MaxProfileLength = 1024 * 1024;

    private static readonly SearchValues<byte> Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"u8);

    private static readonly HashSet<string> Kept = ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "pHYs"];

    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static InspectedFile Inspect(ReadOnlyMemory<byte> content)
    {
        var reader = new ByteReader(content);
        List<ReadOnlyMemory<byte>> pieces = [reader.Take(Signature.Length)];
        var (first, data) = NextChunk(reader);
        var (width, height) = first == "IHDR" ? SizeOf(data.Span) : throw FileRefusals.Damaged();
        pieces.Add(reader.Since(Signature.Length));
        var previous = first;
        var hasData = false;
        while (previous != "IEND")
        {
            var start = reader.Position;
            (var name, data) = NextChunk(reader);
            EnsureInPlace(name, previous, hasData);
            if (Kept.Contains(name) && !(name == "iCCP" && data.Length > MaxProfileLength))
            {
                pieces.Add(reader.Since(start));
            }

            hasData |= name == "IDAT";
            previous = name;
        }

        reader.EnsureEnd();
        return hasData ? FileInspection.Picture(FileType.Png, pieces, width, height) : throw FileRefusals.Damaged();
    }

    private static (string Name, ReadOnlyMemory<byte> Data) NextChunk(ByteReader reader)
    {
        var length = reader.BigEndian32();
        var start = reader.Position;
        var name = reader.Take(4);
        if (name.Span.ContainsAnyExcept(Letters))
        {
            throw FileRefusals.Damaged();
        }

        var data = reader.Take(length);
        var sum = Crc32.For(reader.Since(start).Span);
        return reader.BigEndian32() == sum ? (System.Text.Encoding.ASCII.GetString(name.Span), data) : throw FileRefusals.Damaged();
    }

    /// <summary>
    /// One head, one picture in one run, no end with something in it, and no chunk that a reader must know and we do not.
    /// </summary>
    private static void EnsureInPlace(string name, string previous, bool hasData)
    {
        var isUnknownAndCritical = char.IsAsciiLetterUpper(name[0]) && !Kept.Contains(name);
        if (isUnknownAndCritical || name == "IHDR" || (name == "IDAT" && hasData && previous != "IDAT") || (name == "PLTE" && hasData))
        {
            throw FileRefusals.Damaged();
        }
    }

    private static (int Width, int Height) SizeOf(ReadOnlySpan<byte> head)
    {
        if (head.Length != 13)
        {
            throw FileRefusals.Damaged();
        }

        var (depth, colours) = (head[8], head[9]);
        var isPossible = colours switch
        {
            0 => depth is 1 or 2 or 4 or 8 or 16,
            3 => depth is 1 or 2 or 4 or 8,
            2 or 4 or 6 => depth is 8 or 16,
            _ => false,
        };
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(head), BinaryPrimitives.ReadInt32BigEndian(head[4..]));
        return isPossible && head[10] == 0 && head[11] == 0 && head[12] <= 1 ? (width, height) : throw FileRefusals.Damaged();
    }
}
