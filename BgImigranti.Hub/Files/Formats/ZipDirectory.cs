using System.Buffers.Binary;
using System.Text;

namespace BgImigranti.Hub.Files.Formats;

/// <summary>
/// The entries of a ZIP archive (PKWARE's APPNOTE), read strictly: it begins with its first entry and ends with its directory,
/// entries lie one after another without a gap and without overlap, and both places that describe an entry say the same. So every
/// program sees the same archive, and nothing can hide between.
/// </summary>
internal static class ZipDirectory
{
    public const int MaxEntries = 2_000;

    private const int EndLength = 22;
    private const int LocalLength = 30;
    private const uint CentralSignature = 0x02014b50;
    private const int HasDescriptor = 1 << 3;
    private const int IsUtf8 = 1 << 11;

    // Encrypted, patched, strongly encrypted, masked.
    private const int Unreadable = 1 | (1 << 5) | (1 << 6) | (1 << 13);

    public static ReadOnlySpan<byte> Signature => "PK\u0003\u0004"u8;

    public static ReadOnlySpan<byte> EndSignature => "PK\u0005\u0006"u8;

    public static IReadOnlyList<ZipEntry> Read(ReadOnlyMemory<byte> archive)
    {
        var (count, start) = ReadEnd(archive.Span);
        var reader = new ByteReader(archive[start..^EndLength]);
        var entries = Enumerable.Range(0, count).Select(_ => ReadEntry(reader, archive)).ToList();
        if (reader.Left > 0)
        {
            throw FileRefusals.Disguised();
        }

        EnsureSeamless(entries, start);
        EnsureDistinct(entries);
        return entries;
    }

    private static (int Count, int Start) ReadEnd(ReadOnlySpan<byte> archive)
    {
        if (archive.Length < EndLength || !archive[^EndLength..].StartsWith(EndSignature))
        {
            throw FileRefusals.Damaged();
        }

        var end = archive[^EndLength..];
        int count = BinaryPrimitives.ReadUInt16LittleEndian(end[10..]);
        var length = BinaryPrimitives.ReadUInt32LittleEndian(end[12..]);
        var start = BinaryPrimitives.ReadUInt32LittleEndian(end[16..]);
        var isOnOneDisk = BinaryPrimitives.ReadUInt32LittleEndian(end[4..]) == 0
            && BinaryPrimitives.ReadUInt16LittleEndian(end[8..]) == count;
        if (!isOnOneDisk || count == 0 || end[20] != 0 || end[21] != 0 || (long)start + length != archive.Length - EndLength)
        {
            throw FileRefusals.Damaged();
        }

        return count <= MaxEntries ? (count, (int)start) : throw FileRefusals.Swollen();
    }

    private static ZipEntry ReadEntry(ByteReader reader, ReadOnlyMemory<byte> archive)
    {
        if (reader.LittleEndian32() != CentralSignature)
        {
            throw FileRefusals.Damaged();
        }

        reader.Take(4);
        var flags = reader.LittleEndian16();
        var method = reader.LittleEndian16();
        reader.Take(4);
        var (sum, packed, length) = ((uint)reader.LittleEndian32(), reader.LittleEndian32(), reader.LittleEndian32());
        var (nameLength, extraLength, commentLength) = (reader.LittleEndian16(), reader.LittleEndian16(), reader.LittleEndian16());
        reader.Take(8);
        var offset = reader.LittleEndian32();
        var name = reader.Take(nameLength);
        reader.Take(extraLength + commentLength);
        if ((flags & Unreadable) != 0)
        {
            throw FileRefusals.Locked();
        }

        if (method is not (0 or 8) || (method == 0 && packed != length))
        {
            throw FileRefusals.Damaged();
        }

        var (data, end) = ReadLocal(archive, offset, packed, new Local(flags, method, sum, length, name));
        return new ZipEntry(Text(name.Span, (flags & IsUtf8) != 0), data, method == 8, length, sum) { Start = (int)offset, End = end };
    }

    private static (ReadOnlyMemory<byte> Data, int End) ReadLocal(ReadOnlyMemory<byte> archive, long offset, long packed, Local said)
    {
        var reader = new ByteReader(archive);
        reader.Take(offset);
        var head = reader.Take(LocalLength).Span;
        var flags = BinaryPrimitives.ReadUInt16LittleEndian(head[6..]);
        var hasDescriptor = (flags & HasDescriptor) != 0;
        var isSame = head.StartsWith(Signature) && flags == said.Flags && BinaryPrimitives.ReadUInt16LittleEndian(head[8..]) == said.Method
            && (hasDescriptor || (BinaryPrimitives.ReadUInt32LittleEndian(head[14..]) == said.Sum
                && BinaryPrimitives.ReadUInt32LittleEndian(head[18..]) == packed
                && BinaryPrimitives.ReadUInt32LittleEndian(head[22..]) == said.Length));
        var name = reader.Take(BinaryPrimitives.ReadUInt16LittleEndian(head[26..]));
        reader.Take(BinaryPrimitives.ReadUInt16LittleEndian(head[28..]));
        if (!isSame || !name.Span.SequenceEqual(said.Name.Span))
        {
            throw FileRefusals.Disguised();
        }

        var data = reader.Take(packed);
        if (hasDescriptor)
        {
            reader.Take(reader.Rest.StartsWith("PK\u0007\u0008"u8) ? 16 : 12);
        }

        return (data, reader.Position);
    }

    private static void EnsureSeamless(List<ZipEntry> entries, int directory)
    {
        var at = 0;
        foreach (var entry in entries.OrderBy(entry => entry.Start))
        {
            at = entry.Start == at ? entry.End : throw FileRefusals.Disguised();
        }

        _ = at == directory ? true : throw FileRefusals.Disguised();
    }

    private static void EnsureDistinct(List<ZipEntry> entries)
    {
        // Readers differ in which of two equal names they take, and some file systems do not tell capitals from small letters.
        if (entries.Select(entry => entry.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count() < entries.Count)
        {
            throw FileRefusals.Disguised();
        }
    }

    private static string Text(ReadOnlySpan<byte> name, bool isUtf8)
    {
        var text = (isUtf8 ? Encoding.UTF8 : Encoding.Latin1).GetString(name);
        var isSafe = text.Length is > 0 and <= 255 && !text.Any(char.IsControl) && text[0] != '/' && !text.AsSpan().ContainsAny('\\', ':')
            && !text.Split('/').Any(part => part.Trim(' ') is ".." or ".");
        return isSafe ? text : throw FileRefusals.Disguised();
    }

    private readonly record struct Local(int Flags, int Method, uint Sum, long Length, ReadOnlyMemory<byte> Name);
}
