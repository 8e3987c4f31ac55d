namespace BgImigranti.Hub.Files.Formats;

/// <summary>
/// JPEG (ITU-T T.81, annex B). Kept are the picture, JFIF without its thumbnail, Adobe's mark and the colour profile; every other
/// application segment and every comment goes, and with them place, time and camera. Of EXIF the orientation alone is written
/// anew, because without it pictures of telephones would lie on their side.
/// </summary>
internal sealed class JpegPicture
{
    private const byte StartOfScan = 0xDA;
    private const byte EndOfImage = 0xD9;
    private const byte Comment = 0xFE;
    private const int MaxJfifLength = 14;

    private static readonly byte[] StartOfImage = [0xFF, 0xD8];

    private readonly ByteReader _reader;
    private readonly List<ReadOnlyMemory<byte>> _segments = [];
    private (int Width, int Height)? _size;
    private ushort _orientation = JpegOrientation.Upright;
    private bool _hasScan;

    private JpegPicture(ReadOnlyMemory<byte> content)
    {
        _reader = new ByteReader(content);
        _reader.Take(StartOfImage.Length);
    }

    public static ReadOnlySpan<byte> Signature => [0xFF, 0xD8, 0xFF];

    private static ReadOnlySpan<byte> Jfif => "JFIF\0"u8;

    private static ReadOnlySpan<byte> Profile => "ICC_PROFILE\0"u8;

    private static ReadOnlySpan<byte> Adobe => "Adobe"u8;

    public static InspectedFile Inspect(ReadOnlyMemory<byte> content)
    {
        var picture = new JpegPicture(content);
        while (picture.TakeSegment())
        {
        }

        return picture.Finish();
    }

    /// <summary>False when it was the last.</summary>
    private bool TakeSegment()
    {
        var start = _reader.Position;
        var marker = Marker(_reader);
        if (marker == EndOfImage)
        {
            _segments.Add(_reader.Since(_reader.Position - 2));
            return false;
        }

        if (marker is 0x00 or 0x01 or (>= 0xD0 and <= 0xD8))
        {
            throw FileRefusals.Damaged();
        }

        var body = _reader.Take(_reader.BigEndian16() - 2).Span;
        if (IsFrame(marker))
        {
            _size = _size is null ? SizeOf(body) : throw FileRefusals.Damaged();
        }
        else if (marker == StartOfScan)
        {
            _ = _size ?? throw FileRefusals.Damaged();
            PassScan(_reader);
            _hasScan = true;
        }
        else if (marker == 0xE1 && JpegOrientation.For(body) is { } turned)
        {
            _orientation = turned;
        }

        _segments.AddRange(Kept(marker, body, _reader.Since(start)));
        return true;
    }

    private InspectedFile Finish()
    {
        _reader.EnsureEnd();
        if (!_hasScan || _size is not var (width, height))
        {
            throw FileRefusals.Damaged();
        }

        ReadOnlyMemory<byte>[] head = _orientation == JpegOrientation.Upright
            ? [StartOfImage]
            : [StartOfImage, JpegOrientation.Segment(_orientation)];
        return FileInspection.Picture(FileType.Jpeg, [.. head, .. _segments], width, height);
    }

    /// <summary>A marker may be preceded by any number of fill bytes, which are not kept.</summary>
    private static byte Marker(ByteReader reader)
    {
        if (reader.Byte() != 0xFF)
        {
            throw FileRefusals.Damaged();
        }

        byte marker;
        do
        {
            marker = reader.Byte();
        }
        while (marker == 0xFF);

        return marker;
    }

    /// <summary>Baseline, extended and progressive: what browsers show. The other ways to code a JPEG are refused.</summary>
    private static bool IsFrame(byte marker) => marker switch
    {
        0xC0 or 0xC1 or 0xC2 => true,
        0xC4 or 0xC8 or 0xCC => false,
        >= 0xC3 and <= 0xCF => throw FileRefusals.Damaged(),
        _ => false,
    };

    private static (int Width, int Height) SizeOf(ReadOnlySpan<byte> frame)
    {
        if (frame.Length < 6 || frame[0] != 8 || frame[5] is not (1 or 3 or 4) || frame.Length != 6 + (3 * frame[5]))
        {
            throw FileRefusals.Damaged();
        }

        return ((frame[3] << 8) | frame[4], (frame[1] << 8) | frame[2]);
    }

    /// <summary>Coded data end where a marker begins that is neither a stuffed zero nor a restart.</summary>
    private static void PassScan(ByteReader reader)
    {
        while (true)
        {
            var at = reader.Rest.IndexOf((byte)0xFF);
            if (at < 0 || at + 1 >= reader.Left)
            {
                throw FileRefusals.Damaged();
            }

            var next = reader.Rest[at + 1];
            if (next is 0x00 or (>= 0xD0 and <= 0xD7))
            {
                reader.Take(at + 2);
            }
            else
            {
                reader.Take(next == 0xFF ? at + 1 : at);
                if (next != 0xFF)
                {
                    return;
                }
            }
        }
    }

    private static ReadOnlyMemory<byte>[] Kept(byte marker, ReadOnlySpan<byte> body, ReadOnlyMemory<byte> segment) => marker switch
    {
        Comment => [],
        0xE0 when body.StartsWith(Jfif) && body.Length >= MaxJfifLength => [WithoutThumbnail(body)],
        0xE2 when body.StartsWith(Profile) => [segment],
        0xEE when body.StartsWith(Adobe) && body.Length == 12 => [segment],
        >= 0xE0 and <= 0xEF => [],
        >= 0xF0 => [],
        _ => [segment],
    };

    private static byte[] WithoutThumbnail(ReadOnlySpan<byte> jfif) =>
        [0xFF, 0xE0, 0, MaxJfifLength + 2, .. jfif[..(MaxJfifLength - 2)], 0, 0];
}
