namespace BgImigranti.Hub.CalendarImport;

/// <summary>An external calendar on its own page.</summary>
/// <param name="Source">What it is.</param>
/// <param name="Imports">Its last files, the latest first.</param>
/// <param name="Errors">What could not be taken of the latest, the first of them.</param>
public sealed record SourceView(CalendarSource Source, IReadOnlyList<ImportRow> Imports, IReadOnlyList<ImportError> Errors)
{
    /// <summary>How many events came from it.</summary>
    public required int Events { get; init; }

    /// <summary>Events that it no longer has and that are not over.</summary>
    public required ImportedList Gone { get; init; }

    /// <summary>Events in which something stays as it was edited here.</summary>
    public required ImportedList Kept { get; init; }
}
