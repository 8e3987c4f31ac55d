namespace BgImigranti.Hub.CalendarImport;

/// <summary>An external calendar in the list.</summary>
/// <param name="Source">What it is.</param>
/// <param name="Events">How many events came from it.</param>
/// <param name="Last">Its latest file; null before the first.</param>
public sealed record SourceRow(CalendarSource Source, int Events, ImportRun? Last);
