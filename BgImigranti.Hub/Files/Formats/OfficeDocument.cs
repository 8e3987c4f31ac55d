namespace BgImigranti.Hub.Files.Formats;

/// <summary>
/// Documents that are archives: Office Open XML (ECMA-376) and OpenDocument (ISO/IEC 26300). What kind it is, its own table of
/// contents says; an archive without one is refused. Refused as well are macros, controls, embedded programs and old-style
/// objects, templates and objects that are fetched from elsewhere, and what unpacks to too much. A table embedded in a
/// presentation is a document itself and is looked through like one; deeper nobody goes. Properties (author, firm) stay.
/// </summary>
internal static class OfficeDocument
{
    public static InspectedFile Inspect(ReadOnlyMemory<byte> content) =>
        new(TypeOf(content, new UnpackBudget(), isEmbedded: false), [content]);

    private static FileType TypeOf(ReadOnlyMemory<byte> archive, UnpackBudget budget, bool isEmbedded)
    {
        var entries = ZipDirectory.Read(archive);
        var parts = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            OfficeParts.EnsureHarmless(entry.Name);
            var unpacked = budget.Unpack(entry, OfficeParts.IsRead(entry.Name));
            if (unpacked.IsArchive)
            {
                _ = isEmbedded ? throw FileRefusals.Active() : TypeOf(budget.Full(entry), budget, isEmbedded: true);
            }

            if (OfficeParts.IsRead(entry.Name))
            {
                parts[entry.Name] = unpacked.Content;
            }
        }

        return OfficeParts.TypeOf(entries, parts) ?? throw FileRefusals.TypeRefused();
    }
}
