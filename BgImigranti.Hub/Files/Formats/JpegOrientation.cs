using System.Buffers.Binary;

namespace BgImigranti.Hub.Files.Formats;

/// <summary>
/// How a picture is to be turned: the one thing in EXIF (CIPA DC-008, 4.6.5) that belongs to the picture and not to its maker.
/// </summary>
internal static class JpegOrientation
{
    public const ushort Upright = 1;

    private const ushort Tag = 0x0112;
    private const ushort ShortInteger = 3;

    private static ReadOnlySpan<byte> Exif => "Exif\0\0"u8;

    /// <summary>The orientation, 1 to 8, that an APP1 segment tells; null when it tells none.</summary>
    public static ushort? For(ReadOnlySpan<byte> body)
    {
        if (!body.StartsWith(Exif) || body.Length < Exif.Length + 8)
        {
            return null;
        }

        var tiff = body[Exif.Length..];
        var isLittle = tiff.StartsWith("II*\0"u8);
        if (!isLittle && !tiff.StartsWith("MM\0*"u8))
        {
            return null;
        }

        var directory = isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        return directory > tiff.Length - 2 ? null : Find(tiff[(int)directory..], isLittle);
    }

    /// <summary>An APP1 segment that says the orientation and nothing else.</summary>
    public static byte[] Segment(ushort orientation) =>
    [
        0xFF, 0xE1, 0, 34, .. Exif,
        .. "MM\0*"u8, 0, 0, 0, 8,
        0, 1, Tag >> 8, Tag & 0xFF, 0, (byte)ShortInteger, 0, 0, 0, 1, 0, (byte)orientation, 0, 0,
        0, 0, 0, 0,
    ];

    private static ushort? Find(ReadOnlySpan<byte> directory, bool isLittle)
    {
        var count = Number(directory, isLittle);
        for (var (entry, at) = (0, 2); entry < count && at + 12 <= directory.Length; entry++, at += 12)
        {
            var field = directory.Slice(at, 12);
            if (Number(field, isLittle) == Tag && Number(field[2..], isLittle) == ShortInteger)
            {
                return Number(field[8..], isLittle) is >= Upright and <= 8 and var orientation ? orientation : null;
            }
        }

        return null;
    }

    private static ushort Number(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);
}
