namespace BgImigranti.Hub.CalendarImport;

/// <summary>A file and what came of it; see <see cref="ImportRun"/>.</summary>
public sealed record ImportRow(
    long Id, DateTime ReceivedAt, string FileName, DateTime? FinishedAt, int Position, int Added, int Changed, int Kept, int Errors);
