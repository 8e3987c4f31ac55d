namespace BgImigranti.Hub.Tests.Files.Samples;

/// <summary>Archives and documents made of them that must not be taken, with the code of the refusal.</summary>
public static class HostileArchives
{
    public static readonly IReadOnlyList<(string Name, string Code, byte[] Content)> All =
    [
        ("archive", "file-type-refused", Zip.For(("a.txt", Bytes.For("а")))),
        ("program of Java", "file-type-refused", Zip.For(
            ("META-INF/MANIFEST.MF", Bytes.For("Main-Class: Evil")), ("Evil.class", [0xCA, 0xFE, 0xBA, 0xBE]))),
        ("archive of nothing", "file-type-refused", Zip.For()),
        ("DOCX with macros", "file-active", Documents.Docx(("word/vbaProject.bin", [1, 2, 3]))),
        ("DOCX with macros, in capitals", "file-active", Documents.Docx(("word/VBAPROJECT.BIN", [1, 2, 3]))),
        ("DOCX with macros by its table of contents", "file-active", Documents.Office(
            "application/vnd.ms-word.document.macroEnabled.main+xml", "word/document.xml")),
        ("DOCX with an old object", "file-active", Documents.Docx(
            ("word/embeddings/a.png", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 9]))),
        ("DOCX with a program inside", "file-active", Documents.Docx(("word/media/image1.png", [.. "MZ"u8, 0x90, 0]))),
        ("DOCX with a control", "file-active", Documents.Docx(("word/activeX/activeX1.xml", Bytes.For("<a/>")))),
        ("DOCX with a template from elsewhere", "file-active", Documents.Docx(
            ("word/_rels/settings.xml.rels", Documents.External("attachedTemplate")))),
        ("DOCX with an object from elsewhere", "file-active", Documents.Docx(
            ("word/_rels/document.xml.rels", Documents.External("oleObject")))),
        ("DOCX with entities", "file-damaged", Documents.Docx(
            ("word/_rels/document.xml.rels", Bytes.For("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>")))),
        ("XLSX with sheets of macros", "file-active", Documents.Xlsx(("xl/macrosheets/sheet1.xml", Bytes.For("<a/>")))),
        ("ODT with macros", "file-active", Documents.OpenDocument("text", ("Basic/Standard/Module1.xml", Bytes.For("<a/>")))),
        ("ODT with scripts", "file-active", Documents.OpenDocument("text", ("Scripts/python/a.py", Bytes.For("print()")))),
        ("ODT that is a drawing", "file-type-refused", Documents.OpenDocument("graphics")),
        ("PPTX with an archive inside", "file-type-refused", Documents.Pptx(("ppt/embeddings/a.xlsx", Zip.For(("a.exe", [1]))))),
        ("PPTX with macros inside a sheet inside", "file-active", Documents.Pptx(
            ("ppt/embeddings/a.xlsx", Documents.Xlsx(("xl/vbaProject.bin", [1]))))),
        ("archives in archives in archives", "file-active", Documents.Pptx(
            ("ppt/embeddings/a.xlsx", Documents.Xlsx(("xl/embeddings/b.xlsx", Documents.Xlsx()))))),
        ("bomb", "file-swollen", Documents.Docx(("word/media/a.bmp", new byte[60_000_000]))),
        ("bomb of many small ones", "file-swollen", Documents.Docx(
            [.. Enumerable.Range(0, 150).Select(n => ($"word/media/{n}.bmp", new byte[1_000_000]))])),
        ("bomb of names", "file-swollen", Documents.Docx([.. Enumerable.Range(0, 2_000).Select(n => ($"word/{n}", Array.Empty<byte>()))])),
        ("bomb in a sheet inside", "file-swollen", Documents.Pptx(
            ("ppt/embeddings/a.xlsx", Documents.Xlsx(("xl/media/a.bmp", new byte[60_000_000]))))),
        ("entry longer than it says", "file-disguised", Zip.WithWrongLength(Documents.Docx(("word/a.xml", new byte[5_000])), 10)),
        ("entry shorter than it says", "file-disguised", Zip.WithWrongLength(Documents.Docx(("word/a.xml", new byte[5_000])), 9_000)),
        ("entry encrypted", "file-locked", Zip.Encrypted(Documents.Docx(("word/a.xml", new byte[50])))),
        ("name that climbs", "file-disguised", Documents.Docx(("../../evil.xml", [1]))),
        ("name that climbs in the middle", "file-disguised", Documents.Docx(("word/../../evil.xml", [1]))),
        ("name that climbs by backslashes", "file-disguised", Zip.Renamed(
            Documents.Docx(("..-..-evil.xml", [1])), "..-..-evil.xml", "..\\..\\evil.xml")),
        ("name from the root", "file-disguised", Documents.Docx(("/etc/passwd", [1]))),
        ("name on a drive", "file-disguised", Documents.Docx(("C:/evil.xml", [1]))),
        ("name with a NUL", "file-disguised", Zip.Renamed(Documents.Docx(("word/evil-exe.xml", [1])), "evil-exe", "evil\0exe")),
        ("same name twice", "file-disguised", Documents.Docx(("word/A.xml", [1]), ("WORD/a.xml", [2]))),
        ("DOCX after another beginning", "file-damaged", [.. "PK\u0003\u0004"u8, .. Documents.Docx()]),
        ("DOCX after a picture", "file-disguised", [.. Pictures.Gif(), .. Documents.Docx()]),
        ("DOCX with something behind", "file-damaged", [.. Documents.Docx(), .. "<script>"u8]),
        ("DOCX with something between", "file-disguised", Gap(Documents.Docx())),
    ];

    /// <summary>A hole before the directory, which every offset still describes rightly.</summary>
    private static byte[] Gap(byte[] archive)
    {
        var directory = archive.AsSpan().IndexOf("PK\u0001\u0002"u8);
        byte[] changed = [.. archive[..directory], .. "hidden words"u8, .. archive[directory..]];
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32LittleEndian(changed.AsSpan(changed.Length - 6), (uint)directory + 12);
        return changed;
    }
}
