namespace BgImigranti.Hub.CalendarImport;

/// <summary>The first of some events, and how many there are.</summary>
public sealed record ImportedList(IReadOnlyList<ImportedRow> Shown, int Total);
