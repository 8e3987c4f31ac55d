using BgImigranti.Hub.Files;

namespace BgImigranti.Hub.Tests.Files.Samples;

/// <summary>One good file of everything that is taken, and some that look suspicious and are not.</summary>
public static class GoodFiles
{
    public static readonly IReadOnlyDictionary<string, (FileType Type, byte[] Content)> All = new Dictionary<string, (FileType, byte[])>
    {
        ["JPEG"] = (FileType.Jpeg, Pictures.Jpeg()),
        ["PNG"] = (FileType.Png, Pictures.Png()),
        ["PNG with colours and density"] = (FileType.Png, Pictures.Png(
            4, 4, Pictures.Chunk("gAMA", [0, 0, 0xB1, 0x8F]), Pictures.Chunk("pHYs", [0, 0, 0, 1, 0, 0, 0, 1, 0]))),
        ["WebP"] = (FileType.Webp, Pictures.Webp()),
        ["GIF"] = (FileType.Gif, Pictures.Gif()),
        ["GIF that moves"] = (FileType.Gif, Pictures.Gif(
            2, 2, [0x21, 0xFF, 11, .. "NETSCAPE2.0"u8, 3, 1, 0, 0, 0], [0x21, 0xF9, 4, 0, 10, 0, 0, 0])),
        ["PDF"] = (FileType.Pdf, Documents.Pdf()),
        ["PDF with packed objects"] = (FileType.Pdf, Documents.Pdf(
            Documents.PackedStream("/Type /ObjStm /N 1 /First 4", "5 0 << /Type /Page >>"))),
        ["text"] = (FileType.Text, Bytes.For("Работно време:\r\nпонеделник – петък, 9–17 ч.; a < b && c > d\r\n")),
        ["text with a mark of the byte order"] = (FileType.Text, Bytes.For("\uFEFFЗдравейте")),
        ["CSV"] = (FileType.Csv, Bytes.For("град;телефон\r\nСофия;+359 2 123 4567\r\n\"Варна; център\";-5,5\r\n")),
        ["CSV whose cell is a formula"] = (FileType.Text, Bytes.For("a,b\n=cmd|' /C calc'!A0,2\n")),
        ["DOCX"] = (FileType.Docx, Documents.Docx()),
        ["DOCX with a link"] = (FileType.Docx, Documents.Docx(("word/_rels/document.xml.rels", Documents.External("hyperlink")))),
        ["XLSX"] = (FileType.Xlsx, Documents.Xlsx()),
        ["PPTX"] = (FileType.Pptx, Documents.Pptx()),
        ["PPTX with a sheet inside"] = (FileType.Pptx, Documents.Pptx(("ppt/embeddings/Sheet1.xlsx", Documents.Xlsx()))),
        ["ODT"] = (FileType.Odt, Documents.OpenDocument("text")),
        ["ODS"] = (FileType.Ods, Documents.OpenDocument("spreadsheet")),
    };
}
