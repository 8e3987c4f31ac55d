namespace BgImigranti.Hub.Files.Formats;

/// <summary>
/// Finds out what a file is from its own bytes, name and declared type unheard, and looks it through to its end. Pictures come
/// out without metadata (place, camera, comments); documents as they are, their properties included.
/// </summary>
internal static class FileInspection
{
    /// <exception cref="Ui.RefusalException">The file is none that the hub takes; nothing else is thrown, whatever it holds.</exception>
    public static InspectedFile Inspect(ReadOnlyMemory<byte> content)
    {
        var start = content.Span;
        if (start.IsEmpty)
        {
            throw FileRefusals.Empty();
        }

        return true switch
        {
            _ when start.StartsWith(JpegPicture.Signature) => Plain(JpegPicture.Inspect(content)),
            _ when start.StartsWith(PngPicture.Signature) => Plain(PngPicture.Inspect(content)),
            _ when start.StartsWith(GifPicture.Signature) => Plain(GifPicture.Inspect(content)),
            _ when WebpPicture.Is(start) => Plain(WebpPicture.Inspect(content)),
            _ when start.StartsWith(PdfDocument.Signature) => Plain(PdfDocument.Inspect(content)),
            _ when start.StartsWith(ZipDirectory.Signature) => OfficeDocument.Inspect(content),
            _ => Plain(PlainTextFile.Inspect(content)),
        };
    }

    /// <summary>A picture whose size is known may be shown.</summary>
    public static InspectedFile Picture(FileType type, IReadOnlyList<ReadOnlyMemory<byte>> pieces, int width, int height)
    {
        EnsureShowable(width, height);
        return new InspectedFile(type, pieces, width, height);
    }

    /// <exception cref="Ui.RefusalException">No pixels at all, or too many.</exception>
    public static void EnsureShowable(int width, int height)
    {
        if (width <= 0 || height <= 0)
        {
            throw FileRefusals.Damaged();
        }

        if ((long)width * height > FileLimits.Pixels)
        {
            throw FileRefusals.PictureTooLarge();
        }
    }

    private static InspectedFile Plain(InspectedFile found)
    {
        foreach (var piece in found.Pieces)
        {
            PolyglotFileCheck.Refuse(piece.Span);
        }

        return found;
    }
}
