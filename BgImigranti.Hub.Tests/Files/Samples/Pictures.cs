using System.IO.Compression;
using System.Text;

namespace BgImigranti.Hub.Tests.Files.Samples;

/// <summary>Good pictures, made piece by piece so that tests can put something between.</summary>
public static class Pictures
{
    /// <summary>What EXIF with a place holds: two words to look for, and the place itself.</summary>
    public static readonly byte[] GpsExif = Exif(6, "42.6977,23.3219 GPSLatitude");

    // The smallest grey baseline JPEG: tables, one block.
    private static readonly byte[] Quantization = [0xFF, 0xDB, 0, 67, 0, .. Enumerable.Repeat((byte)16, 64)];
    private static readonly byte[] DcTable = [0xFF, 0xC4, 0, 20, 0x00, 1, .. new byte[15], 0];
    private static readonly byte[] AcTable = [0xFF, 0xC4, 0, 20, 0x10, 1, .. new byte[15], 0];

    /// <summary>A JPEG with these segments between its beginning and its tables.</summary>
    public static byte[] Jpeg(int width = 8, int height = 8, params IEnumerable<byte[]> between) =>
    [
        0xFF, 0xD8, .. Jfif(), .. between.SelectMany(segment => segment), .. Quantization,
        0xFF, 0xC0, 0, 11, 8, .. Bytes.Big16(height), .. Bytes.Big16(width), 1, 1, 0x11, 0,
        .. DcTable, .. AcTable, .. Scan(), 0xFF, 0xD9,
    ];

    /// <summary>A segment of a JPEG.</summary>
    public static byte[] Segment(byte marker, byte[] body) => [0xFF, marker, .. Bytes.Big16(body.Length + 2), .. body];

    /// <summary>An EXIF body with an orientation and a text.</summary>
    public static byte[] Exif(byte orientation, string text) =>
    [
        .. "Exif\0\0"u8, .. "II*\0"u8, 8, 0, 0, 0, 1, 0,
        0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0, .. Bytes.For(text),
    ];

    /// <summary>A PNG with these chunks before its picture.</summary>
    public static byte[] Png(int width = 4, int height = 4, params IEnumerable<byte[]> between) =>
    [
        0x89, .. "PNG\r\n\u001a\n"u8,
        .. Chunk("IHDR", [.. Bytes.Big32((uint)width), .. Bytes.Big32((uint)height), 8, 0, 0, 0, 0]),
        .. between.SelectMany(chunk => chunk),
        .. Chunk("IDAT", Zlib(new byte[Math.Min(100_000, (width + 1) * height)])),
        .. Chunk("IEND", []),
    ];

    /// <summary>A chunk of a PNG.</summary>
    public static byte[] Chunk(string name, byte[] data)
    {
        byte[] summed = [.. Encoding.ASCII.GetBytes(name), .. data];
        return [.. Bytes.Big32((uint)data.Length), .. summed, .. Bytes.Big32(Bytes.Crc(summed))];
    }

    /// <summary>A GIF with these blocks before its frame.</summary>
    public static byte[] Gif(int width = 2, int height = 2, params IEnumerable<byte[]> between) =>
    [
        .. "GIF89a"u8, .. Bytes.Little16(width), .. Bytes.Little16(height), 0x80, 0, 0, 0, 0, 0, 255, 255, 255,
        .. between.SelectMany(block => block),
        0x2C, 0, 0, 0, 0, 2, 0, 2, 0, 0, 2, 3, 0x84, 0x51, 0x05, 0, 0x3B,
    ];

    /// <summary>A WebP in the extended form, with these chunks behind its picture.</summary>
    public static byte[] Webp(byte flags = 0, params IEnumerable<byte[]> behind)
    {
        byte[] body =
        [
            .. "WEBP"u8, .. WebpChunk("VP8X", [flags, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
            .. WebpChunk("VP8L", [0x2F, 0, 0, 0, 0, 0x88, 0x88, 0x08]), .. behind.SelectMany(chunk => chunk),
        ];
        return [.. "RIFF"u8, .. Bytes.Little32((uint)body.Length), .. body];
    }

    /// <summary>A chunk of a WebP.</summary>
    public static byte[] WebpChunk(string name, byte[] data) =>
        [.. Encoding.ASCII.GetBytes(name), .. Bytes.Little32((uint)data.Length), .. data, .. new byte[data.Length % 2]];

    /// <summary>Packed as PNG and PDF pack.</summary>
    public static byte[] Zlib(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var packing = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            packing.Write(content);
        }

        return packed.ToArray();
    }

    private static byte[] Jfif() => [0xFF, 0xE0, 0, 16, .. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0];

    private static byte[] Scan() => [0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 0x3F];
}
