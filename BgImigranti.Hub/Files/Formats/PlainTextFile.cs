using System.Text;
using BgImigranti.Hub.Ui;

namespace BgImigranti.Hub.Files.Formats;

/// <summary>
/// Plain text and tables of it: valid UTF-8 without controls, and nothing that a browser or a system would take for more than text
/// (pages, drawings, XML, scripts with an interpreter, PostScript, RTF). A table in which a cell would be calculated by a
/// spreadsheet is handed out as mere text, so that no spreadsheet opens it by itself.
/// </summary>
internal static class PlainTextFile
{
    private static readonly string[] Beginnings = ["<", "#!", "%!", "{\\rtf", "MZ"];
    private static readonly string[] Inside = ["<svg", "<?xml", "<body", "<object", "<embed", "<!entity", "javascript:", "vbscript:"];

    public static InspectedFile Inspect(ReadOnlyMemory<byte> content)
    {
        var text = Read(content.Span);
        var beginning = text.TrimStart();
        if (beginning.Length == 0)
        {
            throw FileRefusals.Empty();
        }

        if (PlainText.HasForbiddenControls(text)
            || Beginnings.Any(start => beginning.StartsWith(start, StringComparison.OrdinalIgnoreCase))
            || Inside.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)))
        {
            throw FileRefusals.TypeRefused();
        }

        return new InspectedFile(CsvTable.Is(text) ? FileType.Csv : FileType.Text, [content]);
    }

    /// <summary>The text; a mark of the byte order at its beginning is no part of it.</summary>
    private static string Read(ReadOnlySpan<byte> content)
    {
        try
        {
            var text = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(content);
            return text.StartsWith('\uFEFF') ? text[1..] : text;
        }
        catch (DecoderFallbackException)
        {
            throw FileRefusals.TypeRefused();
        }
    }
}
