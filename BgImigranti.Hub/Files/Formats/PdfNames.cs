namespace BgImigranti.Hub.Files.Formats;

/// <summary>
/// The names in a PDF that tell what it can do. A name may be written with escapes (<c>/J#61vaScript</c>) and is the same.
/// </summary>
internal static class PdfNames
{
    /// <summary>Longest that a searched name can be written, its slash included.</summary>
    public const int MaxLength = 64;

    private static readonly Dictionary<string, Found> Meanings = new(StringComparer.Ordinal)
    {
        ["JavaScript"] = Found.Active,
        ["Launch"] = Found.Active,
        ["EmbeddedFile"] = Found.Active,
        ["EmbeddedFiles"] = Found.Active,
        ["RichMedia"] = Found.Active,
        ["Rendition"] = Found.Active,
        ["SubmitForm"] = Found.Active,
        ["ImportData"] = Found.Active,
        ["GoToE"] = Found.Active,
        ["XFA"] = Found.Active,
        ["Encrypt"] = Found.Encrypted,
        ["ObjStm"] = Found.PackedObjects,
        ["XRef"] = Found.PackedObjects,
        ["ASCIIHexDecode"] = Found.OddFilter,
        ["ASCII85Decode"] = Found.OddFilter,
        ["LZWDecode"] = Found.OddFilter,
        ["RunLengthDecode"] = Found.OddFilter,
    };

    private static readonly Dictionary<string, Found>.AlternateLookup<ReadOnlySpan<char>> ByName =
        Meanings.GetAlternateLookup<ReadOnlySpan<char>>();

    [Flags]
    internal enum Found
    {
        Nothing = 0,
        Active = 1,
        Encrypted = 2,
        PackedObjects = 4,
        OddFilter = 8,
    }

    /// <summary>Adds what the names in these bytes mean.</summary>
    public static void AddTo(ref Found found, ReadOnlySpan<byte> bytes)
    {
        Span<char> name = stackalloc char[MaxLength];
        for (int slash; (slash = bytes.IndexOf((byte)'/')) >= 0;)
        {
            bytes = bytes[(slash + 1)..];
            var length = Read(bytes, name);
            if (ByName.TryGetValue(name[..length], out var meaning))
            {
                found |= meaning;
            }
        }
    }

    /// <exception cref="Ui.RefusalException">The document can do something, or hides whether it can.</exception>
    public static void Refuse(Found found)
    {
        // Packed objects are looked into as everybody packs them. Packed otherwise, somebody wants them unseen.
        if (found.HasFlag(Found.Active) || found.HasFlag(Found.PackedObjects | Found.OddFilter))
        {
            throw FileRefusals.Active();
        }

        if (found.HasFlag(Found.Encrypted))
        {
            throw FileRefusals.Locked();
        }
    }

    private static int Read(ReadOnlySpan<byte> bytes, Span<char> name)
    {
        var length = 0;
        for (var at = 0; at < bytes.Length && length < name.Length && !IsDelimiter(bytes[at]); at++)
        {
            var sign = (char)bytes[at];
            if (sign == '#'
                && at + 2 < bytes.Length
                && char.IsAsciiHexDigit((char)bytes[at + 1])
                && char.IsAsciiHexDigit((char)bytes[at + 2]))
            {
                sign = (char)((Digit(bytes[at + 1]) << 4) | Digit(bytes[at + 2]));
                at += 2;
            }

            name[length++] = sign;
        }

        return length;
    }

    private static int Digit(byte sign) => sign <= '9' ? sign - '0' : (sign | 0x20) - 'a' + 10;

    private static bool IsDelimiter(byte sign) => sign is 0 or (byte)'\t' or (byte)'\n' or (byte)'\f' or (byte)'\r' or (byte)' '
        or (byte)'(' or (byte)')' or (byte)'<' or (byte)'>' or (byte)'[' or (byte)']' or (byte)'{' or (byte)'}' or (byte)'/' or (byte)'%';
}
