using System.Buffers.Binary;
using System.Text;

namespace BgImigranti.Hub.Tests.Files.Samples;

/// <summary>Small works on bytes.</summary>
public static class Bytes
{
    public static byte[] For(string text) => Encoding.UTF8.GetBytes(text);

    public static byte[] Big16(int value) => [(byte)(value >> 8), (byte)value];

    public static byte[] Big32(uint value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        return bytes;
    }

    public static byte[] Little32(uint value) => [.. Big32(value).Reverse()];

    public static byte[] Little16(int value) => [(byte)value, (byte)(value >> 8)];

    public static bool Holds(ReadOnlySpan<byte> bytes, string text) => bytes.IndexOf(Encoding.Latin1.GetBytes(text)) >= 0;

    public static byte[] Replaced(byte[] bytes, byte[] old, byte[] fresh)
    {
        var changed = bytes.ToList();
        for (var at = 0; at + old.Length <= changed.Count; at++)
        {
            if (changed.Skip(at).Take(old.Length).SequenceEqual(old))
            {
                changed.RemoveRange(at, old.Length);
                changed.InsertRange(at, fresh);
                at += fresh.Length - 1;
            }
        }

        return [.. changed];
    }

    /// <summary>The check sum of PNG and ZIP, bit by bit: another way than the hub's own.</summary>
    public static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var sum = 0xFFFFFFFFu;
        foreach (var one in bytes)
        {
            sum ^= one;
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (sum >> 1) ^ (0xEDB88320 & (uint)-(int)(sum & 1));
            }
        }

        return ~sum;
    }
}
