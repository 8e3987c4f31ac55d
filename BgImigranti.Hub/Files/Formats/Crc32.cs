namespace BgImigranti.Hub.Files.Formats;

/// <summary>The check sum of PNG chunks and ZIP entries (polynomial 0xEDB88320, ISO/IEC 15948 annex D).</summary>
internal static class Crc32
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(Entry)];

    public static uint For(ReadOnlySpan<byte> bytes) => Next(0, bytes);

    /// <summary>Goes on from the sum of what came before.</summary>
    public static uint Next(uint sum, ReadOnlySpan<byte> bytes)
    {
        sum = ~sum;
        foreach (var one in bytes)
        {
            sum = Table[(sum ^ one) & 0xFF] ^ (sum >> 8);
        }

        return ~sum;
    }

    private static uint Entry(int value)
    {
        var sum = (uint)value;
        for (var bit = 0; bit < 8; bit++)
        {
            sum = (sum & 1) == 1 ? 0xEDB88320 ^ (sum >> 1) : sum >> 1;
        }

        return sum;
    }
}
