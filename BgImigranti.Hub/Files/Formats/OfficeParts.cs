using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace BgImigranti.Hub.Files.Formats;

/// <summary>What the parts of a document are called, and what they say of the whole.</summary>
internal static class OfficeParts
{
    private const string Contents = "[Content_Types].xml";
    private const string OpenDocumentType = "mimetype";

    private static readonly string[] Dangerous =
    [
        "vbaproject", "vbadata", "activex", "macrosheets", "dialogsheets", "basic/", "scripts/", "attachedtoolbars", "customui"
    ];

    private static readonly string[] FetchedFromElsewhere = ["attachedTemplate", "oleObject", "frame", "subDocument", "control", "package"];

    private static readonly Dictionary<string, (FileType Type, string Main)> OpenXml = new(StringComparer.Ordinal)
    {
        ["application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"] = (FileType.Docx, "word/"),
        ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"] = (FileType.Xlsx, "xl/"),
        ["application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"] = (FileType.Pptx, "ppt/"),
    };

    /// <summary>Whether a part is read to know the document.</summary>
    public static bool IsRead(string name) =>
        name is Contents or OpenDocumentType or "META-INF/manifest.xml" || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    /// <exception cref="Ui.RefusalException">The part is a program by its name.</exception>
    public static void EnsureHarmless(string name)
    {
        if (Dangerous.Any(
            word => name.Contains(word, StringComparison.OrdinalIgnoreCase) && (!word.EndsWith('/') || IsFolderNamed(name, word))))
        {
            throw FileRefusals.Active();
        }
    }

    /// <summary>The kind of document that these parts make; null when they make none.</summary>
    public static FileType? TypeOf(IReadOnlyList<ZipEntry> entries, IReadOnlyDictionary<string, byte[]> parts)
    {
        foreach (var relations in parts.Where(part => part.Key.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)))
        {
            EnsureOwn(Parse(relations.Value));
        }

        return parts.TryGetValue(Contents, out var contents)
            ? OpenXmlType(Parse(contents), entries)
            : parts.TryGetValue(OpenDocumentType, out var type) ? OpenDocument(type, entries, parts) : null;
    }

    private static FileType? OpenXmlType(XDocument contents, IReadOnlyList<ZipEntry> entries)
    {
        var declared = contents.Descendants()
            .Select(part => (Type: part.Attribute("ContentType")?.Value ?? "", Name: part.Attribute("PartName")?.Value ?? ""))
            .ToList();
        if (declared.Any(part => part.Type.Contains("macro", StringComparison.OrdinalIgnoreCase)
            || part.Type.Contains("vba", StringComparison.OrdinalIgnoreCase) || part.Type.Contains(
                "activeX", StringComparison.OrdinalIgnoreCase)))
        {
            throw FileRefusals.Active();
        }

        return declared
            .Where(part => OpenXml.ContainsKey(part.Type) && entries.Any(entry => "/" + entry.Name == part.Name))
            .Select(part => OpenXml[part.Type])
            .Where(known => entries.Any(entry => entry.Name.StartsWith(known.Main, StringComparison.Ordinal))
                && entries.Any(entry => entry.Name == "_rels/.rels"))
            .Select(known => known.Type)
            .FirstOrDefault();
    }

    private static FileType? OpenDocument(byte[] type, IReadOnlyList<ZipEntry> entries, IReadOnlyDictionary<string, byte[]> parts)
    {
        if (!parts.TryGetValue("META-INF/manifest.xml", out var manifest)
            || entries.All(entry => entry.Name != "content.xml")
            || entries[0].Name != OpenDocumentType)
        {
            return null;
        }

        if (Parse(manifest).Descendants().Any(part => part.Name.LocalName == "encryption-data"))
        {
            throw FileRefusals.Locked();
        }

        var said = Encoding.ASCII.GetString(type);
        return new[] { FileType.Odt, FileType.Ods }.FirstOrDefault(known => known.ContentType == said);
    }

    /// <summary>A link is followed by whoever clicks it; a template or an object from elsewhere is fetched by itself.</summary>
    private static void EnsureOwn(XDocument relations)
    {
        if (relations.Descendants().Any(relation =>
            string.Equals(relation.Attribute("TargetMode")?.Value, "External", StringComparison.OrdinalIgnoreCase)
            && FetchedFromElsewhere.Any(
                kind => relation.Attribute("Type")?.Value.EndsWith("/" + kind, StringComparison.OrdinalIgnoreCase) == true)))
        {
            throw FileRefusals.Active();
        }
    }

    private static bool IsFolderNamed(string name, string folder) =>
        name.StartsWith(folder, StringComparison.OrdinalIgnoreCase) || name.Contains("/" + folder, StringComparison.OrdinalIgnoreCase);

    private static XDocument Parse(byte[] part)
    {
        try
        {
            using var source = new MemoryStream(part);
            using var reader = XmlReader.Create(source, new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                MaxCharactersInDocument = 4 * 1024 * 1024
            });
            return XDocument.Load(reader);
        }
        catch (XmlException)
        {
            throw FileRefusals.Damaged();
        }
    }
}
