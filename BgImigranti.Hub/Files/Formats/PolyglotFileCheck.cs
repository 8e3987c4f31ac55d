using System.Buffers.Binary;

namespace BgImigranti.Hub.Files.Formats;

/// <summary>
/// Recognises files that are two things at once: a picture or a document that another program would take for a page, a script
/// or an archive. None of these words comes about by chance in a file of a size that we take.
/// </summary>
internal static class PolyglotFileCheck
{
    // An archive is read from its end: the record there, and a comment of at most 65,535 bytes.
    private const int ArchiveEnd = 22 + ushort.MaxValue;

    private static readonly byte[][] Markup =
    [
        .. new[] { "script", "html", "?php", "!doctype", "iframe", "foreignobject" }.Select(System.Text.Encoding.ASCII.GetBytes)
    ];

    /// <exception cref="Ui.RefusalException"><c>file-disguised</c>.</exception>
    public static void Refuse(ReadOnlySpan<byte> bytes)
    {
        if (HoldsMarkup(bytes) || EndsAsArchive(bytes))
        {
            throw FileRefusals.Disguised();
        }
    }

    /// <summary>Whether a tag or a processing instruction of a page begins somewhere.</summary>
    public static bool HoldsMarkup(ReadOnlySpan<byte> bytes)
    {
        for (int at; (at = bytes.IndexOf((byte)'<')) >= 0;)
        {
            bytes = bytes[(at + 1)..];
            foreach (var word in Markup)
            {
                if (bytes.Length >= word.Length && System.Text.Ascii.EqualsIgnoreCase(bytes[..word.Length], word))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool EndsAsArchive(ReadOnlySpan<byte> bytes)
    {
        var end = bytes[Math.Max(0, bytes.Length - ArchiveEnd)..];
        for (int at; (at = end.IndexOf(ZipDirectory.EndSignature)) >= 0; end = end[(at + 1)..])
        {
            // Whatever the comment's length says: readers of archives are lenient, and four such bytes are seldom chance.
            if (end.Length - at >= 22 && BinaryPrimitives.ReadUInt16LittleEndian(end[(at + 10)..]) > 0)
            {
                return true;
            }
        }

        return false;
    }
}
