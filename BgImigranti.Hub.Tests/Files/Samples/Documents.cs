using System.Text;

namespace BgImigranti.Hub.Tests.Files.Samples;

/// <summary>Good documents, and parts for worse ones.</summary>
public static class Documents
{
    public const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    public const string Sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    public const string Slides = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml";

    /// <summary>A PDF with these objects besides the necessary ones.</summary>
    public static byte[] Pdf(params IEnumerable<string> objects)
    {
        var text = new StringBuilder(
            "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n");
        foreach (var (index, content) in objects.Index())
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{index + 3} 0 obj\n{content}\nendobj\n");
        }

        var start = text.Length;
        return Encoding.Latin1.GetBytes(text.Append(System.Globalization.CultureInfo.InvariantCulture,
            $"xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 3 /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n").ToString());
    }

    /// <summary>A stream of a PDF, packed.</summary>
    public static string PackedStream(string dictionary, string content)
    {
        var packed = Pictures.Zlib(Encoding.Latin1.GetBytes(content));
        return $"<< {dictionary} /Filter /FlateDecode /Length {packed.Length} >>\nstream\n{Encoding.Latin1.GetString(packed)}\nendstream";
    }

    /// <summary>An Office document with these parts besides the necessary ones.</summary>
    public static byte[] Office(string type, string main, params IEnumerable<(string Name, byte[] Content)> more) => Zip.For(
    [
        ("[Content_Types].xml", Bytes.For(
            $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/{main}\" ContentType=\"{type}\"/></Types>")),
        ("_rels/.rels", Bytes.For("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>")),
        (main, Bytes.For("<document>Здравейте</document>")),
        .. more,
    ]);

    public static byte[] Docx(params IEnumerable<(string Name, byte[] Content)> more) => Office(Word, "word/document.xml", more);

    public static byte[] Xlsx(params IEnumerable<(string Name, byte[] Content)> more) => Office(Sheet, "xl/workbook.xml", more);

    public static byte[] Pptx(params IEnumerable<(string Name, byte[] Content)> more) => Office(Slides, "ppt/presentation.xml", more);

    /// <summary>An OpenDocument with these parts besides the necessary ones.</summary>
    public static byte[] OpenDocument(string type, params IEnumerable<(string Name, byte[] Content)> more) => Zip.For(
    [
        ("mimetype", Bytes.For($"application/vnd.oasis.opendocument.{type}")),
        ("META-INF/manifest.xml", Bytes.For("<manifest/>")),
        ("content.xml", Bytes.For("<content>Здравейте</content>")),
        .. more,
    ]);

    /// <summary>The relations of a part, one of which leads elsewhere.</summary>
    public static byte[] External(string kind) => Bytes.For(
        $"<Relationships><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}\" Target=\"http://evil.example/x\" TargetMode=\"External\"/></Relationships>");
}
