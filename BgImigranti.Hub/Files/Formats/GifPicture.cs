namespace BgImigranti.Hub.Files.Formats;

/// <summary>
/// GIF (versions 87a and 89a). Kept are the frames, how long each is shown, and how often all are repeated; comments, texts and
/// what other programs put in go.
/// </summary>
internal static class GifPicture
{
    private const byte Extension = 0x21;
    private const byte Image = 0x2C;
    private const byte Trailer = 0x3B;

    public static ReadOnlySpan<byte> Signature => "GIF8"u8;

    private static ReadOnlySpan<byte> Loop => "\u000BNETSCAPE2.0\u0003\u0001"u8;

    public static InspectedFile Inspect(ReadOnlyMemory<byte> content)
    {
        var reader = new ByteReader(content);
        var version = reader.Take(6).Span;
        if (!version.SequenceEqual("GIF87a"u8) && !version.SequenceEqual("GIF89a"u8))
        {
            throw FileRefusals.TypeRefused();
        }

        var (width, height) = (reader.LittleEndian16(), reader.LittleEndian16());
        FileInspection.EnsureShowable(width, height);
        PassColours(reader, reader.Take(3).Span[0]);
        List<ReadOnlyMemory<byte>> pieces = [reader.Since(0)];
        long pixels = 0;
        while (true)
        {
            var start = reader.Position;
            var introducer = reader.Byte();
            var isKept = introducer switch
            {
                Extension => PassExtension(reader),
                Image => PassImage(reader, width, height, ref pixels),
                Trailer => true,
                _ => throw FileRefusals.Damaged(),
            };
            if (isKept)
            {
                pieces.Add(reader.Since(start));
            }

            if (introducer == Trailer)
            {
                break;
            }
        }

        reader.EnsureEnd();
        return pixels > 0 ? FileInspection.Picture(FileType.Gif, pieces, width, height) : throw FileRefusals.Damaged();
    }

    /// <summary>True when the extension belongs to the picture.</summary>
    private static bool PassExtension(ByteReader reader)
    {
        var label = reader.Byte();
        var isKept = label switch
        {
            0xF9 => reader.Rest.StartsWith((byte)4) && reader.Left > 5 && reader.Rest[5] == 0,
            0xFF => reader.Rest.StartsWith(Loop) && reader.Left > 16 && reader.Rest[16] == 0,
            _ => false,
        };
        PassBlocks(reader);
        return isKept;
    }

    private static bool PassImage(ByteReader reader, int width, int height, ref long pixels)
    {
        var (left, top) = (reader.LittleEndian16(), reader.LittleEndian16());
        var (frameWidth, frameHeight) = (reader.LittleEndian16(), reader.LittleEndian16());
        PassColours(reader, reader.Byte());
        var codeSize = reader.Byte();
        var isWithin = frameWidth > 0 && frameHeight > 0 && left + frameWidth <= width && top + frameHeight <= height;
        if (!isWithin || codeSize is < 2 or > 8 || PassBlocks(reader) == 0)
        {
            throw FileRefusals.Damaged();
        }

        pixels += (long)frameWidth * frameHeight;
        return pixels <= FileLimits.FramesPixels ? true : throw FileRefusals.PictureTooLarge();
    }

    /// <summary>A table of colours, where the packed field says that there is one.</summary>
    private static void PassColours(ByteReader reader, byte packed)
    {
        if ((packed & 0x80) != 0)
        {
            reader.Take(3 << ((packed & 7) + 1));
        }
    }

    /// <summary>Data come in blocks of at most 255 bytes; an empty one ends them. The number of bytes.</summary>
    private static int PassBlocks(ByteReader reader)
    {
        var bytes = 0;
        for (int length; (length = reader.Byte()) > 0; bytes += length)
        {
            reader.Take(length);
        }

        return bytes;
    }
}
