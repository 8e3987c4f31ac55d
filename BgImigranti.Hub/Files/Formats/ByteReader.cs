using System.Buffers.Binary;

namespace BgImigranti.Hub.Files.Formats;

/// <summary>Reads a file from front to back. Where it ends too early it is a damaged file, never an error of the program.</summary>
internal sealed class ByteReader(ReadOnlyMemory<byte> bytes)
{
    public int Position { get; private set; }

    public int Left => bytes.Length - Position;

    /// <summary>What has not been read yet.</summary>
    public ReadOnlySpan<byte> Rest => bytes.Span[Position..];

    public ReadOnlyMemory<byte> Take(long count)
    {
        if (count < 0 || count > Left)
        {
            throw FileRefusals.Damaged();
        }

        var taken = bytes.Slice(Position, (int)count);
        Position += (int)count;
        return taken;
    }

    /// <summary>What was read since a position, to be kept as it is.</summary>
    public ReadOnlyMemory<byte> Since(int position) => bytes[position..Position];

    public byte Byte() => Take(1).Span[0];

    public int BigEndian16() => BinaryPrimitives.ReadUInt16BigEndian(Take(2).Span);

    public long BigEndian32() => BinaryPrimitives.ReadUInt32BigEndian(Take(4).Span);

    public int LittleEndian16() => BinaryPrimitives.ReadUInt16LittleEndian(Take(2).Span);

    public int LittleEndian24()
    {
        var three = Take(3).Span;
        return three[0] | (three[1] << 8) | (three[2] << 16);
    }

    public long LittleEndian32() => BinaryPrimitives.ReadUInt32LittleEndian(Take(4).Span);

    /// <summary>Nothing may follow but the zeros with which some programs fill up.</summary>
    public void EnsureEnd()
    {
        if (Rest.ContainsAnyExcept((byte)0))
        {
            throw FileRefusals.Disguised();
        }
    }
}
