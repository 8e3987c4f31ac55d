namespace BgImigranti.Hub.Files.Formats;

/// <summary>
/// WebP (RFC 9649). EXIF, XMP and unknown chunks go, and the head says so; the rest stays as it is. The orientation goes with the
/// EXIF: programs that write WebP turn the picture itself.
/// </summary>
internal sealed class WebpPicture
{
    private const byte HasMetadata = 0x08 | 0x04; // EXIF, XMP

    private readonly List<ReadOnlyMemory<byte>> _pieces = [];
    private (int Width, int Height)? _size;
    private bool _hasImage;

    public static bool Is(ReadOnlySpan<byte> start) => start.Length >= 12 && start.StartsWith("RIFF"u8) && start[8..].StartsWith("WEBP"u8);

    public static InspectedFile Inspect(ReadOnlyMemory<byte> content)
    {
        var reader = new ByteReader(content);
        reader.Take(4);
        var length = reader.LittleEndian32();
        if (length < 4 || length > reader.Left)
        {
            throw FileRefusals.Damaged();
        }

        var body = new ByteReader(reader.Take(length));
        reader.EnsureEnd();
        body.Take(4);
        var picture = new WebpPicture();
        while (body.Left > 0)
        {
            var start = body.Position;
            var (name, data) = NextChunk(body);
            picture.Add(name, data, body.Since(start));
        }

        return picture._hasImage && picture._size is var (width, height)
            ? FileInspection.Picture(FileType.Webp, [Head(picture._pieces), .. picture._pieces], width, height)
            : throw FileRefusals.Damaged();
    }

    private void Add(string name, ReadOnlyMemory<byte> data, ReadOnlyMemory<byte> chunk)
    {
        switch (name)
        {
            case "VP8X" when _size is null && data.Length == 10:
                var canvas = CanvasOf(data);
                FileInspection.EnsureShowable(canvas.Width, canvas.Height);
                _size = canvas;
                _pieces.Add(WithoutMetadata(chunk.Span));
                break;
            case "VP8 " or "VP8L":
                var size = SizeOf(name, data);
                _size ??= size;
                _hasImage = size == _size ? true : throw FileRefusals.Damaged();
                _pieces.Add(chunk);
                break;
            case "ANMF" when _size is not null:
                EnsureFrame(data);
                _hasImage = true;
                _pieces.Add(chunk);
                break;
            case "ALPH" or "ANIM" or "ICCP" when _size is not null:
                _pieces.Add(chunk);
                break;
            case "VP8X" or "ANMF" or "ALPH" or "ANIM" or "ICCP":
                throw FileRefusals.Damaged();
        }
    }

    private static (string Name, ReadOnlyMemory<byte> Data) NextChunk(ByteReader reader)
    {
        var name = System.Text.Encoding.ASCII.GetString(reader.Take(4).Span);
        var data = reader.Take(reader.LittleEndian32());
        if (data.Length % 2 == 1 && reader.Byte() != 0)
        {
            throw FileRefusals.Damaged();
        }

        return (name, data);
    }

    private static byte[] Head(List<ReadOnlyMemory<byte>> pieces)
    {
        var head = new byte[12];
        "RIFF"u8.CopyTo(head);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(4), 4 + pieces.Sum(piece => piece.Length));
        "WEBP"u8.CopyTo(head.AsSpan(8));
        return head;
    }

    private static byte[] WithoutMetadata(ReadOnlySpan<byte> chunk)
    {
        var head = chunk.ToArray();
        head[8] &= unchecked((byte)~HasMetadata);
        return head;
    }

    private static (int Width, int Height) CanvasOf(ReadOnlyMemory<byte> data)
    {
        var reader = new ByteReader(data);
        reader.Take(4);
        return (reader.LittleEndian24() + 1, reader.LittleEndian24() + 1);
    }

    private static (int Width, int Height) SizeOf(string name, ReadOnlyMemory<byte> data)
    {
        var reader = new ByteReader(data);
        if (name == "VP8L")
        {
            var isLossless = reader.Byte() == 0x2F;
            var bits = reader.LittleEndian32();
            return isLossless ? ((int)(bits & 0x3FFF) + 1, (int)((bits >> 14) & 0x3FFF) + 1) : throw FileRefusals.Damaged();
        }

        var isKeyFrame = (reader.LittleEndian24() & 1) == 0 && reader.Take(3).Span.SequenceEqual<byte>([0x9D, 0x01, 0x2A]);
        return isKeyFrame ? (reader.LittleEndian16() & 0x3FFF, reader.LittleEndian16() & 0x3FFF) : throw FileRefusals.Damaged();
    }

    /// <summary>A frame holds a picture and perhaps its transparency; anything else in it has no business there.</summary>
    private static void EnsureFrame(ReadOnlyMemory<byte> data)
    {
        var reader = new ByteReader(data);
        reader.Take(16);
        var hasImage = false;
        while (reader.Left > 0)
        {
            var (name, picture) = NextChunk(reader);
            if (name is "VP8 " or "VP8L")
            {
                var (width, height) = SizeOf(name, picture);
                FileInspection.EnsureShowable(width, height);
                hasImage = true;
            }
            else if (name != "ALPH")
            {
                throw FileRefusals.Damaged();
            }
        }

        _ = hasImage ? true : throw FileRefusals.Damaged();
    }
}
