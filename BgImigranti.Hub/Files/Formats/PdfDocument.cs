using System.Buffers;

namespace BgImigranti.Hub.Files.Formats;

/// <summary>
/// PDF (ISO 32000). It begins with its first byte and ends with its end mark. Refused are programs, actions that start or send
/// something, embedded files, forms that are programs (XFA), and encryption, behind which nothing could be seen. Properties of the
/// document (author, program) stay.
/// </summary>
/// <remarks>
/// Names are looked for everywhere, also where a reader would see packed data only: what is an object and what is not is told by
/// tables that can lie. So are the unpacked streams, because objects may be packed.
/// </remarks>
internal static class PdfDocument
{
    /// <summary>So much may come out of all streams together.</summary>
    private const long Unpacked = 256L * 1024 * 1024;

    private const int MaxStreams = 60_000;

    private static readonly SearchValues<byte> Blanks = SearchValues.Create("\0\t\n\f\r "u8);

    public static ReadOnlySpan<byte> Signature => "%PDF-"u8;

    private static ReadOnlySpan<byte> EndMark => "%%EOF"u8;

    private static ReadOnlySpan<byte> StreamWord => "stream"u8;

    public static InspectedFile Inspect(ReadOnlyMemory<byte> content)
    {
        var bytes = content.Span;
        EnsureFull(bytes);
        var names = PdfNames.Found.Nothing;
        PdfNames.AddTo(ref names, bytes);
        var left = Unpacked;
        var streams = 0;
        for (var at = 0; NextStream(bytes, ref at);)
        {
            if (IsZlib(bytes[at..]))
            {
                _ = ++streams <= MaxStreams ? true : throw FileRefusals.Swollen();
                ScanStream(content[at..], ref names, ref left);
            }
        }

        PdfNames.Refuse(names);
        return new InspectedFile(FileType.Pdf, [content]);
    }

    private static void EnsureFull(ReadOnlySpan<byte> bytes)
    {
        var isKnown = bytes.Length > 8 && bytes[5] is (byte)'1' or (byte)'2' && bytes[6] == '.' && char.IsAsciiDigit((char)bytes[7]);
        var end = bytes.LastIndexOf(EndMark);
        if (!isKnown || end < 0 || bytes.IndexOf("startxref"u8) < 0 || bytes.IndexOf(" obj"u8) < 0)
        {
            throw FileRefusals.Damaged();
        }

        if (bytes[(end + EndMark.Length)..].ContainsAnyExcept(Blanks))
        {
            throw FileRefusals.Disguised();
        }
    }

    /// <summary>Moves behind the next word that begins a stream, or ends one: nothing packed follows that.</summary>
    private static bool NextStream(ReadOnlySpan<byte> bytes, ref int at)
    {
        var found = bytes[at..].IndexOf(StreamWord);
        if (found < 0)
        {
            return false;
        }

        at += found + StreamWord.Length;
        at += bytes[at..].StartsWith("\r\n"u8) ? 2 : at < bytes.Length && bytes[at] is (byte)'\r' or (byte)'\n' ? 1 : 0;
        return true;
    }

    private static bool IsZlib(ReadOnlySpan<byte> bytes) =>
        bytes.Length > 2 && (bytes[0] & 0x0F) == 8 && ((bytes[0] << 8) | bytes[1]) % 31 == 0;

    private static void ScanStream(ReadOnlyMemory<byte> packed, ref PdfNames.Found names, ref long left)
    {
        foreach (var piece in Inflater.Pieces(packed, isZlib: true, overlap: PdfNames.MaxLength))
        {
            left -= piece.Length;
            if (left < 0)
            {
                throw FileRefusals.Swollen();
            }

            PdfNames.AddTo(ref names, piece.Span);
        }
    }
}
