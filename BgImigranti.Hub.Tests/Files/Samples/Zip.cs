using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace BgImigranti.Hub.Tests.Files.Samples;

/// <summary>Archives, honest ones and others.</summary>
public static class Zip
{
    /// <summary>An archive as a program of today writes it.</summary>
    public static byte[] For(params IEnumerable<(string Name, byte[] Content)> entries)
    {
        using var archive = new MemoryStream();
        using (var zip = new ZipArchive(archive, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name, name == "mimetype" ? CompressionLevel.NoCompression : CompressionLevel.Optimal)
                    .Open();
                entry.Write(content);
            }
        }

        return archive.ToArray();
    }

    /// <summary>The archive, in which the directory says another unpacked length of its last entry than is true.</summary>
    public static byte[] WithWrongLength(byte[] archive, uint said)
    {
        var changed = archive.ToArray();
        var directory = Last(changed, "PK\u0001\u0002"u8);
        BinaryPrimitives.WriteUInt32LittleEndian(changed.AsSpan(directory + 24), said);
        return changed;
    }

    /// <summary>The archive with a name exchanged for another of the same length, in both places.</summary>
    public static byte[] Renamed(byte[] archive, string name, string other)
    {
        Assert.Equal(name.Length, other.Length);
        return Bytes.Replaced(archive, Encoding.ASCII.GetBytes(name), Encoding.Latin1.GetBytes(other));
    }

    /// <summary>The archive, its last entry marked as encrypted.</summary>
    public static byte[] Encrypted(byte[] archive)
    {
        var changed = archive.ToArray();
        changed[Last(changed, "PK\u0001\u0002"u8) + 8] |= 1;
        return changed;
    }

    private static int Last(ReadOnlySpan<byte> archive, ReadOnlySpan<byte> signature) => archive.LastIndexOf(signature);
}
